import { once } from "node:events";
import net from "node:net";
import type { PublicChannel } from "@spots/api/feedback/intake.queries";
import { Hono } from "hono";
import { afterEach, expect, it } from "vitest";
import { formBody } from "./form-body";
import { serveApp } from "./serve-app";
import { postedIn } from "./typed-in";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

// Only whether it has a form is asked for.
const channel = { form: {}, business: "A shop", locale: "en", timeZone: "UTC" } as unknown as PublicChannel;

/** An app that takes forms with files. The header `x-network` says from which network. */
async function anApp(graceMs: number) {
  const networkOf = (c: { req: { header(name: string): string | undefined } }) => c.req.header("x-network") ?? "one";
  const app = new Hono()
    .use(formBody({ networkOf }, async () => channel, { graceMs, leastBytes: 1_000_000 }))
    .post("/", async (c) => c.json({ names: Object.keys((await postedIn(c))?.typed ?? {}) }));
  const server = serveApp(app, { port: 0 });
  closing.push(() => server.close());
  await once(server, "listening");
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("no port");
  const { port } = address;
  const send = (fields: FormData | string, network = "one") =>
    fetch(`http://127.0.0.1:${port}/`, {
      method: "POST",
      body: fields,
      headers: {
        "x-network": network,
        ...(typeof fields === "string" && { "content-type": "multipart/form-data; boundary=x" }),
      },
    });
  /** Begins to send a form, and never goes on. Resolves to the first line of the answer. */
  const stall = (network = "one") => {
    const socket = net.connect(port, "127.0.0.1");
    closing.push(() => socket.destroy());
    socket.write(`POST / HTTP/1.1\r\nhost: x\r\nx-network: ${network}\r\ncontent-length: 1000\r\n`);
    socket.write("content-type: multipart/form-data; boundary=x\r\n\r\n--x");
    return once(socket, "data").then(([data]) => String(data).split("\r\n", 1)[0]);
  };
  return { send, stall };
}

const aField = () => {
  const fields = new FormData();
  fields.append("recallText", "The lantern");
  return fields;
};

it("a form with files is read", async () => {
  const { send } = await anApp(60_000);
  const answer = await send(aField());
  expect([answer.status, await answer.json()]).toEqual([200, { names: ["recallText"] }]);
});

it("who sends too slowly is cut off, and the place is free for another", async () => {
  const { send, stall } = await anApp(100);
  expect(await Promise.all([stall(), stall(), stall(), stall()])).toEqual(
    Array(4).fill("HTTP/1.1 503 Service Unavailable"),
  );
  expect((await send(aField())).status).toBe(200);
});

it("one network never takes all places, however many forms it begins", async () => {
  const { send, stall } = await anApp(60_000);
  const begun = Array.from({ length: 9 }, () => stall());
  // The ninth finds no place, so that the eight before it are being read.
  expect(await Promise.race(begun)).toContain("503");
  expect((await send(aField())).status).toBe(503);
  expect((await send(aField(), "another")).status).toBe(200);
});

it("a form of very many fields, or of much text, is refused before it is read", async () => {
  const { send } = await anApp(60_000);
  const field = (value: string) => `--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n${value}\r\n`;
  expect((await send(`${field("v").repeat(20_001)}--x--\r\n`)).status).toBe(413);
  expect(await (await send(`${field("\r".repeat(70_000))}--x--\r\n`)).json()).toEqual({ names: [] });
});
