import type { ListedVisit, VisitOutcome } from "@spots/domain/delivery/visit-import";
import { aLocation, aMember } from "@spots/test-kit/business";
import { aFullBusiness } from "@spots/test-kit/full-business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T12:00:00Z");

const told = (outcomes: readonly VisitOutcome[]) =>
  outcomes.map((each) => (each.kind === "refused" ? `${each.field} ${each.reason}` : each.kind));

async function aShop(timeZone = "Europe/Berlin") {
  const shop = await aFullBusiness(testDb);
  const { businessId, owner } = shop;
  const location = await aLocation(testDb, businessId, { timeZone });
  const manager = await aMember(testDb, businessId, { role: "manager", locationIds: [location.id] });
  const [asOwner, asManager] = [owner, manager].map(({ userId }) => as(database, userId, { now }));
  if (!asOwner || !asManager) throw new Error("two callers");
  const visit = (startsAt: string, more: Partial<ListedVisit> = {}): ListedVisit => ({
    ...{ reference: "", locationId: location.id, place: "", startsAt, endsAt: null },
    ...more,
  });
  const send = async (visits: ListedVisit[], mode: "check" | "good" = "good", by = asManager) =>
    told((await by.visit.import({ business: shop.slug, mode, visits })).outcomes);
  const stored = async () =>
    (
      await testDb.visit.findMany({ where: { businessId, locationId: location.id }, orderBy: { startedAt: "asc" } })
    ).map(({ startedAt, endedAt, place }) => [startedAt.toISOString(), endedAt?.toISOString(), place]);
  return { ...shop, location, asOwner, asManager, visit, send, stored };
}

describe("a list of visits", () => {
  it("stores nothing when it is checked, each visit once when it is sent, also at the same time", async () => {
    const { visit, send, stored } = await aShop();
    const list = [
      visit("2026-11-22T12:30", { reference: "bill 1", endsAt: "2026-11-22T14:00" }),
      visit("2026-11-22T12:30", { reference: "bill 2" }),
      visit("2026-11-22T12:45"),
      visit("2026-11-22T13:00", { place: "Table 7" }),
    ];
    expect(await send(list, "check")).toEqual(["new", "new", "new", "new"]);
    expect(await stored()).toEqual([]);
    const both = await Promise.all([send(list), send(list)]);
    expect(both.flat().toSorted()).toEqual([...Array(4).fill("known"), ...Array(4).fill("new")]);
    expect(await send(list.toReversed(), "check")).toEqual(["known", "known", "known", "known"]);
    expect(await stored()).toEqual([
      ["2026-11-22T11:30:00.000Z", expect.any(String), ""],
      ["2026-11-22T11:30:00.000Z", expect.any(String), ""],
      ["2026-11-22T11:45:00.000Z", "2026-11-22T17:45:00.000Z", ""],
      ["2026-11-22T12:00:00.000Z", "2026-11-22T18:00:00.000Z", "Table 7"],
    ]);
  });

  it("ends a visit without an end when the next one starts at its place, in whichever order the rows are", async () => {
    const { visit, send, stored } = await aShop();
    const list = [
      visit("2026-11-22T14:00", { place: "table 7", reference: "2" }),
      visit("2026-11-22T12:00", { place: "Table 7", reference: "1" }),
      visit("2026-11-22T14:00", { place: "Table 7", reference: "2, the other half of the bill" }),
    ];
    expect(await send(list)).toEqual(["new", "new", "joined"]);
    expect((await stored()).map(([, endedAt]) => endedAt)).toEqual([
      "2026-11-22T13:00:00.000Z",
      "2026-11-22T19:00:00.000Z",
    ]);
    expect(await send(list)).toEqual(["known", "known", "known"]);
  });

  it("joins the visit that goes on at its place, which staff started", async () => {
    const { visit, send, stored, asManager, slug: business, location } = await aShop();
    const startedAt = "2026-11-23T11:00:00Z";
    await asManager.visit.start({ business, id: newId(), locationId: location.id, place: "Table 5", startedAt });
    expect(await send([visit("2026-11-23T12:30", { place: "table 5", reference: "bill 9" })])).toEqual(["joined"]);
    expect(await send([visit("2026-11-23T12:30", { place: "table 5", reference: "bill 9" })])).toEqual(["known"]);
    expect(await stored()).toHaveLength(1);
  });

  it("has references of its own at each location and in each business", async () => {
    const [mine, theirs] = [await aShop(), await aShop()];
    const elsewhere = await aLocation(testDb, mine.businessId);
    const bill = { reference: "bill 1" };
    expect(await mine.send([mine.visit("2026-11-22T12:00", bill)])).toEqual(["new"]);
    expect(await theirs.send([theirs.visit("2026-11-22T12:00", bill)])).toEqual(["new"]);
    const there = mine.visit("2026-11-22T12:00", { ...bill, locationId: elsewhere.id });
    expect(await mine.send([there], "good", mine.asOwner)).toEqual(["new"]);
  });

  it("names the cell of a time that is skipped, too long ago, too far ahead or not an end, and stores the others", async () => {
    const { visit, send, stored } = await aShop("America/Los_Angeles");
    const list = [
      visit("2027-03-14T02:30"),
      visit("2027-03-14T01:30", { endsAt: "2027-03-14T02:30" }),
      visit("2026-10-20T12:00"),
      visit("2028-01-20T12:00"),
      visit("2026-11-22T12:00", { endsAt: "2026-11-22T11:00" }),
      visit("2026-11-21T12:00", { endsAt: "2026-11-22T12:01" }),
      visit("2026-11-22T12:00"),
    ];
    expect(await send(list)).toEqual([
      "startsAt skippedTime",
      "endsAt skippedTime",
      "startsAt tooLongAgo",
      "startsAt tooFarAhead",
      "endsAt endsBeforeStart",
      "endsAt tooLong",
      "new",
    ]);
    expect(await stored()).toHaveLength(1);
  });

  it("says when a clock change repeats a time, and takes the first one", async () => {
    const { visit, asManager, slug: business, stored } = await aShop("America/Los_Angeles");
    const visits = [visit("2027-11-07T01:30"), visit("2027-11-07T03:30")];
    const { outcomes } = await asManager.visit.import({ business, mode: "good", visits });
    expect(outcomes.map((each) => "repeatedTime" in each && each.repeatedTime)).toEqual([true, false]);
    expect((await stored())[0]?.[0]).toBe("2027-11-07T08:30:00.000Z");
  });

  it("is NOT_FOUND for a location of another business, an archived one, and one where a manager does not act", async () => {
    const { visit, send, businessId, asOwner } = await aShop();
    const foreign = (await aShop()).location;
    const elsewhere = await aLocation(testDb, businessId);
    const archived = await aLocation(testDb, businessId);
    const where = { businessId_id: { businessId, id: archived.id } };
    await testDb.location.update({ where, data: { archivedAt: now } });
    const at = ({ id }: { id: string }) => [visit("2026-11-22T12:00", { locationId: id })];
    await expect(send(at(elsewhere))).rejects.toMatchObject({ code: "NOT_FOUND" });
    for (const each of [foreign, archived])
      await expect(send(at(each), "good", asOwner)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await send(at(elsewhere), "good", asOwner)).toEqual(["new"]);
  });

  it("takes a thousand visits", async () => {
    const { visit, send, stored } = await aShop();
    const list = Array.from({ length: 1000 }, (_, nth) =>
      visit(`2026-11-${String(1 + (nth % 20)).padStart(2, "0")}T12:00`, {
        reference: `bill ${nth}`,
        place: `Table ${nth}`,
      }),
    );
    expect(new Set(await send(list))).toEqual(new Set(["new"]));
    expect(await stored()).toHaveLength(1000);
    await expect(send([...list, visit("2026-11-22T12:00")])).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});
