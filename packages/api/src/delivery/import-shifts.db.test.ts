import type { ListedShift } from "@spots/domain/delivery/shift-list";
import { aLocation } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { aShopWithStaff } from "../test/shop-with-staff";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T09:00:00Z");

async function aShop(timeZone?: string) {
  const shop = await aShopWithStaff(testDb, database, now, timeZone);
  const business = shop.slug;
  const { maria, location, asManager } = shop;
  const listed = (startsAt: string, endsAt: string, more: Partial<ListedShift> = {}): ListedShift => ({
    ...{ memberId: maria.id, locationId: location.id, dutyId: null, newDuty: null, startsAt, endsAt },
    ...more,
  });
  const send = async (mode: "check" | "all" | "good", shifts: ListedShift[]) => {
    const { isStored, outcomes } = await asManager.shift.import({ business, mode, shifts });
    return { isStored, told: outcomes.map((each) => (each.kind === "refused" ? each.reason : each.kind)), outcomes };
  };
  const week = async (from: string) =>
    (await asManager.shift.week({ business, locationId: location.id, from })).shifts.map((shift) => [
      shift.member.name,
      shift.startsAt.toISOString(),
      shift.duty?.name ?? null,
    ]);
  return { ...shop, business, listed, send, week };
}

describe("a list of shifts", () => {
  it("stores nothing when it is checked, everything when it is sent, and nothing more the second time", async () => {
    const shop = await aShop();
    const list = [
      shop.listed("2026-11-23T09:00", "2026-11-23T17:00", { newDuty: "Küche" }),
      shop.listed("2026-11-23T22:00", "2026-11-24T02:00", { newDuty: "kuche" }),
      shop.listed("2026-11-23T09:00", "2026-11-23T17:00", { memberId: shop.jonas.id }),
    ];
    expect(await shop.send("check", list)).toMatchObject({ isStored: false, told: ["added", "added", "added"] });
    expect(await shop.week("2026-11-23")).toEqual([]);
    expect(await shop.asManager.duty.list({ business: shop.business })).toEqual([]);
    expect(await shop.send("all", list)).toMatchObject({ isStored: true, told: ["added", "added", "added"] });
    expect(await shop.send("all", list)).toMatchObject({ isStored: true, told: ["same", "same", "same"] });
    const stored = await shop.week("2026-11-23");
    expect(stored).toHaveLength(3);
    expect(stored).toContainEqual(["Maria", "2026-11-23T21:00:00.000Z", "Küche"]);
  });

  it("changes the duty of a stored shift", async () => {
    const shop = await aShop();
    const times = ["2026-11-23T09:00", "2026-11-23T17:00"] as const;
    await shop.send("all", [shop.listed(...times)]);
    expect((await shop.send("all", [shop.listed(...times, { newDuty: "Bar" })])).told).toEqual(["changed"]);
    expect(await shop.week("2026-11-23")).toEqual([["Maria", "2026-11-23T08:00:00.000Z", "Bar"]]);
  });

  it("names each overlap with the shift that is in the way, and stores all or the good ones by choice", async () => {
    const shop = await aShop();
    await shop.send("all", [shop.listed("2026-11-23T09:00", "2026-11-23T12:00")]);
    const list = [
      shop.listed("2026-11-23T11:00", "2026-11-23T13:00"),
      shop.listed("2026-11-24T09:00", "2026-11-24T12:00"),
      shop.listed("2026-11-24T11:59", "2026-11-24T14:00"),
    ];
    const all = await shop.send("all", list);
    expect(all).toMatchObject({ isStored: false, told: ["overlapsStored", "added", "overlapsListed"] });
    expect(all.outcomes[0]).toMatchObject({ other: { from: "2026-11-23T09:00", to: "2026-11-23T12:00" } });
    expect(await shop.week("2026-11-23")).toHaveLength(1);
    expect(await shop.send("good", list)).toMatchObject({ isStored: true });
    expect(await shop.week("2026-11-23")).toHaveLength(2);
  });

  it("names local times that a clock change skips or repeats", async () => {
    const shop = await aShop("America/Los_Angeles");
    const list = [
      shop.listed("2027-03-14T02:30", "2027-03-14T09:00"),
      shop.listed("2027-11-07T01:30", "2027-11-07T09:00"),
    ];
    const { outcomes } = await shop.send("good", list);
    expect(outcomes).toEqual([
      { kind: "refused", reason: "skippedTime", other: null },
      { kind: "added", isOff: false, repeatedTime: true },
    ]);
    expect(await shop.week("2027-11-01")).toEqual([["Maria", "2027-11-07T08:30:00.000Z", null]]);
  });

  it("refuses the shift of somebody who works elsewhere, and is NOT_FOUND with an unknown id", async () => {
    const shop = await aShop();
    const other = await aLocation(testDb, shop.businessId);
    const times = ["2026-11-23T09:00", "2026-11-23T17:00"] as const;
    expect((await shop.send("check", [shop.listed(...times, { locationId: other.id })])).told).toEqual([
      "worksElsewhere",
    ]);
    for (const unknown of [{ memberId: newId() }, { locationId: newId() }, { dutyId: newId() }])
      await expect(shop.send("check", [shop.listed(...times, unknown)])).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("and a shift that is added at the same moment never overlap", async () => {
    const shop = await aShop();
    const { business, maria, location } = shop;
    const [imported] = await Promise.all([
      shop.send("good", [shop.listed("2026-11-23T09:00", "2026-11-23T17:00")]),
      shop.asManager.shift
        .add({
          ...{ business, id: newId(), memberId: maria.id, locationId: location.id, dutyId: null },
          ...{ startsAt: "2026-11-23T16:00", endsAt: "2026-11-23T20:00" },
        })
        .catch(() => null),
    ]);
    expect(["added", "overlapsStored"]).toContain(imported.told[0]);
    expect(await shop.week("2026-11-23")).toHaveLength(1);
  });
});
