import { aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { describe, expect, it } from "vitest";
import { aFeedbackApp, aForm, post, sendJson, storedOf, token } from "./test/app";

describe("the thanks in an answer", () => {
  it("stores both a listed member and a person described in words", async () => {
    const at = await aFeedbackApp();
    const { app, shop } = at;
    const words = "and the new trainee with the red scarf";
    const form = await aForm(at);
    const sent = await post(app, { ...form, recommend: "9", thankedMemberId: shop.staff.id, thankedWords: words });
    expect(sent.status).toBe(303);
    const program = { id: newId(), recommend: 9, thankedMemberId: shop.staff.id, thankedWords: words };
    expect((await sendJson(app, program)).status).toBe(201);
    for (const id of [form.id, program.id])
      expect(await storedOf(at, id)).toMatchObject([{ kudos: [{ memberId: shop.staff.id, words }] }]);
  });

  it("rejects a person who is not on this channel's form: who left, works elsewhere, is an owner or is not listed", async () => {
    const at = await aFeedbackApp();
    const { app, shop, testDb } = at;
    const { businessId } = shop;
    const elsewhere = await testDb.location.create({
      data: { businessId, id: newId(), name: "Elsewhere", timeZone: "Europe/London" },
    });
    const gone = await aMember(testDb, businessId, { name: "Gone" });
    await testDb.member.update({
      where: { businessId_id: { businessId, id: gone.id } },
      data: { leftAt: new Date() },
    });
    const far = await aMember(testDb, businessId, { name: "Far", locationIds: [elsewhere.id] });
    const shy = await aMember(testDb, businessId, { name: "Shy" });
    await testDb.member.update({ where: { businessId_id: { businessId, id: shy.id } }, data: { onForm: false } });
    for (const { id: thankedMemberId } of [gone, far, shy, shop.owner]) {
      const refused = await sendJson(app, { id: newId(), recallText: "x", thankedMemberId });
      expect([refused.status, await refused.json()]).toEqual([
        422,
        expect.objectContaining({ errors: [{ field: "thankedMemberId", code: "notOnForm" }] }),
      ]);
    }
    expect((await sendJson(app, { id: newId(), recallText: "x", thankedMemberId: shop.staff.id })).status).toBe(201);
  });

  it("accepts an owner who chose to be on the form", async () => {
    const at = await aFeedbackApp();
    const { app, shop, testDb } = at;
    const { businessId, owner } = shop;
    await testDb.member.update({
      where: { businessId_id: { businessId, id: owner.id } },
      data: { onForm: true, name: "Benny Ox" },
    });
    expect(await (await fetch(`${app}/f/${token}`)).text()).toContain("Benny");
    expect((await sendJson(app, { id: newId(), recallText: "x", thankedMemberId: owner.id })).status).toBe(201);
  });

  it("distinguishes colleagues with the same first name", async () => {
    const { app, shop, testDb } = await aFeedbackApp();
    await aMember(testDb, shop.businessId, { name: "Plus anna" });
    await aMember(testDb, shop.businessId, { name: "Plus o'ne" });
    const page = await (await fetch(`${app}/f/${token}`)).text();
    expect(page).toContain("Plus A.");
    expect(page).toContain("Plus O.");
  });

  it("accepts an identical resend after the thanked member has left", async () => {
    const { app, shop, testDb, pass } = await aFeedbackApp();
    const { businessId } = shop;
    const body = { id: newId(), recallText: "x", thankedMemberId: shop.staff.id };
    expect((await sendJson(app, body)).status).toBe(201);
    await testDb.member.update({
      where: { businessId_id: { businessId, id: shop.staff.id } },
      data: { leftAt: new Date() },
    });
    pass(1);
    await expect
      .poll(async () => (await fetch(`${app}/f/${token}`)).text().then((page) => page.includes(shop.staff.id)))
      .toBe(false);
    expect((await sendJson(app, body)).status).toBe(200);
    expect((await sendJson(app, { ...body, id: newId() })).status).toBe(422);
  });
});

describe("the language of an answer", () => {
  it("is the business's language when an API client sends none", async () => {
    const at = await aFeedbackApp();
    const { businessId } = at.shop;
    await at.testDb.business.update({ where: { id: businessId }, data: { locale: "de" } });
    const body = { id: newId(), recallText: "Das Handtuch" };
    expect((await sendJson(at.app, body)).status).toBe(201);
    expect(await storedOf(at, body.id)).toMatchObject([{ locale: "de" }]);
  });
});

describe("the visit in an API request", () => {
  it("is refused with its field name when its code is unknown", async () => {
    const { app } = await aFeedbackApp();
    const refused = await sendJson(app, { id: newId(), recallText: "x", visit: "1234.abc" });
    expect([refused.status, await refused.json()]).toEqual([
      422,
      expect.objectContaining({ errors: [{ field: "visit", code: "invalid" }] }),
    ]);
  });
});
