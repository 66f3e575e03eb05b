import { aLocation, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T09:00:00Z");

/** A shop where Maria and Jonas have logged these spontaneous moments, in this order. */
async function aLogged() {
  const shop = await aShopWithStaff(testDb, database, now);
  const { slug: business, businessId, location } = shop;
  const asJonas = as(database, shop.jonas.userId, { now });
  const journey = await testDb.journey.findFirstOrThrow({ where: { businessId }, include: { stages: true } });
  const stageId = journey.stages.find(({ kind }) => kind === "adoption")?.id ?? "";
  const log = async (caller: typeof asJonas, description: string, more = {}) => {
    const moment = { business, id: newId(), locationId: location.id, spotId: null, reaction: "delighted" as const };
    await caller.moment.improvise({ ...moment, description, ...more });
    return moment.id;
  };
  const umbrella = await log(shop.asMaria, "Walked the customer to the car with an umbrella");
  const schirm = await log(asJonas, "Mit dem Schirm bis zum Auto gebracht");
  const dog = await log(asJonas, "A bowl of water for the dog");
  const groups = async (caller = shop.asManager) => {
    const read = await caller.improvised.groups({ business });
    return read.map(({ moments, spot }) => ({ ids: moments.map(({ id }) => id), spot: spot?.name ?? null }));
  };
  const draft = (momentIds: string[], more = {}) => ({
    ...{ business, groupId: newId(), momentIds, spotId: newId(), stageId, name: "The umbrella", happens: "" },
    ...more,
  });
  return { ...shop, business, asJonas, log, umbrella, schirm, dog, groups, draft, journeyId: journey.id };
}

describe("spontaneous moments", () => {
  it("are found together when they are alike, across languages, and the larger group first", async () => {
    const { groups, umbrella, schirm, dog, log, asMaria } = await aLogged();
    await log(asMaria, "It went wrong with the umbrella to the car", { reaction: "wentWrong" });
    expect(await groups()).toEqual([
      { ids: [umbrella, schirm], spot: null },
      { ids: [dog], spot: null },
    ]);
  });

  it("are parted and joined by a manager, who is asked again for nothing, and new ones follow", async () => {
    const { asManager, asJonas, business, groups, umbrella, schirm, dog, log } = await aLogged();
    const parted = { business, groupId: newId(), momentId: schirm };
    await asManager.improvised.part(parted);
    await asManager.improvised.part(parted);
    expect((await groups()).map(({ ids }) => ids)).toEqual(expect.arrayContaining([[umbrella], [schirm], [dog]]));
    const joined = { business, groupId: newId(), momentIds: [umbrella, dog] };
    await Promise.all([asManager.improvised.join(joined), asManager.improvised.join(joined)]);
    expect((await groups())[0]).toEqual({ ids: [umbrella, dog], spot: null });
    const water = await log(asJonas, "Water for the dog");
    expect(await groups()).toContainEqual({ ids: [umbrella, dog, water], spot: null });
    await expect(
      asManager.improvised.part({ business, groupId: joined.groupId, momentId: schirm }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("become one draft for repeated calls, credited to who logged them, also after they left", async () => {
    const shop = await aLogged();
    const { asManager, business, businessId, groups, umbrella, schirm, draft, journeyId } = shop;
    const wanted = draft([umbrella, schirm]);
    await Promise.all([asManager.improvised.promote(wanted), asManager.improvised.promote(wanted)]);
    expect(await groups()).toContainEqual({ ids: [umbrella, schirm], spot: "The umbrella" });
    await expect(asManager.improvised.promote(draft([schirm]))).rejects.toMatchObject({
      cause: { reason: "improvisedDrafted" },
    });
    const asOwner = as(database, shop.owner.userId, { now });
    await asOwner.member.remove({ business, memberId: shop.maria.id });
    const { stages } = await asOwner.journey.read({ business, journeyId });
    const spot = stages.flatMap((stage) => stage.spots).find(({ id }) => id === wanted.spotId);
    expect(spot?.inventors).toEqual(["Jonas", "Maria"]);
    expect(await testDb.spot.count({ where: { businessId, name: "The umbrella" } })).toBe(1);
    await asOwner.spot.remove({ business, spotId: wanted.spotId });
    expect(await groups()).toContainEqual({ ids: [umbrella, schirm], spot: null });
  });

  it("are grouped and promoted by no staff, and by a manager of their locations only", async () => {
    const { asMaria, business, businessId, umbrella, draft } = await aLogged();
    const elsewhere = await aLocation(testDb, businessId);
    const manager = await aMember(testDb, businessId, { role: "manager", locationIds: [elsewhere.id] });
    const other = as(database, manager.userId, { now });
    await expect(asMaria.improvised.groups({ business })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(asMaria.improvised.promote(draft([umbrella]))).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await other.improvised.groups({ business })).toEqual([]);
    await expect(other.improvised.promote(draft([umbrella]))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(other.improvised.join({ business, groupId: newId(), momentIds: [umbrella] })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("are told at the line-up of their location on the day and the next, once per group", async () => {
    const { asMaria, business, location, businessId, asManager, umbrella, schirm, draft } = await aLogged();
    const lineUp = async (day: string, locationId = location.id) =>
      (await asMaria.lineUp.read({ business, locationId, day })).spontaneous;
    const told = [
      { words: "A bowl of water for the dog", names: ["Jonas"], times: 1, spot: null },
      { words: "Mit dem Schirm bis zum Auto gebracht", names: ["Maria", "Jonas"], times: 2, spot: null },
    ];
    for (const day of ["2026-11-23", "2026-11-24"])
      expect((await lineUp(day)).toSorted((a, b) => a.times - b.times)).toMatchObject(told);
    expect(await lineUp("2026-11-25")).toEqual([]);
    await asManager.improvised.promote(draft([umbrella, schirm]));
    expect(await lineUp("2026-11-24")).toContainEqual(expect.objectContaining({ spot: "The umbrella" }));
    const elsewhere = await aLocation(testDb, businessId);
    const everywhere = await as(database, (await aMember(testDb, businessId)).userId, { now }).lineUp.read({
      ...{ business, locationId: elsewhere.id, day: "2026-11-24" },
    });
    expect(everywhere.spontaneous).toEqual([]);
  });
});
