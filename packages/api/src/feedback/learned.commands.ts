import type { ReviseLearned } from "@spots/domain/feedback/mention";
import { notFound } from "@spots/domain/kernel/errors";
import type { Call } from "../trpc/context";
import { lockBusiness } from "../writing/lock";
import { record } from "../writing/record";
import { phrasesSeenBy } from "./learned.queries";

/**
 * Takes a learned phrase from a spot, or gives it back. The answers are coded again in the
 * background; decisions of people stay. Repeating it changes nothing.
 * @throws NOT_FOUND when the phrase was not learned for the spot, or from answers of a location
 * that the member does not see
 */
export async function reviseLearned({ ctx, input }: Call<ReviseLearned>) {
  const { db, tenant, member, now } = ctx;
  const { businessId } = tenant;
  const { spotId, decisionId, isUsed } = input;
  await lockBusiness(ctx, "phrases");
  const phrases = await phrasesSeenBy(ctx);
  const found = phrases.find(
    (each) => each.spotId === spotId && each.sources.some((source) => source.decisionId === decisionId),
  );
  if (!found) throw notFound();
  if (isUsed === (found.revoked.length === 0)) return { spotId };
  if (isUsed)
    await db.revokedPhrase.deleteMany({
      where: { businessId, spotId, phrase: { in: found.revoked.map((each) => each.phrase) } },
    });
  else
    await db.revokedPhrase.create({
      data: { businessId, spotId, phrase: found.phrase, byMemberId: member.id, at: now() },
    });
  record(ctx, { type: isUsed ? "phrase.restored" : "phrase.revoked", subjectId: spotId, after: {} });
  return { spotId };
}
