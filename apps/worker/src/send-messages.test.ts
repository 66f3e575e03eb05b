import { once } from "node:events";
import http from "node:http";
import type { MessageProvider } from "@spots/domain/asking/message-provider";
import { describe, expect, it, onTestFinished } from "vitest";
import { httpMessageSender } from "./send-messages";

const message = { id: "m-1", to: "+49301234567", text: "How was it?" };

/** A provider on the loopback that answers with these statuses in turn; null: not at all. */
async function aProvider(...statuses: readonly (number | null)[]) {
  const seen: { body: string; headers: http.IncomingHttpHeaders }[] = [];
  const server = http.createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += String(part);
    seen.push({ body, headers: request.headers });
    const status = statuses[seen.length - 1] ?? statuses.at(-1);
    if (status === null || status === undefined) return;
    response.writeHead(status, status === 302 ? { location: "http://127.0.0.1:1/" } : {}).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  const provider: MessageProvider = {
    ...{ url: `${origin}/send`, format: "json", sender: "Us", body: '{"to":"{{to}}","text":"{{text}}"}' },
    headers: [{ name: "x-key", value: "{{secret}}" }],
  };
  return { seen, provider, origin };
}

describe("a message", () => {
  it("is handed over with the secret of the business", async () => {
    const { provider, seen, origin } = await aProvider(202);
    expect(await httpMessageSender({ allowed: [origin] })(provider, message, "s3cret")).toEqual({ kind: "taken" });
    expect(seen).toHaveLength(1);
    expect(JSON.parse(seen[0]?.body ?? "")).toEqual({ to: message.to, text: message.text });
    expect(seen[0]?.headers).toMatchObject({ "x-key": "s3cret", "idempotency-key": "m-1" });
  });

  it("is tried once more when the provider is busy, and not a third time", async () => {
    const busy = await aProvider(503, 200);
    expect(await httpMessageSender({ allowed: [busy.origin] })(busy.provider, message, "s")).toEqual({ kind: "taken" });
    const away = await aProvider(503);
    expect(await httpMessageSender({ allowed: [away.origin] })(away.provider, message, "s")).toEqual({
      ...{ kind: "later", said: "503" },
    });
    expect(away.seen).toHaveLength(2);
  });

  it("is not repeated without an answer, after a refusal or a redirect", async () => {
    for (const [status, kind] of [
      [null, "unsure"],
      [400, "refused"],
      [302, "refused"],
    ] as const) {
      const { provider, seen, origin } = await aProvider(status);
      const send = httpMessageSender({ allowed: [origin], patienceMs: 300 });
      expect(await send(provider, message, "s")).toMatchObject({ kind });
      expect(seen).toHaveLength(1);
    }
  });

  it("is not sent into the own network", async () => {
    const { provider, seen } = await aProvider(200);
    expect(await httpMessageSender({ allowed: [] })(provider, message, "s")).toMatchObject({ kind: "refused" });
    const named = { ...provider, url: "https://rebound.example/send" };
    const lookup = ((_host, _options, callback) =>
      callback(new Error("private"), "")) as typeof import("./post").lookUpPublic;
    expect(await httpMessageSender({ allowed: [], lookup })(named, message, "s")).toMatchObject({ kind: "unsure" });
    expect(seen).toEqual([]);
  });
});
