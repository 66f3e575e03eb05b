import { once } from "node:events";
import net from "node:net";
import { Hono } from "hono";
import { afterEach, describe, expect, it } from "vitest";
import { serveApp } from "./serve-app";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const short = { headersTimeout: 200, requestTimeout: 400, connectionsCheckingInterval: 50 };

/** An echo server with these time limits. */
async function anEcho(limits: typeof short) {
  const app = new Hono().post("/", async (c) => c.text(await c.req.text()));
  app.onError((_error, c) => c.body(null, 400)); // the request body of a closed connection is incomplete
  const server = serveApp(app, { port: 0, limits });
  closing.push(() => server.close());
  await once(server, "listening");
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("no port");
  return address.port;
}

/**
 * Sends `beginning`, then one byte at a time until the server closes. Resolves to what the server
 * sent.
 */
async function drip(port: number, beginning: string): Promise<string> {
  const socket = net.connect(port, "127.0.0.1");
  let answered = "";
  socket.on("data", (data) => {
    answered += String(data);
  });
  socket.on("error", () => undefined); // a reset counts as closed
  socket.write(beginning);
  const dripping = setInterval(() => socket.write("x"), 20);
  closing.push(() => clearInterval(dripping));
  await once(socket, "close");
  clearInterval(dripping);
  return answered;
}

describe("a slow client", () => {
  it("is disconnected while it sends headers slowly", async () => {
    expect(await drip(await anEcho(short), "POST / HTTP/1.1\r\nhost: x\r\nx-slow: ")).toMatch(/^$|^HTTP\/1\.1 408/);
  });

  it("is disconnected while it sends its body slowly", async () => {
    const beginning = "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1000000\r\n\r\n";
    expect(await drip(await anEcho(short), beginning)).not.toContain("200 OK");
  });

  it("is served when it is fast enough", async () => {
    const port = await anEcho({ ...short, headersTimeout: 60_000, requestTimeout: 60_000 });
    const answer = await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body: "quick" });
    expect(await answer.text()).toBe("quick");
  });
});
