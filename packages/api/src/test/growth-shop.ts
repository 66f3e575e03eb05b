import type { Database } from "@spots/db/database";
import { aLocation, aMember } from "@spots/test-kit/business";
import type { TestDatabase } from "@spots/test-kit/database";
import { newId } from "@spots/test-kit/ids";
import { as } from "./call";
import { aShopWithStaff } from "./shop-with-staff";

/**
 * Maria works at one location, of which there is a manager, as of the other one; Jonas is her
 * colleague.
 */
export async function aGrowthShop(testDb: TestDatabase, database: Database, now: Date) {
  const shop = await aShopWithStaff(testDb, database, now);
  const { businessId, slug: business, location } = shop;
  const other = await aLocation(testDb, businessId);
  const at = (role: "manager" | "staff", locationId: string) =>
    aMember(testDb, businessId, { role, locationIds: [locationId] });
  const people = {
    owner: shop.owner,
    "manager everywhere": shop.manager,
    "manager here": await at("manager", location.id),
    "manager elsewhere": await at("manager", other.id),
    maria: shop.maria,
    jonas: shop.jonas,
  };
  type Who = keyof typeof people;
  const by = (who: Who, when = now) => as(database, people[who].userId, { now: when });
  const memberId = shop.maria.id;
  const say = (who: Who, more = {}) =>
    by(who).growth.say({ business, memberId, topic: "enquiry", level: 2, words: "Asks once", ...more });
  const deliver = async (who: "maria" | "jonas", spotId = shop.spot.id, when = now) => {
    await testDb.moment.create({
      data: {
        ...{ businessId, id: newId(), spotId, spotVersion: 1, memberId: people[who].id, locationId: location.id },
        ...{ dueAt: when, deliveredAt: when, status: "delivered", reaction: "pleased" },
      },
    });
  };
  return { ...shop, business, other, people, by, memberId, say, deliver };
}
