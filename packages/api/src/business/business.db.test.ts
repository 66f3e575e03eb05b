import { fileKey } from "@spots/files/store";
import { aBusiness, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";
import { memoryStore } from "../test/memory-store";

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

describe("the logo of a business", () => {
  it("is one that was stored before, is shown until another one or none is, and is the owner's to change", async () => {
    const { slug: business, businessId, owner } = await aBusiness(testDb);
    const files = memoryStore();
    const asOwner = as(database, owner.userId, { files });
    const logo = { id: newId(), width: 200, height: 80 };
    await expect(asOwner.business.changeLogo({ business, logo })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await files.put(fileKey(businessId, "logo", logo.id), new Uint8Array([1]));
    for (const _ of [1, 2]) expect(await asOwner.business.changeLogo({ business, logo })).toEqual({ logo });
    expect(await asOwner.business.logo({ business })).toEqual({ businessId, logo });
    expect(await asOwner.business.changeLogo({ business, logo: null })).toEqual({ logo: null });
    expect(await asOwner.business.logo({ business })).toEqual({ businessId, logo: null });
    const events = await testDb.event.findMany({ where: { businessId }, orderBy: { seq: "asc" } });
    expect(events.map(({ type }) => type)).toEqual(["business.logoChanged", "business.logoChanged"]);
    const manager = as(database, (await aMember(testDb, businessId, { role: "manager" })).userId);
    await expect(manager.business.changeLogo({ business, logo: null })).rejects.toMatchObject({ code: "FORBIDDEN" });
    const huge = { id: newId(), width: 4000, height: 80 };
    await expect(asOwner.business.changeLogo({ business, logo: huge })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

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
