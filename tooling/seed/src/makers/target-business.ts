import type { StageHand } from "./client";
import { aDecision } from "./feedback";
import { aFullBusiness } from "./full-business";
import { newId } from "./ids";

/** A full business with what only some calls name: a declined moment, and a decision about a mention. */
export async function aTargetBusiness(db: StageHand) {
  const business = await aFullBusiness(db);
  const { businessId, owner, location, spot } = business;
  const at = new Date();
  const facts = { businessId, locationId: location.id, memberId: owner.id, spotId: spot.id };
  const declined = await db.moment.create({
    data: { ...facts, id: newId(), spotVersion: 1, dueAt: at, status: "declined" },
  });
  return { ...business, declined, decided: await aDecision(db, { ...facts, at }) };
}

export type TargetBusiness = Awaited<ReturnType<typeof aTargetBusiness>>;
