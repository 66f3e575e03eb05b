import { mayActAt } from "@spots/domain/access/object-rules";
import { isDoubtful } from "@spots/domain/feedback/matcher/certainty";
import type { AddMention, DecideMention, MentionQuestion, Verdict } from "@spots/domain/feedback/mention";
import { statusesOf } from "@spots/domain/feedback/mention-status";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { listChoices } from "./met.queries";

type Context = Call["ctx"];
type Decision = {
  readonly id: Id;
  readonly mentionId: Id;
  readonly verdict: Verdict;
  readonly spotId: Id | null;
  readonly supersedes: Id | null;
};

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
  await decide(ctx, answer, { id, mentionId, verdict, spotId: meant?.id ?? null, supersedes });
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
  await decide(ctx, answer, { id, mentionId, verdict: "confirmed", spotId: null, supersedes });
  return { mentionId };
}

const findMention = ({ db, tenant }: Context, id: Id) => db.mention.findUnique({ where: tenantKey({ tenant }, id) });

type Answer = Awaited<ReturnType<typeof lockAnswer>>;

/**
 * Reads the answer under an advisory lock, so that decisions about it are made one at a time.
 * @throws NOT_FOUND for an unknown answer, or one of a location that the member does not see
 */
async function lockAnswer({ db, tenant, member }: Context, responseId: Id) {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext('mention'), hashtext(${responseId}))`;
  const answer = await db.response.findUnique({
    where: tenantKey({ tenant }, responseId),
    select: { id: true, locationId: true, visitId: true, answeredAt: true },
  });
  if (!answer || !mayActAt(member, answer.locationId)) throw notFound();
  return answer;
}

/**
 * The id of a spot's mention in the answer to a question. Creates it as dismissed when there is
 * none; a decision changes that.
 * @throws CONFLICT when the spot was not live for this answer
 */
async function mentionOf(ctx: Context, answer: Answer, question: MentionQuestion, spotId: Id): Promise<Id> {
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
 */
async function decide(ctx: Context, answer: Answer, { id, mentionId, verdict, spotId, supersedes }: Decision) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const there = await db.mentionDecision.findUnique({ where: tenantKey(ctx, id) });
  if (there?.mentionId === mentionId) return;
  if (there) throw new DomainError("CONFLICT", "idTaken");
  const { question } = await db.mention.findUniqueOrThrow({ where: tenantKey(ctx, mentionId) });
  const standing = await db.mentionDecision.findMany({
    where: { businessId, mention: { responseId: answer.id, question }, supersededBy: null },
    include: { by: { select: { name: true } } },
  });
  const last = standing.find((each) => each.mentionId === mentionId);
  if (supersedes !== null && !(await isOurs(ctx, supersedes))) throw notFound();
  if ((last?.id ?? null) !== supersedes)
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
  record(ctx, {
    type: "mention.decided",
    subjectId: mentionId,
    before: { name: decided?.spot.name ?? "", status: decided?.status ?? null, decisionId: last?.id ?? null },
    // The event repeats the location, because a correction of the answer deletes its mentions.
    after: { verdict, name, status: statuses.get(mentionId) ?? null, locationId: answer.locationId },
  });
}
