import { aBusiness, aLocation, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

/** A business with two locations, its owner, and a manager of the second location only. */
async function twoLocations() {
  const shop = await aBusiness(testDb);
  const branch = await aLocation(testDb, shop.businessId);
  const manager = await aMember(testDb, shop.businessId, { role: "manager", locationIds: [branch.id] });
  const staff = await aMember(testDb, shop.businessId, { role: "staff" });
  const [asOwner, asManager, asStaff] = [shop.owner, manager, staff].map(({ userId }) => as(database, userId));
  if (!asOwner || !asManager || !asStaff) throw new Error("three people");
  const note = (locationId: string | null, text: string) => ({
    business: shop.slug,
    id: newId(),
    day: "2026-11-20",
    locationId,
    kind: "promotion" as const,
    text,
  });
  const notes = async (who = asOwner, locationId: string | null = null) =>
    (await who.annotation.list({ business: shop.slug, from: "2026-11-01", to: "2026-11-30", locationId })).map(
      ({ text }) => text,
    );
  return { ...shop, business: shop.slug, branch, asOwner, asManager, asStaff, note, notes };
}

describe("a note on a day", () => {
  it("is stored once for repeated calls, and listed with its author for the days of its period", async () => {
    const { business, asOwner, note, notes } = await twoLocations();
    const closed = note(null, "Closed for the fair");
    await asOwner.annotation.write(closed);
    await asOwner.annotation.write(closed);
    expect(await asOwner.annotation.list({ business, from: "2026-11-20", to: "2026-11-20" })).toMatchObject([
      { text: "Closed for the fair", day: "2026-11-20", kind: "promotion", location: null, mayDelete: true },
    ]);
    expect(await asOwner.annotation.list({ business, from: "2026-11-21", to: "2026-11-30" })).toEqual([]);
    await asOwner.annotation.delete({ business, annotationId: closed.id });
    expect(await notes()).toEqual([]);
  });

  it("of one location is seen there, and beside the notes of every location", async () => {
    const { location, branch, asOwner, asManager, note, notes } = await twoLocations();
    await asOwner.annotation.write(note(null, "everywhere"));
    await asOwner.annotation.write(note(location.id, "first"));
    await asOwner.annotation.write(note(branch.id, "branch"));
    expect((await notes(asOwner)).toSorted()).toEqual(["branch", "everywhere", "first"]);
    expect((await notes(asOwner, branch.id)).toSorted()).toEqual(["branch", "everywhere"]);
    expect((await notes(asManager)).toSorted()).toEqual(["branch", "everywhere"]);
  });

  it("is written by a limited manager at their locations only, and by staff nowhere", async () => {
    const { business, location, branch, asOwner, asManager, asStaff, note } = await twoLocations();
    await asManager.annotation.write(note(branch.id, "ours"));
    await expect(asManager.annotation.write(note(null, "all"))).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(asManager.annotation.write(note(location.id, "theirs"))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(asStaff.annotation.write(note(branch.id, "no"))).rejects.toMatchObject({ code: "FORBIDDEN" });
    const common = note(null, "everywhere");
    await asOwner.annotation.write(common);
    await expect(asManager.annotation.delete({ business, annotationId: common.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(
      asManager.annotation.list({ business, from: "2026-11-01", to: "2026-11-30", locationId: location.id }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is refused without words, with too many, or for a day that does not exist", async () => {
    const { asOwner, note } = await twoLocations();
    for (const bad of [note(null, "  "), note(null, "x".repeat(121)), { ...note(null, "x"), day: "2026-02-30" }])
      await expect(asOwner.annotation.write(bad)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});
