import { aBusiness, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { aJourney, aLiveSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T09:00:00Z");
/** A business with two locations, a live spot, and a member of staff. */
async function aChain() {
  const chain = await aBusiness(testDb);
  const { businessId, location } = chain;
  const { stages } = await aJourney(testDb, businessId);
  const spot = await aLiveSpot(testDb, businessId, stages[0]?.id ?? "");
  const owner = as(database, chain.owner.userId, { now });
  const harbour = { id: newId(), name: "Harbour" };
  await owner.location.add({ business: chain.slug, ...harbour, timeZone: "Europe/Berlin" });
  const staff = await aMember(testDb, businessId, { role: "staff" });
  const business = chain.slug;
  const override = (edits: object, at = harbour.id) =>
    owner.spot.override({ business, spotId: spot.id, locationId: at, edits });
  const offer = (locationId: string) =>
    owner.moment.offer({
      business,
      id: newId(),
      spotId: spot.id,
      memberId: staff.id,
      locationId,
      dueAt: "2026-11-23T10:40",
    });
  const asStaff = as(database, staff.userId, { now });
  return { ...chain, business, location, spot, harbour, staff, asStaff, owner, override, offer };
}

describe("a spot with an override at one location", () => {
  it("has the location's own words in the briefings there, and the general words elsewhere", async () => {
    const { business, location, harbour, override, offer, asStaff } = await aChain();
    await override({ briefHow: { was: null, to: "Call across the water." } });
    await offer(harbour.id);
    await offer(location.id);
    const { open } = await asStaff.moment.mine({ business });
    const how = Object.fromEntries(open.map((moment) => [moment.location.name, moment.briefing?.how]));
    expect(how.Harbour).toBe("Call across the water.");
    expect(how[location.name]).not.toBe("Call across the water.");
    await override({ briefHow: { was: "Call across the water.", to: null } });
    const after = (await asStaff.moment.mine({ business })).open.map(({ briefing }) => briefing?.how);
    expect(new Set(after).size).toBe(1);
  });

  it("cannot be offered where it is switched off, and the refusal names the field", async () => {
    const { location, harbour, override, offer } = await aChain();
    await override({ isOff: { was: false, to: true } });
    await expect(offer(harbour.id)).rejects.toMatchObject({
      code: "CONFLICT",
      cause: { detail: { fields: { spotId: "spotOffHere" } } },
    });
    await expect(offer(location.id)).resolves.toMatchObject({ status: "offered" });
  });

  it("gives the second of two editors a conflict, and loses neither's words", async () => {
    const { business, spot, harbour, owner, override } = await aChain();
    await override({ briefWhat: { was: null, to: "Mine" } });
    await expect(override({ briefWhat: { was: null, to: "Theirs" } })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await override({ briefWhat: { was: null, to: "Mine" } });
    const there = (await owner.spot.overrides({ business, spotId: spot.id })).find(({ id }) => id === harbour.id);
    expect(there).toMatchObject({ isOff: false, own: { briefWhat: "Mine", talkLine: null } });
  });

  it("cannot be changed by a manager of another location", async () => {
    const { business, businessId, location, harbour, spot } = await aChain();
    const manager = await aMember(testDb, businessId, { role: "manager", locationIds: [location.id] });
    const asManager = as(database, manager.userId, { now });
    const seen = await asManager.spot.overrides({ business, spotId: spot.id });
    expect(seen.map(({ id }) => id)).toEqual([location.id]);
    await expect(asManager.spot.atLocation({ business, locationId: harbour.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await asManager.spot.atLocation({ business, locationId: location.id })).toEqual([]);
    await expect(
      asManager.spot.override({
        business,
        spotId: spot.id,
        locationId: harbour.id,
        edits: { isOff: { was: false, to: true } },
      }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
