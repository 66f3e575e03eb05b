import type { AddMention, DecideMention } from "@spots/domain/feedback/mention";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { decide, lockAnswer, mentionOf } from "./decision.commands";

type Context = Call["ctx"];
/**
 * Decides what a customer meant, and supersedes an earlier decision if it is named. Every decision
 * is stored; the status of each mention follows from the standing decisions.
 * @throws NOT_FOUND for an unknown mention; CONFLICT when somebody decided meanwhile, or when the
 * chosen spot was not live for this answer
 */
export async function decideMention({ ctx, input }: Call<DecideMention>) {
  const { decisionId: id, mentionId, verdict, supersedes } = input;
  const found = await findMention(ctx, mentionId);
  if (!found) throw notFound();
  const answer = await lockAnswer(ctx, found.responseId);
  const meant = input.spotId === null ? null : await getSpot(ctx, input.spotId);
  if (meant && meant.id !== found.spotId) await mentionOf(ctx, answer, found.question, meant.id);
  const decided = await decide(ctx, answer, { id, mentionId, verdict, spotId: meant?.id ?? null, supersedes });
  if (decided) record(ctx, { type: "mention.decided", subjectId: mentionId, ...decided });
  return { mentionId };
}

/**
 * Adds a mention that the matcher missed, or restores a dismissed one.
 * @throws NOT_FOUND for an unknown answer or spot; CONFLICT when somebody decided about it
 * meanwhile, or when the spot was not live for this answer
 */
export async function addMention({ ctx, input }: Call<AddMention>) {
  const answer = await lockAnswer(ctx, input.responseId);
  const spot = await getSpot(ctx, input.spotId);
  const mentionId = await mentionOf(ctx, answer, input.question, spot.id);
  const { decisionId: id, supersedes } = input;
  const decided = await decide(ctx, answer, { id, mentionId, verdict: "confirmed", spotId: null, supersedes });
  if (decided) record(ctx, { type: "mention.decided", subjectId: mentionId, ...decided });
  return { mentionId };
}

const findMention = ({ db, tenant }: Context, id: Id) => db.mention.findUnique({ where: tenantKey({ tenant }, id) });
