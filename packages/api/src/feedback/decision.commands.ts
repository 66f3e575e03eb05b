import { mayActAt } from "@spots/domain/access/object-rules";
import { isDoubtful } from "@spots/domain/feedback/matcher/certainty";
import type { MentionQuestion } from "@spots/domain/feedback/mention";
import { type StoredVerdict, statusesOf } from "@spots/domain/feedback/mention-status";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";
import { listChoices } from "./met.queries";

type Context = Call["ctx"];
type Decision = {
  readonly id: Id;
  readonly mentionId: Id;
  readonly verdict: StoredVerdict;
  readonly spotId: Id | null;
  /** The decision that this one changes; `standing`: the one that stands, if there is one. */
  readonly supersedes: Id | null | "standing";
};
type Answer = Awaited<ReturnType<typeof lockAnswer>>;

/**
 * Reads the answer under an advisory lock, so that decisions about it are made one at a time.
 * @throws NOT_FOUND for an unknown answer, or one of a location that the member does not see
 */
export async function lockAnswer({ db, tenant, member }: Context, responseId: Id) {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext('mention'), hashtext(${responseId}))`;
  const answer = await db.response.findUnique({
    where: tenantKey({ tenant }, responseId),
    select: { id: true, locationId: true, visitId: true, answeredAt: true, recallText: true, comment: true },
  });
  if (!answer || !mayActAt(member, answer.locationId)) throw notFound();
  return answer;
}

/**
 * The id of a spot's mention in the answer to a question. Creates it as dismissed when there is
 * none; a decision changes that.
 * @throws CONFLICT when the spot was not live for this answer
 */
export async function mentionOf(ctx: Context, answer: Answer, question: MentionQuestion, spotId: Id): Promise<Id> {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const choice = (await listChoices(ctx, [answer])).get(answer.id)?.find(({ id }) => id === spotId);
  if (!choice) throw new DomainError("CONFLICT", "spotNotLiveThen", { fields: { spotId: "spotNotLiveThen" } });
  const there = await db.mention.findUnique({
    where: { businessId_responseId_spotId_question: { businessId, responseId: answer.id, spotId, question } },
  });
  if (there) return there.id;
  const id = ctx.newId();
  const of = { businessId, id, responseId: answer.id, question, spotId, spotVersion: choice.version };
  await db.mention.create({ data: { ...of, status: "dismissed", createdAt: ctx.now() } });
  return id;
}

async function isOurs({ db, tenant }: Context, decisionId: Id): Promise<boolean> {
  const where = tenantKey({ tenant }, decisionId);
  return (await db.mentionDecision.findUnique({ where, select: { id: true } })) !== null;
}

/**
 * Stores a decision and updates the status of every mention in the answer to the same question.
 * Repeating a decision changes nothing.
 * @returns what an event tells of it; null for a repeated decision
 * @throws CONFLICT when another decision stands than the one that this one supersedes
 */
export async function decide(ctx: Context, answer: Answer, { id, mentionId, verdict, spotId, supersedes }: Decision) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const there = await db.mentionDecision.findUnique({ where: tenantKey(ctx, id) });
  if (there?.mentionId === mentionId) return null;
  if (there) throw new DomainError("CONFLICT", "idTaken");
  const { question } = await db.mention.findUniqueOrThrow({ where: tenantKey(ctx, mentionId) });
  const standing = await db.mentionDecision.findMany({
    where: { businessId, mention: { responseId: answer.id, question }, supersededBy: null },
    include: { by: { select: { name: true } } },
  });
  const last = standing.find((each) => each.mentionId === mentionId);
  if (supersedes !== null && supersedes !== "standing" && !(await isOurs(ctx, supersedes))) throw notFound();
  if (supersedes !== "standing" && (last?.id ?? null) !== supersedes)
    throw new DomainError("CONFLICT", "decidedMeanwhile", { values: { by: last?.by.name ?? "" } });
  const at = ctx.now();
  const decision = { mentionId, verdict, spotId, at };
  await db.mentionDecision.create({
    data: { businessId, id, ...decision, byMemberId: member.id, supersedesId: last?.id ?? null },
  });
  const mentions = await db.mention.findMany({
    where: { businessId, responseId: answer.id, question, source: "unaided" },
    include: { spot: { select: { name: true } } },
  });
  const found = mentions.map(({ id: each, spotId: of, confidence }) => ({
    id: each,
    spotId: of,
    matched: confidence === null ? null : isDoubtful(confidence) ? ("doubtful" as const) : ("counted" as const),
  }));
  const statuses = statusesOf(found, [...standing.filter((each) => each.mentionId !== mentionId), decision]);
  for (const mention of mentions) {
    const status = statuses.get(mention.id) ?? mention.status;
    if (status === mention.status) continue;
    await db.mention.update({ where: tenantKey(ctx, mention.id), data: { status } });
  }
  const decided = mentions.find((mention) => mention.id === mentionId);
  const meant = mentions.find((mention) => mention.spotId === spotId);
  const name = (meant ?? decided)?.spot.name ?? "";
  return {
    before: { name: decided?.spot.name ?? "", status: decided?.status ?? null, decisionId: last?.id ?? null },
    after: { verdict, name, status: statuses.get(mentionId) ?? null, locationId: answer.locationId },
  };
}
