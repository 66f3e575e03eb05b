import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { newId } from "@spots/test-kit/ids";
import { describe, expect, it } from "vitest";
import { mostReportBytes } from "./receive-bounce";
import { aFeedbackApp, bounceSecret } from "./test/app";
import { complaint, report } from "./test/report";

async function aMail() {
  const at = await aFeedbackApp();
  const { testDb, shop, app } = at;
  const id = newId();
  const words = { to: "ana@example.com", subject: "s", text: "t", html: "h", sentAt: new Date() };
  await testDb.mail.create({ data: { id, businessId: shop.businessId, kind: "caseReply", ...words } });
  const send = async (body: string, type = "message/rfc822", authorization = `Bearer ${bounceSecret}`) => {
    const headers = { "content-type": type, ...(authorization && { authorization }) };
    const reply = await fetch(`${app}/v1/bounces`, { method: "POST", headers, body });
    return [reply.status, await reply.json()] as const;
  };
  /** The status for a report that says how long it is, before a byte of it is sent. */
  const announce = async (length: number) => {
    const headers = { authorization: `Bearer ${bounceSecret}`, "content-length": length };
    const sending = request(`${app}/v1/bounces`, { method: "POST", headers });
    sending.flushHeaders();
    const [reply]: IncomingMessage[] = await once(sending, "response");
    sending.on("error", () => undefined).destroy();
    return reply?.statusCode;
  };
  const stored = () => testDb.mail.findUniqueOrThrow({ where: { id } });
  return { id, send, announce, stored };
}

describe("a report of a failed delivery", () => {
  it("is stored once, as the raw mail", async () => {
    const { id, send, stored } = await aMail();
    const raw = report({ messageId: `<${id}@magic-spots>` });
    const fates = await Promise.all([send(raw), send(raw), send(raw)]);
    expect(fates.map(([status]) => status)).toEqual([200, 200, 200]);
    expect(fates.map(([, body]) => body.status).sort()).toEqual(["ignored", "ignored", "noted"]);
    expect(await stored()).toMatchObject({
      bouncedAt: expect.any(Date),
      bounceNotedAt: null,
      lastError: "550 5.1.1 <ana@example.com>: no such user here",
    });
    expect(await send(report({ messageId: `<${newId()}@magic-spots>` }))).toEqual([200, { status: "ignored" }]);
  });

  it("is taken as JSON from a mail service, with the secret as the password of basic access", async () => {
    const { id, send, stored } = await aMail();
    const body = JSON.stringify({ messageId: `<${id}@magic-spots>`, said: "mailbox is gone" });
    const basic = `Basic ${Buffer.from(`mail:${bounceSecret}`).toString("base64")}`;
    expect(await send(body, "application/json", basic)).toEqual([200, { status: "noted" }]);
    expect(await stored()).toMatchObject({ lastError: "mailbox is gone" });
  });

  it("is stored once as a complaint, also of a mail that came back, as the raw mail or as JSON", async () => {
    const { id, send, stored } = await aMail();
    await send(report({ messageId: `<${id}@magic-spots>` }));
    const messageId = `<${id}@magic-spots>`;
    const json = JSON.stringify({ messageId, complaint: true });
    const fates = await Promise.all([send(complaint({ messageId })), send(json, "application/json")]);
    expect(fates.map(([, { status }]) => status).sort()).toEqual(["ignored", "noted"]);
    expect(await stored()).toMatchObject({ complainedAt: expect.any(Date), bounceNotedAt: null });
  });

  it("is refused when it is too large or a field is too long, and stores no more of the server's words than fit", async () => {
    const { id, send, announce, stored } = await aMail();
    const messageId = `<${id}@magic-spots>`;
    expect(await announce(mostReportBytes + 1)).toBe(413);
    for (const fields of [{ messageId, said: "x".repeat(2001) }, { messageId: `${messageId}${"x".repeat(300)}` }])
      expect((await send(JSON.stringify(fields), "application/json"))[0]).toBe(400);
    expect(await stored()).toMatchObject({ bouncedAt: null });
    const wordy = report({ messageId }).replace("no such", `no such${" and so on".repeat(200)} \u{1F600}`);
    expect(await send(wordy)).toEqual([200, { status: "noted" }]);
    expect((await stored()).lastError?.length).toBeLessThanOrEqual(500);
  });

  it("changes nothing without the secret, or when it cannot be read", async () => {
    const { id, send, stored } = await aMail();
    const raw = report({ messageId: `<${id}@magic-spots>` });
    for (const wrong of ["", "Bearer ", "Bearer x", `Basic ${bounceSecret}`, bounceSecret])
      expect((await send(raw, "message/rfc822", wrong))[0], wrong).toBe(401);
    for (const bad of ["", "[]", "{}", '{"messageId":7}']) expect((await send(bad, "application/json"))[0]).toBe(400);
    expect(await stored()).toMatchObject({ bouncedAt: null });
  });
});
