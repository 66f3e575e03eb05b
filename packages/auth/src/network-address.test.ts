import { once } from "node:events";
import { createServer, get, type IncomingHttpHeaders } from "node:http";
import { TrustProxy } from "@spots/domain/access/network-address";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { networkIn, stampNetworks } from "./network-address";

const headersOf = (given: IncomingHttpHeaders) =>
  new Headers(Object.entries(given).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
const server = createServer((request, response) => response.end(networkIn(headersOf(request.headers))));
beforeAll(async () => {
  stampNetworks(TrustProxy.parse("0"));
  await once(server.listen(0, "127.0.0.1"), "listening");
});
afterAll(() => server.close());

async function networkSeen(headers: Record<string, string>): Promise<string> {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const [response] = await once(get({ port: address.port, host: "127.0.0.1", headers, agent: false }), "response");
  return (await response.toArray()).join("");
}

describe("the network a request is counted by", () => {
  it("is the network of the socket, set before any handler sees the request", async () => {
    expect(await networkSeen({})).toBe("127.0.0.1");
  });

  it("does not come from a header that the visitor sends", async () => {
    expect(await networkSeen({ "x-forwarded-for": "198.51.100.7" })).toBe("127.0.0.1");
    expect(await networkSeen({ "x-client-network": "mark 198.51.100.7" })).toBe("127.0.0.1");
  });

  it("is unknown for a request that did not come through a socket of this process", () => {
    expect(networkIn(new Headers({ "x-client-network": "guess 198.51.100.7" }))).toBe("unknown");
    expect(networkIn(new Headers({ "x-client-network": "undefined 198.51.100.7" }))).toBe("unknown");
  });
});
