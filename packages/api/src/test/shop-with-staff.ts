import type { Database } from "@spots/db/database";
import { aBusiness, aMember } from "@spots/test-kit/business";
import type { TestDatabase } from "@spots/test-kit/database";
import { newId } from "@spots/test-kit/ids";
import { aJourney, aLiveSpot } from "@spots/test-kit/journey";
import { as } from "./call";

/**
 * A business with a live spot, and callers with the clock at `now`: a manager and two members of
 * staff, of whom Maria is limited to the location.
 */
export async function aShopWithStaff(db: TestDatabase, database: Database, now: Date, timeZone = "Europe/Berlin") {
  const shop = await aBusiness(db, { timeZone });
  const { stages } = await aJourney(db, shop.businessId);
  const first = stages[0];
  if (!first) throw new Error("a journey has stages");
  const spot = await aLiveSpot(db, shop.businessId, first.id);
  const maria = await aMember(db, shop.businessId, {
    role: "staff",
    name: "Maria",
    locationIds: [shop.location.id],
  });
  const jonas = await aMember(db, shop.businessId, { role: "staff", name: "Jonas" });
  const manager = await aMember(db, shop.businessId, { role: "manager" });
  const offer = (more = {}) => ({
    business: shop.slug,
    id: newId(),
    spotId: spot.id,
    memberId: maria.id,
    locationId: shop.location.id,
    dueAt: "2026-11-23T10:40",
    whereExactly: "chair 2",
    ...more,
  });
  return {
    ...shop,
    spot,
    maria,
    jonas,
    manager,
    offer,
    asManager: as(database, manager.userId, { now }),
    asMaria: as(database, maria.userId, { now }),
  };
}
