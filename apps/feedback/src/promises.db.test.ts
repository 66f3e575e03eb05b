import { aCustomerPromise } from "@spots/test-kit/customer-promise";
import { newId } from "@spots/test-kit/ids";
import { describe, expect, it } from "vitest";
import { aFeedbackApp, post, token } from "./test/app";

const hour = 3_600_000;

/** A visit with a promise that is due, one that is not, and a code that its customer has. */
async function aPromisedVisit() {
  const at = await aFeedbackApp();
  const { testDb, shop, app } = at;
  const { businessId, location, owner } = shop;
  const code = `${token.slice(0, 7)}CARD-of-a-table`;
  await testDb.visitCode.updateMany({ where: { businessId, id: shop.card.id }, data: { code } });
  const started = new Date(Date.now() - 3 * hour);
  const visit = await testDb.visit.create({
    data: { businessId, id: shop.card.id, locationId: location.id, startedAt: started, isOpen: true },
  });
  const of = { businessId, locationId: location.id, memberId: owner.id };
  const due = await aCustomerPromise(testDb, of, started, { visitId: visit.id });
  const later = await aCustomerPromise(testDb, of, started, {
    visitId: visit.id,
    dueAt: new Date(Date.now() + 3 * hour),
  });
  await testDb.customerPromise.updateMany({ where: { id: later.id }, data: { words: "Bring the <coat>" } });
  const address = `/c/${code}/promises`;
  const page = async (lang = "en") => (await fetch(`${app}${address}?lang=${lang}`)).text();
  const form = async () => (await fetch(`${app}/f/${token}?v=${code}&lang=en`)).text();
  const say = async (said: string, promise: string = due.id, to = address) =>
    (await post(app, { promise, said }, `${to}?lang=en`)).status;
  const stored = (id = due.id) =>
    testDb.customerPromise.findUniqueOrThrow({ where: { businessId_id: { businessId, id } } });
  const events = () => testDb.event.findMany({ where: { businessId, type: "customerPromise.answered" } });
  return { ...at, code, businessId, visit, due, later, address, page, form, say, stored, events };
}

describe("the customer of a visit", () => {
  it("is asked on the form whether a promise was kept, and answers once however often it is sent", async () => {
    const { code, form, page, say, stored, events } = await aPromisedVisit();
    expect(await form()).toContain(`href="/c/${code}/promises?lang=en"`);
    expect(await form()).toContain("Was it kept?");
    const shown = await page();
    for (const text of ["Call you back", "Bring the &lt;coat&gt;", "Not due yet.", "Yes, in time", "Yes, but late"])
      expect(shown).toContain(text);
    expect(await page("de")).toContain("Dich zurückrufen");
    expect(await Promise.all([say("broken"), say("broken"), say("broken")])).toEqual([303, 303, 303]);
    expect(await stored()).toMatchObject({ said: "broken", saidTimes: 1, status: "open" });
    expect((await events()).map(({ actor, subjectId }) => [actor, subjectId])).toEqual([
      ["customer", (await stored()).id],
    ]);
    expect(await page()).toContain("You said: not kept");
    expect(await form()).not.toContain("Was it kept?");
  });

  it("can correct it twice, and then it stays", async () => {
    const { page, say, stored, events } = await aPromisedVisit();
    for (const said of ["broken", "late", "kept"]) expect(await say(said)).toBe(303);
    expect(await say("broken")).toBe(404);
    expect(await say("kept")).toBe(303);
    expect(await stored()).toMatchObject({ said: "kept", saidTimes: 3 });
    expect(await events()).toHaveLength(3);
    expect(await page()).not.toContain("<button");
  });

  it("is not asked before it is due, of a withdrawn one, or of one of another visit or long ago", async () => {
    const { testDb, businessId, visit, due, later, page, say, stored } = await aPromisedVisit();
    expect(await say("kept", later.id)).toBe(404);
    expect(await say("kept", newId())).toBe(404);
    expect(await say("maybe")).toBe(404);
    const where = { businessId_id: { businessId, id: due.id } };
    await testDb.customerPromise.update({ where, data: { visitId: null } });
    expect(await say("kept")).toBe(404);
    await testDb.customerPromise.update({
      where,
      data: { visitId: visit.id, status: "withdrawn", endedAt: new Date(), reason: "not wanted" },
    });
    expect(await say("kept")).toBe(404);
    expect(await page()).not.toContain("Call you back");
    const daysAgo = (days: number) => new Date(Date.now() - days * 24 * hour);
    await testDb.customerPromise.update({
      where,
      data: { status: "kept", madeAt: daysAgo(33), dueAt: daysAgo(32), endedAt: daysAgo(32) },
    });
    expect(await say("kept")).toBe(404);
    expect(await stored()).toMatchObject({ said: null, saidTimes: 0 });
  });

  it("is told that the page does not exist for an unknown code", async () => {
    const { app, say, due, stored } = await aPromisedVisit();
    const strange = `/c/${token.slice(0, 7)}CARD-of-nothing/promises`;
    expect((await fetch(`${app}${strange}`)).status).toBe(404);
    expect((await fetch(`${app}/c/x/promises`)).status).toBe(404);
    expect(await say("kept", due.id, strange)).toBe(404);
    expect(await stored()).toMatchObject({ said: null });
  });
});
