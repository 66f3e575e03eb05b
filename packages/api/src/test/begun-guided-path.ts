import type { Database } from "@spots/db/database";
import { aBusiness } from "@spots/test-kit/business";
import type { TestDatabase } from "@spots/test-kit/database";
import { newId } from "@spots/test-kit/ids";
import { aJourney } from "@spots/test-kit/journey";
import { as } from "./call";

/** A new guided path, and callers for its owner on two devices. */
export async function aBegunGuidedPath(db: TestDatabase, database: Database, now: Date) {
  const shop = await aBusiness(db);
  const { journey, stages } = await aJourney(db, shop.businessId);
  const [first] = stages;
  if (!first) throw new Error("a journey has stages");
  const business = shop.slug;
  const [laptop, phone] = [as(database, shop.owner.userId, { now }), as(database, shop.owner.userId, { now })];
  const guidedPathId = newId();
  await laptop.guidedPath.begin({ business, id: guidedPathId, journeyId: journey.id });
  const read = () => phone.guidedPath.read({ business, guidedPathId });
  const save = (edits: Parameters<typeof laptop.guidedPath.save>[0]["edits"]) =>
    laptop.guidedPath.save({ business, guidedPathId, edits });
  return { ...shop, business, journeyId: journey.id, stages, first, guidedPathId, laptop, phone, read, save };
}
