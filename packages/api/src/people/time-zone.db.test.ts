import { openDatabase } from "@spots/db/database";
import { timeZoneNames } from "@spots/domain/kernel/time-zone";
import { freshDatabase } from "@spots/postgres/test-database";
import { aBusiness } from "@spots/test-kit/business";
import { openTestDatabase } from "@spots/test-kit/database";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { listZoneDifferences } from "../health/zones.queries";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

describe("a time zone", () => {
  it.each(["AET", "CAT", "BST", "CET", "UTC", "+02:00", "Europe/Nowhere", "europe/berlin", "Europe/Berlin\u0000"])(
    "%j is refused for a location and a business, naming the field",
    async (timeZone) => {
      const { slug, owner, location } = await aBusiness(testDb);
      const caller = as(database, owner.userId);
      const settings = {
        name: "Ours",
        locale: "en",
        accent: null,
        minimumN: 5,
        mostLive: 3,
        mostPerDay: 6,
        mostPerVisit: 3,
        minutesBetween: 10,
        germanAddress: "du",
      } as const;
      const refused = { code: "BAD_REQUEST" };
      await expect(caller.location.add({ business: slug, id: newId(), name: "New", timeZone })).rejects.toMatchObject(
        refused,
      );
      await expect(
        caller.location.change({ business: slug, locationId: location.id, name: "New", timeZone }),
      ).rejects.toMatchObject(refused);
      await expect(caller.business.change({ business: slug, ...settings, timeZone })).rejects.toMatchObject(refused);
    },
  );

  it("that is offered works on every page: board, home and reports", async () => {
    const names = timeZoneNames();
    const some = names.filter((_, at) => at % Math.ceil(names.length / 3) === 0);
    const { slug, owner, location } = await aBusiness(testDb);
    const caller = as(database, owner.userId);
    for (const timeZone of some) {
      await caller.location.change({ business: slug, locationId: location.id, name: "Here", timeZone });
      await caller.moment.board({ business: slug, day: "2026-11-23" });
      await caller.pulse.home({ business: slug });
    }
  });
});

describe("the zone data of Postgres and of this process", () => {
  it("agrees for zones whose rules are old, and a zone that Postgres does not know is reported", async () => {
    const fresh = await freshDatabase();
    const testDb = openTestDatabase(fresh);
    const other = openDatabase(fresh, { connections: 1 });
    await aBusiness(testDb, { timeZone: "Europe/Berlin" });
    await aBusiness(testDb, { timeZone: "Asia/Kathmandu" });
    const call = { database: other, now: () => new Date("2026-11-28T00:00:00Z") };
    expect(await listZoneDifferences(call)).toEqual([]);
    await testDb.business.updateMany({ where: { timeZone: "Asia/Kathmandu" }, data: { timeZone: "BST" } });
    expect(await listZoneDifferences(call)).toMatchObject([{ zone: "BST", postgres: null, own: null }]);
    await testDb.$disconnect();
    await other.close();
  });
});
