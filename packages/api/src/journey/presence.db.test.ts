import { presentSeconds } from "@spots/domain/journey/presence";
import { aBusiness, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { aJourney } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

const began = new Date("2026-11-23T10:00:00Z");
const later = new Date(began.getTime() + (presentSeconds + 1) * 1000);

/** A journey that the owner and a manager have open. */
async function twoTabs() {
  const shop = await aBusiness(testDb);
  const { journey, stages } = await aJourney(testDb, shop.businessId);
  const manager = await aMember(testDb, shop.businessId, { role: "manager", name: "Mia" });
  const base = { business: shop.slug, journeyId: journey.id };
  const [ownersTab, managersTab] = [newId(), newId()];
  const ownerTells = (now: Date) =>
    as(database, shop.owner.userId, { now }).presence.tell({ ...base, id: ownersTab, at: null });
  const managerTells = (at: string | null, id = managersTab) =>
    as(database, manager.userId, { now: began }).presence.tell({ ...base, id, at });
  return { ...shop, stages, ownersTab, managersTab, ownerTells, managerTells };
}

describe("who has a journey open", () => {
  it("is shown to the others with the stage, and not to the person", async () => {
    const { stages, managersTab, ownerTells, managerTells } = await twoTabs();
    expect(await managerTells(stages[1]?.id ?? "")).toEqual([]);
    expect(await ownerTells(began)).toEqual([{ id: managersTab, at: stages[1]?.id, name: "Mia" }]);
  });

  it("expires when the tab has sent nothing for a while", async () => {
    const { ownerTells, managerTells } = await twoTabs();
    await managerTells(null);
    expect(await ownerTells(later)).toEqual([]);
  });

  it("has no stage when the stage is not on the journey, and another member's tab id is not found", async () => {
    const { ownersTab, ownerTells, managerTells } = await twoTabs();
    await managerTells(newId());
    expect(await ownerTells(began)).toMatchObject([{ at: null }]);
    await expect(managerTells(null, ownersTab)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
