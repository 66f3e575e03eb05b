import type { Database } from "@spots/db/database";
import type { TestDatabase } from "@spots/test-kit/database";
import { newId } from "@spots/test-kit/ids";
import { aLiveSpot } from "@spots/test-kit/journey";
import { as } from "./call";
import { aShopWithStaff } from "./shop-with-staff";

/**
 * A shop with a spot for birthdays, callers at any time, and clues about the customer at table 7,
 * whose visit begins at `now`.
 */
export async function aShopWithClues(db: TestDatabase, database: Database, now: Date) {
  const shop = await aShopWithStaff(db, database, now);
  const { slug: business, businessId, maria, jonas, manager, owner, location, spot } = shop;
  const { stageId } = await db.spot.findUniqueOrThrow({ where: { businessId_id: { businessId, id: spot.id } } });
  const candle = await aLiveSpot(db, businessId, stageId, {
    name: "The sparkler",
    happens: "The kitchen sends a dessert with a sparkler.",
    cues: ["Somebody mentions a birthday"],
  });
  const people = { maria, jonas, manager, owner };
  const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
  const by = (who: keyof typeof people, at = now) => as(database, people[who].userId, { now: at });
  const visit = { id: newId(), place: "Table 7", startedAt: now.toISOString() };
  const given = (more = {}) => ({
    ...{ business, id: newId(), locationId: location.id, kind: "occasion" as const, words: "their son turns nine" },
    ...{ consent: true, visit, ...more },
  });
  const caught = async (more = {}, at = minutes(5)) => (await by("maria", at).clue.catch(given(more))).id;
  const find = (id: string) => db.clue.findUniqueOrThrow({ where: { businessId_id: { businessId, id } } });
  const lessons = () => db.clueLesson.findMany({ where: { businessId }, orderBy: { at: "asc" } });
  const end = (at = minutes(60)) =>
    by("maria", at).visit.end({ business, visitId: visit.id, endedAt: at.toISOString() });
  const act = (clueId: string, more = {}) => ({
    ...{ business, clueId, stepId: newId(), momentId: newId(), spotId: candle.id, ...more },
  });
  return { ...shop, business, candle, by, visit, given, caught, find, lessons, end, act };
}
