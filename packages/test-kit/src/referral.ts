import type { TestDatabase } from "./database";
import { newId } from "./ids";

type Answer = { businessId: string; responseId: string; at: Date };

/** Creates the link for friends of an answer, which one friend opened and came by. */
export async function aReferral(db: TestDatabase, { businessId, responseId, at }: Answer) {
  const token = newId().replaceAll("-", "").slice(-22);
  await db.referral.create({ data: { businessId, responseId, token, sharedAt: at } });
  const opening = { businessId, id: newId(), responseId, code: "abc234", openedAt: at, cameAt: at };
  return db.referralOpening.create({ data: opening });
}
