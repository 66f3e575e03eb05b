import { mayActAt } from "@spots/domain/access/object-rules";
import type { ActOnClue, CatchClue, NameClue, RefuseSpot, RejectClue, WithdrawClues } from "@spots/domain/clue/clue";
import { afterClueAct, type ClueAct, type ClueState, keptUntil } from "@spots/domain/clue/clue-life";
import { conceptsOf, contradict } from "@spots/domain/clue/concepts";
import { type LessonOutcome, mostOfClue } from "@spots/domain/clue/kinds";
import { stepTime } from "@spots/domain/delivery/moment-life";
import { refuseSpecialCategory } from "@spots/domain/feedback/masking/special-categories";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { getOpenLocation } from "../delivery/moment.queries";
import { lockMember } from "../delivery/moment-step.commands";
import { lockVisit, undescribed, visitOfMoment } from "../delivery/visit.commands";
import { startRelay } from "../relay/start-relay.commands";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";
import { lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { type FoundClue, findClue, getClue, suggestAt } from "./clue.queries";
import { makeMomentOfClue } from "./moment-of-clue.commands";

type Ctx = Call["ctx"];

/** What is stored of a clue that has ended. */
export const forgotten = { words: "", concepts: [], contradictsId: null };

const refusedAt = (field: string, reason: string) =>
  new DomainError("CONFLICT", reason, { fields: { [field]: reason } });

/**
 * Notes a clue about the customer of a visit. Sending it again changes nothing. A clue that arrives
 * after its visit has ended, from a phone without a network, is counted, and nothing of it is
 * stored.
 * @returns the clue, the spots that fit, and the earlier clue that it contradicts
 * @throws NOT_FOUND for a location where the member does not act; CONFLICT at the field `consent`
 * without the customer's consent, at `words` for a special category, when the customer wants
 * nothing noted, and for too many of one visit; BAD_REQUEST at the field `keepUntil` as `keptUntil`
 */
export async function catchClue({ ctx, input }: Call<CatchClue>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const there = await findClue(ctx, input.id);
  if (there) {
    if (there.caughtById !== member.id) throw notFound();
    return answerOf(ctx, there);
  }
  const location = await getOpenLocation(ctx, input.locationId);
  if (!mayActAt(member, location.id)) throw notFound();
  if (!input.consent) throw refusedAt("consent", "customerMustAgree");
  refuseSpecialCategory("words", input.words);
  const caughtAt = stepTime(input.caughtAt, ctx.now());
  const asked = keptUntil(input, caughtAt);
  await lockMember(ctx, member.id);
  const named = { locationId: location.id, whereExactly: "", at: caughtAt };
  const visitId = await visitOfMoment(ctx, named, input.visit);
  const visit = await db.visit.findUniqueOrThrow({ where: tenantKey(ctx, visitId) });
  if (visit.notesRefusedAt !== null) throw new DomainError("CONFLICT", "notesUnwanted");
  const others = await db.clue.findMany({
    where: { businessId, visitId, words: { not: "" } },
    select: { id: true, words: true },
    orderBy: [{ caughtAt: "desc" }, { id: "desc" }],
    take: mostOfClue.perVisit,
  });
  if (others.length >= mostOfClue.perVisit)
    throw new DomainError("CONFLICT", "tooManyClues", { values: { most: mostOfClue.perVisit } });
  // The end of a visit that a program has told before it is over.
  const ends = !visit.isOpen && visit.endedAt !== null && visit.endedAt > ctx.now() ? visit.endedAt : null;
  const expiresAt = asked ?? ends;
  const isOver = expiresAt === null ? !visit.isOpen : expiresAt <= ctx.now();
  const { id, kind, words, certainty } = input;
  const opposed = isOver ? undefined : others.find((other) => contradict(words, other.words, tenant.locale));
  await db.clue.create({
    data: {
      ...{ businessId, id, locationId: location.id, visitId, kind, certainty, caughtById: member.id, caughtAt },
      ...{ expiresAt, refusedSpotIds: [] },
      consentUntil: input.consentUntil === null ? expiresAt : new Date(input.consentUntil),
      ...(isOver
        ? { ...forgotten, status: "expired" as const, endedAt: expiresAt ?? visit.endedAt ?? caughtAt }
        : { words, concepts: [...conceptsOf(words, tenant.locale)], contradictsId: opposed?.id ?? null }),
    },
  });
  record(ctx, { type: "clue.caught", subjectId: id, after: { kind, locationId: location.id } });
  return answerOf(ctx, await getClue(ctx, id));
}

/** What is answered about a clue: the spots that fit, and the clue that it contradicts. */
async function answerOf(ctx: Ctx, { id, locationId, status, kind, words, visit, contradicts }: FoundClue) {
  const suggested = status === "open" ? await suggestAt(ctx, locationId, { kind, words }) : { spots: [], doubt: null };
  return { ...{ id, status, visitId: visit.id }, ...suggested, contradicts };
}

/**
 * Locks a clue on which the member may act: of their visit, noted by them, or, for owners and
 * managers, of a location where they act. @throws NOT_FOUND
 */
async function lockClue(ctx: Ctx, clueId: Id): Promise<FoundClue> {
  const { member } = ctx;
  await lockRow(ctx, "clue", clueId);
  const clue = await getClue(ctx, clueId);
  const isTheirs = clue.caughtById === member.id || clue.visit.memberId === member.id || member.role !== "staff";
  if (!isTheirs || !mayActAt(member, clue.locationId)) throw notFound();
  return clue;
}

const stateOf = ({ status, momentId, endedAt, words }: FoundClue): ClueState => ({
  ...{ status, momentId, endedAt, hasWords: words !== "" },
});

/** Stores what an act makes of a locked clue. @returns whether anything changed */
async function change(ctx: Ctx, clue: FoundClue, act: ClueAct): Promise<boolean> {
  const state = stateOf(clue);
  const next = afterClueAct(state, act);
  if (next === state) return false;
  const { status, momentId, endedAt, hasWords } = next;
  await ctx.db.clue.update({
    where: tenantKey(ctx, clue.id),
    data: { ...{ status, momentId, endedAt }, ...(hasWords ? {} : forgotten) },
  });
  return true;
}

/** Stores what a tap taught, without the customer's words. The same step teaches once. */
async function learn(ctx: Ctx, { kind, concepts }: FoundClue, stepId: Id, outcome: LessonOutcome, spotId: Id | null) {
  const { businessId } = ctx.tenant;
  const lesson = { businessId, id: stepId, spotId, kind, concepts, outcome, at: ctx.now() };
  await ctx.db.clueLesson.createMany({ data: [lesson], skipDuplicates: true });
}

/**
 * Makes a moment of a spot for the caller from a clue. Repeating it changes nothing.
 * @throws NOT_FOUND; CONFLICT `clueEnded` for a clue that another moment was made of, that is
 * wrong, erased, or was over at that time; CONFLICT for a spot that is not live or is off at the
 * location, and for one without a relay that is to be started
 */
export async function actOnClue({ ctx, input }: Call<ActOnClue>) {
  await lockMember(ctx, ctx.member.id);
  const clue = await lockClue(ctx, input.clueId);
  const at = stepTime(input.at, ctx.now());
  const { momentId, spotId, stepId } = input;
  const state = stateOf(clue);
  if (afterClueAct(state, { kind: "act", at, momentId }) === state) return { id: clue.id, momentId };
  const spot = await makeMomentOfClue(ctx, clue, { ...input, at });
  await change(ctx, clue, { kind: "act", at, momentId });
  if (input.asRelay)
    await startRelay({
      ctx,
      input: {
        ...{ id: momentId, spotId, locationId: clue.locationId, place: clue.visit.place, visit: null },
        ...{ instead: null, startedAt: at.toISOString() },
      },
    });
  if (clue.words !== "") await learn(ctx, clue, stepId, "acted", spotId);
  const { kind, locationId } = clue;
  record(ctx, {
    type: "clue.acted",
    subjectId: clue.id,
    after: { kind, locationId, spotId, momentId, memberId: ctx.member.id, name: spot.name },
  });
  return { id: clue.id, momentId };
}

/** Says that a suggested spot does not fit a clue, which is suggested for it no more. */
export async function refuseSpot({ ctx, input }: Call<RefuseSpot>) {
  const clue = await lockClue(ctx, input.clueId);
  const { id: spotId } = await getSpot(ctx, input.spotId);
  if (clue.refusedSpotIds.includes(spotId)) return { id: clue.id };
  await ctx.db.clue.update({
    where: tenantKey(ctx, clue.id),
    data: { refusedSpotIds: [...clue.refusedSpotIds, spotId] },
  });
  if (clue.words !== "") await learn(ctx, clue, input.stepId, "notThis", spotId);
  const { kind, locationId } = clue;
  record(ctx, { type: "clue.refused", subjectId: clue.id, after: { kind, locationId, spotId } });
  return { id: clue.id };
}

/** Says that a clue is not true: ends it for good, erases it, and teaches the suggestion. */
export async function rejectClue({ ctx, input }: Call<RejectClue>) {
  const clue = await lockClue(ctx, input.clueId);
  const isChanged = await change(ctx, clue, { kind: "reject", at: stepTime(input.at, ctx.now()) });
  if (!isChanged) return { id: clue.id };
  await endContradictions(ctx, clue.id);
  if (clue.words !== "") await learn(ctx, clue, input.stepId, "wrong", null);
  const { kind, locationId } = clue;
  record(ctx, { type: "clue.rejected", subjectId: clue.id, after: { kind, locationId } });
  return { id: clue.id };
}

/** The clues that contradicted this one do so no more. */
async function endContradictions(ctx: Ctx, clueId: Id): Promise<void> {
  const where = { businessId: ctx.tenant.businessId, contradictsId: clueId };
  await ctx.db.clue.updateMany({ where, data: { contradictsId: null } });
}

/** Says that a clue holds beside the one that it contradicts. Repeating it changes nothing. */
export async function keepClue({ ctx, input }: Call<NameClue>) {
  const clue = await lockClue(ctx, input.clueId);
  if (clue.contradictsId === null) return { id: clue.id };
  await ctx.db.clue.update({ where: tenantKey(ctx, clue.id), data: { contradictsId: null } });
  record(ctx, { type: "clue.kept", subjectId: clue.id, after: { kind: clue.kind, locationId: clue.locationId } });
  return { id: clue.id };
}

/** Takes a clue back: nothing of it stays. Repeating it changes nothing. */
export async function eraseClue({ ctx, input }: Call<NameClue>) {
  const clue = await lockClue(ctx, input.clueId);
  if (!(await change(ctx, clue, { kind: "erase", at: ctx.now() }))) return { id: clue.id };
  await endContradictions(ctx, clue.id);
  record(ctx, { type: "clue.erased", subjectId: clue.id, after: { kind: clue.kind, locationId: clue.locationId } });
  return { id: clue.id };
}

/**
 * Says that the customer of a visit wants nothing noted: erases its clues, the name and the
 * occasion, and refuses further ones. Repeating it changes nothing. @throws NOT_FOUND
 */
export async function withdrawClues({ ctx, input }: Call<WithdrawClues>) {
  const { db, tenant, now } = ctx;
  const visit = await lockVisit(ctx, input);
  const { id, locationId } = visit;
  if (visit.notesRefusedAt !== null) return { id };
  await db.visit.update({ where: tenantKey(ctx, id), data: { notesRefusedAt: now(), ...undescribed } });
  await db.clue.updateMany({
    where: { businessId: tenant.businessId, visitId: id, words: { not: "" } },
    data: { status: "erased", endedAt: now(), ...forgotten },
  });
  record(ctx, { type: "clue.withdrawn", subjectId: id, after: { locationId } });
  return { id };
}
