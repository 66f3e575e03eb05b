import http from "node:http";
import type { AddressInfo, LookupFunction } from "node:net";
import { aBrowser } from "@spots/test-kit/push-service";
import { afterAll, beforeAll, expect, it } from "vitest";
import { lookUpPublic, PrivateAddress, post } from "./post";
import { openPushSender } from "./send-pushes";
import { newKeyPair } from "./web-push";

/** A server of this machine, and the connections it has had. */
const server = http.createServer((_, response) => {
  response.writeHead(201, { "retry-after": "7" }).end("a body");
});
let connections = 0;
server.on("connection", () => {
  connections += 1;
});
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
});

const parts = { headers: {}, body: Buffer.from("x"), signal: AbortSignal.timeout(60_000) };

it("a request to a name that resolves to this machine opens no connection", async () => {
  const before = connections;
  const refused = post(`http://localhost:${port}/`, { ...parts, lookup: lookUpPublic });
  await expect(refused).rejects.toThrow(PrivateAddress);
  expect(connections).toBe(before);
});

it("the same request arrives where any address is allowed", async () => {
  const before = connections;
  const answer = await post(`http://localhost:${port}/`, parts);
  expect(answer).toEqual({ status: 201, retryAfter: "7" });
  expect(connections).toBe(before + 1);
});

/** A sender for which every name resolves to this machine, after the check of its origin. */
function senderOf(allowed: readonly string[]) {
  const resolved: string[] = [];
  const lookup: LookupFunction = (host, options, callback) => {
    resolved.push(host);
    lookUpPublic("localhost", options, callback);
  };
  const send = openPushSender({
    ...{ keys: newKeyPair(), contact: "mailto:a@example.com", allowed, lookup, now: () => new Date() },
  });
  const { p256dh, auth } = aBrowser();
  const message = {
    ...{ subscriptionId: "s", p256dh, auth, payload: "{}", shortPayload: "{}" },
    ...{ topic: "t", ttlSeconds: 60, isUrgent: false },
  };
  return { resolved, send: (endpoint: string) => send({ ...message, endpoint }) };
}

it("a push waits while the name of its push service resolves to a private address", async () => {
  const { send, resolved } = senderOf([]);
  expect(await send("https://web.push.apple.com/a")).toEqual({ kind: "later", afterSeconds: null });
  expect(resolved).toEqual(["web.push.apple.com"]);
});

it("a push to an origin of PUSH_ORIGINS is sent, whatever its address", async () => {
  const { send, resolved } = senderOf([`http://localhost:${port}`]);
  expect(await send(`http://localhost:${port}/a`)).toEqual({ kind: "sent" });
  expect(resolved).toEqual([]);
});
