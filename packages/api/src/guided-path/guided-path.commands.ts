import { draftOf } from "@spots/domain/guided-path/draft";
import {
  Answers,
  type BeginGuidedPath,
  type DropGuidedPath,
  type FinishGuidedPath,
  type RestoreGuidedPath,
  type SaveAnswers,
  type StandAt,
} from "@spots/domain/guided-path/guided-path";
import { furthestStep, isComplete, standingAt } from "@spots/domain/guided-path/steps";
import { answersOf } from "@spots/domain/guided-path/stored-answers";
import { resolveEdits } from "@spots/domain/kernel/edit";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { getJourney } from "../journey/design.queries";
import { type NewSpot, placeNewSpots } from "../spot/spot.commands";
import { backBySpots } from "../strategy/brand-promise.commands";
import { getBrandPromise } from "../strategy/brand-promise.queries";
import type { Call } from "../trpc/context";
import { lockJourney, lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getGuidedPath } from "./guided-path.queries";

/**
 * Begins a guided path for a journey. With a brand promise, its text is the first answer.
 * @throws NOT_FOUND for an unknown journey or promise
 */
export async function beginGuidedPath({ ctx, input }: Call<BeginGuidedPath>) {
  const there = await ctx.db.guidedPath.findUnique({ where: tenantKey(ctx, input.id) });
  if (there) return { id: there.id };
  const journey = await getJourney(ctx, input.journeyId);
  const promise = input.brandPromiseId === null ? null : await getBrandPromise(ctx, input.brandPromiseId);
  const { id } = await ctx.db.guidedPath.create({
    data: {
      businessId: ctx.tenant.businessId,
      id: input.id,
      journeyId: journey.id,
      brandPromiseId: promise?.id ?? null,
      answers: promise === null ? {} : { promise: { text: promise.text } },
      step: "promise",
      beganBy: ctx.member.id,
      beganAt: ctx.now(),
      changedAt: ctx.now(),
    },
  });
  record(ctx, { type: "guidedPath.begun", subjectId: id, after: { name: journey.name } });
  return { id };
}

/**
 * Locks a guided path and reads it.
 * @throws NOT_FOUND for an unknown path; CONFLICT when it is finished
 */
async function lockOpenGuidedPath(ctx: Call["ctx"], guidedPathId: Id) {
  await lockRow(ctx, "guided_path", guidedPathId);
  const guidedPath = await getGuidedPath(ctx, guidedPathId);
  if (guidedPath.finishedAt !== null) throw new DomainError("CONFLICT", "guidedPathFinished");
  return guidedPath;
}

/** The stages and touchpoints that answers refer to. */
function placesIn({ felt, candidates }: Answers): { stages: readonly Id[]; touchpoints: readonly Id[] } {
  const stages = [felt.stageId, ...candidates.drafts.map(({ stageId }) => stageId)];
  return {
    stages: stages.flatMap((id) => id ?? []),
    touchpoints: felt.touchpointId === null ? [] : [felt.touchpointId],
  };
}

/**
 * Checks that newly referenced stages and touchpoints belong to the journey. A reference from
 * before may be to a removed stage, so that the words beside it can still be saved.
 * @throws NOT_FOUND
 */
async function checkStages({ db, tenant }: Call["ctx"], journeyId: Id, before: Answers, after: Answers): Promise<void> {
  const [named, known] = [placesIn(after), placesIn(before)];
  const stages = new Set(named.stages.filter((id) => !known.stages.includes(id)));
  const touchpoints = new Set(named.touchpoints.filter((id) => !known.touchpoints.includes(id)));
  const { businessId } = tenant;
  const found =
    (await db.stage.count({ where: { businessId, journeyId, id: { in: [...stages] } } })) +
    (await db.touchpoint.count({ where: { businessId, stage: { journeyId }, id: { in: [...touchpoints] } } }));
  if (found !== stages.size + touchpoints.size) throw notFound();
}

/**
 * Saves answers, also incomplete ones. Repeating an edit changes nothing.
 * @throws CONFLICT with both answers where another device changed the same one meanwhile
 */
export async function saveAnswers({ ctx, input }: Call<SaveAnswers>) {
  const guidedPath = await lockOpenGuidedPath(ctx, input.guidedPathId);
  const before = answersOf(guidedPath.answers);
  const { set, conflicts } = resolveEdits(before, input.edits);
  if (Object.keys(conflicts).length > 0) throw new DomainError("CONFLICT", "answeredElsewhere", { conflicts });
  const answers = Answers.parse({ ...before, ...set });
  await checkStages(ctx, guidedPath.journeyId, before, answers);
  const answered = Object.keys(set);
  if (answered.length > 0) {
    await ctx.db.guidedPath.update({ where: tenantKey(ctx, guidedPath.id), data: { answers, changedAt: ctx.now() } });
    record(ctx, { type: "guidedPath.changed", subjectId: guidedPath.id, after: { answered } });
  }
  return { answers };
}

/**
 * Stores the current step, so that another device continues from there. The step is at most the
 * first open question.
 */
export async function standAt({ ctx, input }: Call<StandAt>) {
  const guidedPath = await lockOpenGuidedPath(ctx, input.guidedPathId);
  const step = standingAt(input.step, answersOf(guidedPath.answers));
  if (step === guidedPath.step) return { step };
  await ctx.db.guidedPath.update({ where: tenantKey(ctx, guidedPath.id), data: { step } });
  record(ctx, { type: "guidedPath.changed", subjectId: guidedPath.id, after: { step } });
  return { step };
}

/**
 * Finishes a guided path: creates a draft spot on its stage for each candidate, and links it to the
 * brand promise. Repeated calls return the same spots.
 * @throws BAD_REQUEST when a question is open, CONFLICT when a chosen stage was removed
 */
export async function finishGuidedPath({ ctx, input }: Call<FinishGuidedPath>) {
  await lockRow(ctx, "guided_path", input.guidedPathId);
  const guidedPath = await getGuidedPath(ctx, input.guidedPathId);
  if (guidedPath.finishedAt !== null) return { spotIds: guidedPath.spotIds };
  const answers = answersOf(guidedPath.answers);
  if (!isComplete(answers))
    throw new DomainError("BAD_REQUEST", "guidedPathUnfinished", { fields: { [furthestStep(answers)]: "required" } });
  await lockJourney(ctx, guidedPath.journeyId);
  const { stages } = await getJourney(ctx, guidedPath.journeyId);
  const { felt, candidates } = answers;
  const drafts: NewSpot[] = [];
  for (const candidate of candidates.drafts) {
    const stage = stages.find(({ id }) => id === candidate.stageId);
    if (!stage) throw new DomainError("CONFLICT", "stageGone", { values: { name: candidate.name } });
    const touchpoint = stage.touchpoints.find(({ id }) => id === felt.touchpointId);
    const content = draftOf(answers, candidate);
    drafts.push({ id: ctx.newId(), stageId: stage.id, touchpointId: touchpoint?.id ?? null, content });
  }
  const spots = await placeNewSpots(ctx, guidedPath.journeyId, drafts);
  const spotIds = spots.map(({ id }) => id);
  await backBySpots(ctx, { brandPromiseId: guidedPath.brandPromiseId, text: answers.promise.text, spotIds });
  await ctx.db.guidedPath.update({
    where: tenantKey(ctx, guidedPath.id),
    data: { step: "test", spotIds, finishedAt: ctx.now(), changedAt: ctx.now() },
  });
  record(ctx, {
    type: "guidedPath.finished",
    subjectId: guidedPath.id,
    after: { name: spots.map(({ name }) => name).join(", "), spotIds },
  });
  return { spotIds };
}

/** Hours for which a discarded path can be restored. The next discard deletes older ones. */
const restorableHours = 24;

/** Discards an unfinished path. Its row stays, so that it can be restored unchanged. */
export async function dropGuidedPath({ ctx, input }: Call<DropGuidedPath>) {
  const { id } = await lockOpenGuidedPath(ctx, input.guidedPathId);
  const { businessId } = ctx.tenant;
  const before = new Date(ctx.now().getTime() - restorableHours * 3_600_000);
  await ctx.db.guidedPath.deleteMany({ where: { businessId, droppedAt: { lt: before } } });
  await ctx.db.guidedPath.update({ where: tenantKey(ctx, id), data: { droppedAt: ctx.now() } });
  record(ctx, { type: "guidedPath.dropped", subjectId: id });
  return { id };
}

/**
 * Restores a discarded path with its answers and step. Repeated calls have no further effect.
 * @throws NOT_FOUND for an unknown or deleted path
 */
export async function restoreGuidedPath({ ctx, input }: Call<RestoreGuidedPath>) {
  const { guidedPathId: id } = input;
  await lockRow(ctx, "guided_path", id);
  const restored = await ctx.db.guidedPath.updateMany({
    where: { businessId: ctx.tenant.businessId, id, droppedAt: { not: null } },
    data: { droppedAt: null },
  });
  if (restored.count > 0) record(ctx, { type: "guidedPath.restored", subjectId: id });
  return { id };
}
