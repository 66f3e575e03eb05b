import { contentOf } from "@spots/domain/journey/design";
import { DomainError } from "@spots/domain/kernel/errors";
import { judgeSpot } from "@spots/domain/spot/judgement";
import type { JudgeSpot } from "@spots/domain/spot/opinion";
import { draftStatusOf, saysTheSameWords } from "@spots/domain/spot/question";
import { isDraft } from "@spots/domain/spot/spot-status";
import type { Call } from "../trpc/context";
import { lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { standingsOf } from "./opinion.queries";
import { getSpot } from "./spot.queries";
import { changeSpotStatus } from "./spot-life.commands";

/**
 * Stores a member's opinion of a spot's words. Repeating the call changes nothing. A draft that
 * every judging member rejects becomes an idea.
 * @throws NOT_FOUND for an unknown spot; CONFLICT when its words have changed meanwhile
 */
export async function judgeSpotWords({ ctx, input }: Call<JudgeSpot>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const { id, question, isYes, reason, words } = input;
  await lockRow(ctx, "spot", input.spotId);
  const spot = await getSpot(ctx, input.spotId);
  const there = await db.spotOpinion.findUnique({ where: tenantKey(ctx, id) });
  if (there) return { id: there.id };
  if (!saysTheSameWords(words, spot)) throw new DomainError("CONFLICT", "wordsChanged");
  await db.spotOpinion.create({
    data: { businessId, id, spotId: spot.id, question, isYes, reason, words, byMemberId: member.id, at: ctx.now() },
  });
  if (isDraft(spot.status)) {
    const standings = (await standingsOf(ctx, [spot])).get(spot.id);
    const status = draftStatusOf(judgeSpot(contentOf(spot)), Object.values(standings ?? {}));
    if (status !== spot.status) {
      await db.spot.update({ where: tenantKey(ctx, spot.id), data: { status } });
      await changeSpotStatus(ctx, spot, { id: ctx.newId(), to: status, why: reason });
    }
  }
  record(ctx, { type: "spot.judged", subjectId: spot.id, after: { name: spot.name, question, isYes } });
  return { id };
}
