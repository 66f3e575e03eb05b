import { aBusiness, aMember } from "@spots/test-kit/business";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

const settings = {
  name: "Bluebird",
  timeZone: "Europe/London",
  locale: "de" as const,
  accent: "#f5a623",
  minimumN: 7,
  mostLive: 2,
  mostPerDay: 5,
  mostPerVisit: 2,
  minutesBetween: 15,
  germanAddress: "Sie" as const,
};

describe("the settings of a business", () => {
  it("are what the owner saved, and every member sees the new name and time zone", async () => {
    const { slug: business, businessId, owner } = await aBusiness(testDb);
    const staff = as(database, (await aMember(testDb, businessId)).userId);
    const asOwner = as(database, owner.userId);
    await asOwner.business.change({ business, ...settings });
    expect(await asOwner.business.settings({ business })).toEqual({
      mostLive: 2,
      mostPerDay: 5,
      mostPerVisit: 2,
      minutesBetween: 15,
      germanAddress: "Sie",
    });
    const { name, timeZone, locale, accent, minimumN } = settings;
    expect(await staff.business.me({ business })).toMatchObject({ name, timeZone, locale, accent, minimumN });
    expect(await testDb.event.findMany({ where: { businessId } })).toMatchObject([
      { type: "business.changed", memberId: owner.id, data: { after: settings } },
    ]);
  });

  it("are forbidden for a manager, and a time zone unknown to Postgres is refused at its field", async () => {
    const { slug: business, businessId, owner } = await aBusiness(testDb);
    const manager = as(database, (await aMember(testDb, businessId, { role: "manager" })).userId);
    await expect(manager.business.settings({ business })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(manager.business.change({ business, ...settings })).rejects.toMatchObject({ code: "FORBIDDEN" });
    const asOwner = as(database, owner.userId);
    const unknown = asOwner.business.change({ business, ...settings, timeZone: "Europe/Atlantis" });
    await expect(unknown).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await testDb.event.count({ where: { businessId } })).toBe(0);
  });
});
