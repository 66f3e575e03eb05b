import { databaseEnv } from "@spots/db/env";
import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { aBusiness, aMember } from "@spots/test-kit/business";
import { anAnswer } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { aJourney, aLiveSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, describe, expect, it } from "vitest";
import { codeResponses } from "../feedback/coding.commands";
import { recodeResponses } from "../feedback/recoding.commands";
import { as } from "../test/call";

const { testDb, database } = useTestDb();
const worker = openWorkerDatabase(databaseEnv().DATABASE_URL);
afterAll(() => worker.close());
const now = new Date("2026-11-23T09:00:00Z");
const call = { database: worker, now: () => now, newId };
const german = { name: "Der Hut am Haken", talkLine: "Mein Hut hatte eine Nummer!", briefHow: "Marke reichen." };

/** An English shop with a live spot, an English and a German member of staff. */
async function aShop() {
  const shop = await aBusiness(testDb);
  const { journey, stages } = await aJourney(testDb, shop.businessId);
  const spot = await aLiveSpot(testDb, shop.businessId, stages[0]?.id ?? "", {
    name: "The hat token",
    talkLine: "My hat got a number.",
    anchor: "the brass tag",
    aliases: [],
  });
  const business = shop.slug;
  const owner = as(database, shop.owner.userId, { now });
  const staff = await aMember(testDb, shop.businessId, { role: "staff" });
  const readBy = (language: "en" | "de") => as(database, staff.userId, { now, language });
  const translate = (edits: object) => owner.spot.translate({ business, spotId: spot.id, language: "de", edits });
  const publish = async () => {
    const { version } = await owner.journey.read({ business, journeyId: journey.id });
    return owner.journey.publish({ business, journeyId: journey.id, after: version, note: "" });
  };
  return { ...shop, business, journey, spot, owner, staff, readBy, translate, publish };
}
const wanted = (words: object) =>
  Object.fromEntries(Object.entries(words).map(([field, to]) => [field, { was: null, to }]));

describe("a spot's texts in another language", () => {
  it("are read by staff of that language once they are published", async () => {
    const { business, spot, owner, staff, location, readBy, translate, publish } = await aShop();
    await translate(wanted(german));
    const offer = () =>
      owner.moment.offer({
        business,
        id: newId(),
        spotId: spot.id,
        memberId: staff.id,
        locationId: location.id,
        dueAt: "2026-11-23T10:40",
      });
    await offer();
    expect((await readBy("de").moment.mine({ business })).open[0]?.briefing?.name).toBe("The hat token");
    await publish();
    await offer();
    const names = async (language: "en" | "de") =>
      (await readBy(language).moment.mine({ business })).open.map(({ name, briefing }) => [name, briefing?.how]);
    expect(await names("de")).toContainEqual([german.name, german.briefHow]);
    expect(await names("en")).not.toContainEqual([german.name, german.briefHow]);
    expect((await readBy("de").moment.mine({ business })).spots.map(({ name }) => name)).toEqual([german.name]);
    expect((await readBy("en").moment.mine({ business })).spots.map(({ name }) => name)).toEqual(["The hat token"]);
  });

  it("give the second of two editors a conflict, and a repeated request changes nothing", async () => {
    const { business, journey, owner, businessId, translate } = await aShop();
    await translate(wanted({ name: german.name }));
    await translate(wanted({ name: german.name }));
    await expect(translate(wanted({ name: "Die Marke" }))).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await testDb.event.count({ where: { businessId, type: "spot.translated" } })).toBe(1);
    const { stages } = await owner.journey.read({ business, journeyId: journey.id });
    expect(stages[0]?.spots[0]?.content.translations).toEqual({ de: { name: german.name } });
    await translate({ name: { was: german.name, to: null } });
    const after = await owner.journey.read({ business, journeyId: journey.id });
    expect(after.stages[0]?.spots[0]?.content.translations).toEqual({});
  });

  it("are part of a version, of a restored draft, and of the journey's file", async () => {
    const { business, journey, owner, translate, publish } = await aShop();
    await translate(wanted(german));
    await publish();
    await translate({ name: { was: german.name, to: "Anders" } });
    const journeyId = journey.id;
    const [number] = (await owner.journey.read({ business, journeyId })).versions.map((version) => version.number);
    const { differences } = await owner.journey.compare({ business, journeyId, earlier: number ?? 0, later: null });
    expect(differences).toMatchObject([{ what: "spot", fields: [{ field: "name.de", before: german.name }] }]);
    await owner.journey.restore({ business, journeyId, number: number ?? 0 });
    const file = await owner.transfer.file({ business, journeyId });
    expect(file.journey.stages[0]?.spots[0]?.translations).toEqual({ de: german });
  });

  it("code the answers again, once they are published, and the customers' version stays", async () => {
    const { businessId, location, translate, publish } = await aShop();
    const at = new Date("2026-11-22T12:00:00Z");
    const recallText = "Ganz klar der Hut am Haken";
    const answer = await anAnswer(testDb, {
      ...{ businessId, locationId: location.id, at, recallText, mentions: null },
    });
    await codeResponses(call, businessId);
    await translate(wanted(german));
    expect(await recodeResponses(call, businessId)).toBe(0);
    await publish();
    expect(await recodeResponses(call, businessId)).toBe(1);
    const mentions = await testDb.mention.findMany({ where: { businessId, responseId: answer } });
    expect(mentions).toMatchObject([{ status: "counted", spotVersion: 1 }]);
  });

  it("are refused field by field, and never to staff", async () => {
    const { business, spot, translate, readBy } = await aShop();
    await expect(translate(wanted({ name: "x".repeat(81) }))).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(
      readBy("de").spot.translate({ business, spotId: spot.id, language: "de", edits: {} }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
