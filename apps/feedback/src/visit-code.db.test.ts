import { aLocation } from "@spots/test-kit/business";
import { aFullBusiness } from "@spots/test-kit/full-business";
import { newId } from "@spots/test-kit/ids";
import { describe, expect, it } from "vitest";
import { aFeedbackApp, aForm, fieldsOn, post, sendJson, storedOf, token } from "./test/app";

/** An app with a card whose visit has started. */
async function aCard() {
  const at = await aFeedbackApp();
  const { testDb, shop } = at;
  const { businessId, location } = shop;
  // A code begins with its business's code, as the token of the channel does.
  const card = { ...shop.card, code: `${token.slice(0, 7)}CARD-of-a-table` };
  await testDb.visitCode.updateMany({ where: { businessId, id: card.id }, data: { code: card.code } });
  const start = () =>
    testDb.visit.create({ data: { businessId, id: card.id, locationId: location.id, startedAt: new Date() } });
  const address = `/f/${token}?v=${card.code}`;
  const visitOf = async (id: string | undefined) => (await storedOf(at, id))[0]?.visitId;
  return { ...at, card, businessId, start, address, visitOf };
}

describe("the code of a visit", () => {
  it("leads to the form of its location, which ties the answer to the visit", async () => {
    const { app, pass, card, start, visitOf } = await aCard();
    await start();
    const led = await fetch(`${app}/c/${card.code}`, { redirect: "manual" });
    expect([led.status, led.headers.get("location")]).toEqual([302, `/f/${token}?v=${card.code}`]);
    const fields = await aForm({ app, pass }, led.headers.get("location") ?? "");
    expect((await post(app, { ...fields, recallText: "The towel" })).status).toBe(303);
    expect(await visitOf(fields.id)).toBe(card.id);
  });

  it("ties one answer: the next customer is told, and answers without it", async () => {
    const { app, pass, card, start, address, visitOf } = await aCard();
    await start();
    const first = await aForm({ app, pass }, address);
    const second = await aForm({ app, pass }, address);
    await post(app, { ...first, recallText: "The towel" });
    const page = await (await fetch(`${app}${address}`)).text();
    expect(page).toContain("already been used");
    expect(fieldsOn(page).visit).toBe("");
    // A form that was open before the first answer came.
    expect((await post(app, { ...second, recallText: "The queue" })).status).toBe(303);
    expect([await visitOf(first.id), await visitOf(second.id)]).toEqual([card.id, null]);
    const other = await sendJson(app, { id: newId(), recallText: "x", visit: card.code });
    expect([other.status, await other.json()]).toEqual([
      422,
      expect.objectContaining({ errors: [{ field: "visit", code: "used" }] }),
    ]);
  });

  it("stays with an answer that is sent again or corrected", async () => {
    const { app, pass, card, start, address, visitOf } = await aCard();
    await start();
    const fields = await aForm({ app, pass }, address);
    for (const recallText of ["The towel", "The towel", "The warm towel"])
      expect((await post(app, { ...fields, recallText })).status).toBe(303);
    expect(await visitOf(fields.id)).toBe(card.id);
    const body = { id: newId(), recallText: "x" };
    expect((await sendJson(app, body)).status).toBe(201);
  });

  it("of another location ties nothing, and stays free for an answer at its own", async () => {
    const { app, pass, testDb, businessId, card, start, address, visitOf } = await aCard();
    await start();
    const elsewhere = await aLocation(testDb, businessId);
    const own = await testDb.channel.findFirstOrThrow({ where: { businessId, token } });
    const moveTo = (locationId: string) =>
      testDb.channel.updateMany({ where: { businessId, id: own.id }, data: { locationId } });
    const fields = await aForm({ app, pass }, address);
    await moveTo(elsewhere.id);
    const page = await (await fetch(`${app}${address}`)).text();
    expect(fieldsOn(page).visit).toBe("");
    // The channel's row is cached for two seconds; the code is looked up each time.
    expect((await post(app, { ...fields, recallText: "The towel" })).status).toBe(303);
    const other = await sendJson(app, { id: newId(), recallText: "x", visit: card.code });
    expect([other.status, await other.json()]).toEqual([
      422,
      expect.objectContaining({ errors: [{ field: "visit", code: "invalid" }] }),
    ]);
    const code = await testDb.visitCode.findFirstOrThrow({ where: { businessId, id: card.id } });
    expect([await visitOf(fields.id), code.responseId]).toEqual([null, null]);
    await moveTo(own.locationId);
    const next = await aForm({ app, pass }, address);
    await post(app, { ...next, recallText: "The towel" });
    expect(await visitOf(next.id)).toBe(card.id);
  });

  it("ties nothing before its visit has started, and is taken all the same", async () => {
    const { app, pass, testDb, businessId, card, address, visitOf } = await aCard();
    const fields = await aForm({ app, pass }, address);
    await post(app, { ...fields, recallText: "The towel" });
    expect(await visitOf(fields.id)).toBeNull();
    const code = await testDb.visitCode.findFirstOrThrow({ where: { businessId, id: card.id } });
    expect(code.responseId).toBe(fields.id);
  });

  it("that expired or whose cards were revoked is told, and the answer is taken without it", async () => {
    const { app, pass, testDb, businessId, card, start, address, visitOf } = await aCard();
    await start();
    await testDb.cardBatch.updateMany({ where: { businessId }, data: { revokedAt: new Date() } });
    const page = await (await fetch(`${app}${address}`)).text();
    expect(page).toContain("no longer valid");
    const fields = await aForm({ app, pass }, address);
    expect((await post(app, { ...fields, recallText: "The towel", visit: card.code })).status).toBe(303);
    expect(await visitOf(fields.id)).toBeNull();
    await testDb.cardBatch.updateMany({ where: { businessId }, data: { revokedAt: null } });
    pass(31 * 86_400_000);
    expect(await (await fetch(`${app}${address}`)).text()).toContain("no longer valid");
  });

  it("that is forged leads nowhere, and on a form it is told", async () => {
    const { app, card } = await aCard();
    const forged = `${card.code.slice(0, 7)}${"A".repeat(15)}`;
    for (const code of [forged, "short", "x".repeat(500)])
      expect((await fetch(`${app}/c/${code}`, { redirect: "manual" })).status).toBe(404);
    expect(await (await fetch(`${app}/f/${token}?v=${forged}`)).text()).toContain("no longer valid");
  });

  it("ties one of ten answers that come at once, and all ten are stored", async () => {
    const { app, card, start, visitOf } = await aCard();
    await start();
    const ids = Array.from({ length: 10 }, () => newId());
    const sent = await Promise.all(
      ids.map(
        async (id) => [id, (await sendJson(app, { id, recallText: "The towel", visit: card.code })).status] as const,
      ),
    );
    const taken = sent.filter(([, status]) => status === 201);
    // The others learn it as their field at fault, or their answer is taken without the visit.
    for (const [, status] of sent) expect([201, 422]).toContain(status);
    const visits = await Promise.all(taken.map(([id]) => visitOf(id)));
    expect(visits.filter((visit) => visit === card.id)).toHaveLength(1);
    expect(visits.every((visit) => visit === card.id || visit === null)).toBe(true);
  });

  it("of another business is refused on this one's form, and stays unused", async () => {
    const { app, pass, testDb, visitOf } = await aCard();
    const other = await aFullBusiness(testDb);
    const { code } = await testDb.visitCode.findFirstOrThrow({
      where: { businessId: other.businessId, id: other.card.id },
    });
    const refused = await sendJson(app, { id: newId(), recallText: "The towel", visit: code });
    expect([refused.status, await refused.json()]).toEqual([
      422,
      expect.objectContaining({ errors: [{ field: "visit", code: "invalid" }] }),
    ]);
    const fields = await aForm({ app, pass }, `/f/${token}`);
    expect((await post(app, { ...fields, recallText: "The towel", visit: code })).status).toBe(303);
    expect(await visitOf(fields.id)).toBeNull();
    expect(await testDb.visitCode.findFirst({ where: { id: other.card.id } })).toMatchObject({ responseId: null });
  });

  it("ties an answer that is given at home, after the visit, until the code expires", async () => {
    const { app, pass, testDb, businessId, card, start, address, visitOf } = await aCard();
    await start();
    await testDb.visit.updateMany({ where: { businessId, id: card.id }, data: { isOpen: false, endedAt: new Date() } });
    pass(3 * 86_400_000);
    const fields = await aForm({ app, pass }, address);
    expect((await post(app, { ...fields, recallText: "The towel" })).status).toBe(303);
    expect(await visitOf(fields.id)).toBe(card.id);
  });

  it("of a location without an open QR code says that no answers are collected", async () => {
    const { app, testDb, businessId, card } = await aCard();
    await testDb.channel.updateMany({ where: { businessId }, data: { closedAt: new Date() } });
    const page = await fetch(`${app}/c/${card.code}`);
    expect([page.status, await page.text()]).toEqual([404, expect.stringContaining("No answers are collected")]);
  });
});

describe("a QR code at a table", () => {
  const atTable = async (plainPlace = "table 5") => {
    const at = await aCard();
    const { testDb, businessId, shop } = at;
    await testDb.channel.updateMany({ where: { businessId, id: shop.channel.id }, data: { place: "x", plainPlace } });
    const answer = async () => {
      const id = newId();
      expect((await sendJson(at.app, { id, recallText: "The towel" })).status).toBe(201);
      return at.visitOf(id);
    };
    return { ...at, answer };
  };

  it("ties answers to the visit that goes on there", async () => {
    const { answer, shop } = await atTable();
    expect([await answer(), await answer()]).toEqual([shop.visit.id, shop.visit.id]);
  });

  it("ties none at another table, after the visit, or hours later", async () => {
    const elsewhere = await atTable("table 6");
    expect(await elsewhere.answer()).toBeNull();
    const { answer, testDb, businessId, pass } = await atTable();
    pass(7 * 3_600_000);
    expect(await answer()).toBeNull();
    pass(-7 * 3_600_000);
    await testDb.visit.updateMany({ where: { businessId, isOpen: true }, data: { isOpen: false } });
    expect(await answer()).toBeNull();
  });
});
