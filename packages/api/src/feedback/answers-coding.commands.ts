import { type CodeAnswers, textOf, type UndoDecisions } from "@spots/domain/feedback/mention";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { decide, lockAnswer, mentionOf } from "./decision.commands";

type Context = Call["ctx"];
type Answer = Awaited<ReturnType<typeof lockAnswer>>;

/** The mention of the spot in an answer; one that does not exist yet is made when it is meant. */
async function findOrMake(ctx: Context, answer: Answer, { spotId, isMeant, question }: CodeAnswers) {
  const where = { businessId: ctx.tenant.businessId, responseId: answer.id, spotId, question };
  const there = await ctx.db.mention.findUnique({ where: { businessId_responseId_spotId_question: where } });
  if (there || !isMeant) return there;
  return { id: await mentionOf(ctx, answer, question, spotId), status: "dismissed" as const };
}

const isNotLive = (error: unknown) => error instanceof DomainError && error.reason === "spotNotLiveThen";

/** Records one event a location, so that each is told to those who see its answers. */
function recordByPlace(ctx: Context, type: "mention.coded" | "mention.undone", places: readonly Id[], after: object) {
  for (const locationId of new Set(places)) {
    const answers = places.filter((place) => place === locationId).length;
    record(ctx, { type, subjectId: null, after: { ...after, answers, locationId } });
  }
}

/**
 * Decides for several answers whether they mention a spot. Answers of which this is known already
 * stay unchanged, those that came while the spot was not live are counted in `notLive`, and those
 * without a text to the question in `withoutText`. Answers are locked in the order of their ids, so that two such commands do not wait for each other.
 * @returns the decisions that were made, which `undoDecisions` takes
 * @throws NOT_FOUND for an unknown answer or spot, and nothing is decided
 */
export async function codeAnswers({ ctx, input }: Call<CodeAnswers>) {
  const spot = await getSpot(ctx, input.spotId);
  const decided: Id[] = [];
  const places: Id[] = [];
  let notLive = 0;
  let withoutText = 0;
  for (const { responseId, decisionId } of input.answers.toSorted((a, b) => (a.responseId < b.responseId ? -1 : 1))) {
    const answer = await lockAnswer(ctx, responseId);
    if (input.isMeant && textOf(answer, input.question) === "") {
      withoutText += 1;
      continue;
    }
    const earlier = await ctx.db.mentionDecision.findUnique({ where: tenantKey(ctx, decisionId) });
    const mention = await findOrMake(ctx, answer, input).catch((error: unknown) => {
      if (!isNotLive(error)) throw error;
      notLive += 1;
      return null;
    });
    const isKnown = mention === null || mention.status === (input.isMeant ? "counted" : "dismissed");
    if (mention === null || (isKnown && !earlier)) continue;
    const verdict = input.isMeant ? "confirmed" : "dismissed";
    const made = await decide(ctx, answer, {
      id: decisionId,
      mentionId: mention.id,
      verdict,
      spotId: null,
      supersedes: "standing",
    });
    decided.push(decisionId);
    if (made) places.push(answer.locationId);
  }
  recordByPlace(ctx, "mention.coded", places, { name: spot.name, isMeant: input.isMeant });
  return { decided, notLive, withoutText };
}

/**
 * Undoes decisions: what was decided or found before applies again. Decisions that somebody has
 * superseded meanwhile stay, and are counted in `superseded`.
 * @throws NOT_FOUND for an unknown decision, and nothing is undone
 */
export async function undoDecisions({ ctx, input }: Call<UndoDecisions>) {
  const { db } = ctx;
  const found = await Promise.all(
    input.decisions.map(async ({ decisionId, undoId }) => {
      const decision = await db.mentionDecision.findUnique({
        where: tenantKey(ctx, decisionId),
        include: { mention: { select: { responseId: true } }, supersedes: true },
      });
      if (!decision) throw notFound();
      return { ...decision, undoId };
    }),
  );
  const places: Id[] = [];
  let superseded = 0;
  for (const { id, undoId, mentionId, mention, supersedes: before } of found.toSorted((a, b) =>
    a.mention.responseId < b.mention.responseId ? -1 : 1,
  )) {
    const answer = await lockAnswer(ctx, mention.responseId);
    const next = await db.mentionDecision.findFirst({
      where: { businessId: ctx.tenant.businessId, supersedesId: id },
    });
    if (next) {
      if (next.id !== undoId) superseded += 1;
      continue;
    }
    const { verdict, spotId } = before ?? { verdict: "withdrawn" as const, spotId: null };
    await decide(ctx, answer, { id: undoId, mentionId, verdict, spotId, supersedes: id });
    places.push(answer.locationId);
  }
  recordByPlace(ctx, "mention.undone", places, {});
  return { undone: places.length, superseded };
}
