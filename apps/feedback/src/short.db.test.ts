import { newId } from "@spots/test-kit/ids";
import { describe, expect, it } from "vitest";
import { aFeedbackApp, token } from "./test/app";

/** A channel with a short address. */
async function aShort() {
  const served = await aFeedbackApp();
  const { app, testDb, shop } = served;
  const { businessId, channel } = shop;
  await testDb.business.update({ where: { id: businessId }, data: { shortCode: "abcd" } });
  const short = { businessId, code: "23456", channelId: channel.id, madeAt: new Date() };
  await testDb.shortAddress.create({ data: short });
  const open = async (path: string) => {
    const answer = await fetch(`${app}${path}`, { redirect: "manual" });
    return { status: answer.status, to: answer.headers.get("location") };
  };
  return { ...served, businessId, open };
}

describe("a short address", () => {
  it("leads to the form with what stands behind it, however it is typed", async () => {
    const { open } = await aShort();
    const to = `/f/${token}`;
    expect(await open("/s/abcd23456")).toEqual({ status: 302, to });
    expect(await open("/s/ABCD-23456?v=x&lang=de")).toEqual({ status: 302, to: `${to}?v=x&lang=de` });
    expect(await open("/s/abcd23456?next=https://evil.example")).toMatchObject({
      to: `${to}?next=https://evil.example`,
    });
  });

  it("leads to the kiosk of a kiosk, and nowhere once it is revoked", async () => {
    const { open, testDb, businessId, shop } = await aShort();
    const where = { businessId_id: { businessId, id: shop.channel.id } };
    await testDb.channel.update({ where, data: { kind: "kiosk", pinHash: "unused" } });
    expect((await open("/s/abcd23456")).to).toBe(`/k/${token}`);
    await testDb.shortAddress.updateMany({ where: { businessId }, data: { revokedAt: new Date() } });
    expect(await open("/s/abcd23456")).toEqual({ status: 404, to: null });
  });

  it("is not found by guessing: unknown ones slow their network down, and known ones do not", async () => {
    const { open } = await aShort();
    for (const wrong of ["/s/abcd23457", "/s/zzzz23456", "/s/x", `/s/${"a".repeat(5000)}`, "/s/%27%20or%201", "/s/%00"])
      expect((await open(wrong)).status, wrong).toBe(404);
    for (let nth = 0; nth < 30; nth += 1) expect((await open("/s/abcd23456")).status).toBe(302);
    const statuses: number[] = [];
    for (let nth = 0; nth < 20; nth += 1) statuses.push((await open(`/s/${newId().slice(0, 4)}22222`)).status);
    expect(statuses.at(-1)).toBe(429);
    // While it is held, a hit looks like a miss.
    expect((await open("/s/abcd23456")).status).toBe(429);
  });
});
