import { aClue } from "@spots/test-kit/clue";
import { describe, expect, it } from "vitest";
import { aFeedbackApp, post, token } from "./test/app";

/** A visit that goes on with a name, two clues, and a code that its customer has. */
async function aNotedVisit() {
  const at = await aFeedbackApp();
  const { testDb, shop, app } = at;
  const { businessId, location, owner } = shop;
  const code = `${token.slice(0, 7)}CARD-of-a-table`;
  await testDb.visitCode.updateMany({ where: { businessId, id: shop.card.id }, data: { code } });
  const described = { customerName: "Anna", occasion: "birthday", consentAt: new Date() };
  const visit = await testDb.visit.create({
    data: { businessId, id: shop.card.id, locationId: location.id, startedAt: new Date(), isOpen: true, ...described },
  });
  const of = { businessId, locationId: location.id, memberId: owner.id };
  const expiresAt = new Date(Date.now() + 86_400_000);
  const nine = await aClue(testDb, of, new Date(), { visitId: visit.id, words: "son turns <nine>" });
  const trip = await aClue(testDb, of, new Date(), { visitId: visit.id, words: "drove 430 km", expiresAt });
  const address = `/c/${code}/notes`;
  const page = async (lang = "en") => (await fetch(`${app}${address}?lang=${lang}`)).text();
  const stored = () => testDb.clue.findMany({ where: { businessId, visitId: visit.id }, orderBy: { words: "asc" } });
  const events = async () =>
    (
      await testDb.event.findMany({ where: { businessId, type: { startsWith: "clue." } }, orderBy: { seq: "asc" } })
    ).map(({ type, actor }) => [type, actor]);
  return { ...at, businessId, code, visit, nine, trip, address, page, stored, events };
}

describe("the customer of a visit", () => {
  it("sees what is stored, from the form of the answer, in both languages and with nothing but text", async () => {
    const { app, code, page } = await aNotedVisit();
    const form = await (await fetch(`${app}/f/${token}?v=${code}&lang=en`)).text();
    expect(form).toContain(`href="/c/${code}/notes?lang=en"`);
    const shown = await page();
    for (const text of ["Anna", "birthday", "drove 430 km", "son turns &lt;nine&gt;", "deleted when your visit ends"])
      expect(shown).toContain(text);
    expect(await page("de")).toContain("Was zu deinem Besuch notiert ist");
  });

  it("erases one clue, and then everything, and nothing more is noted", async () => {
    const { app, address, page, nine, stored, testDb, visit, businessId, events } = await aNotedVisit();
    for (let times = 0; times < 2; times += 1) {
      const answer = await post(app, { clue: nine.id }, `${address}?lang=en`);
      expect([answer.status, answer.headers.get("location")]).toEqual([303, `${address}?lang=en`]);
    }
    expect((await stored()).map(({ status, words }) => [status, words])).toEqual([
      ["erased", ""],
      ["open", "drove 430 km"],
    ]);
    for (let times = 0; times < 2; times += 1) expect((await post(app, { all: "yes" }, address)).status).toBe(303);
    expect((await stored()).map(({ status, words }) => [status, words])).toEqual([
      ["erased", ""],
      ["erased", ""],
    ]);
    const where = { businessId_id: { businessId, id: visit.id } };
    expect(await testDb.visit.findUniqueOrThrow({ where })).toMatchObject({
      customerName: "",
      occasion: "",
      consentAt: null,
    });
    expect(await page()).toContain("Nothing more is noted on this visit");
    expect(await events()).toEqual([
      ["clue.erased", "customer"],
      ["clue.withdrawn", "customer"],
    ]);
  });

  it("is told that the page does not exist for an unknown code, and when nothing is meant", async () => {
    const { app, address, stored } = await aNotedVisit();
    const before = await stored();
    const status = async (fields: Record<string, string>, to = address) => (await post(app, fields, to)).status;
    const strange = `/c/${token.slice(0, 7)}CARD-of-nothing/notes`;
    expect((await fetch(`${app}${strange}`)).status).toBe(404);
    expect(await status({ all: "yes" }, strange)).toBe(404);
    expect(await status({})).toBe(404);
    expect(await status({ clue: "x\u0000" })).toBe(404);
    expect((await fetch(`${app}/c/x/notes`)).status).toBe(404);
    expect(await stored()).toEqual(before);
  });
});
