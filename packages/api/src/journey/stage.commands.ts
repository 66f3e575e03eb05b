import {
  type AddStage,
  type EditStage,
  type MoveStage,
  mostStages,
  type RemoveStage,
} from "@spots/domain/journey/stage";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { positionBetween } from "@spots/domain/kernel/position";
import type { Call } from "../trpc/context";
import { positionsBefore, resolveRowEdits } from "../writing/edit";
import { lockJourney, lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getJourney } from "./design.queries";
import { getStage } from "./stage.queries";

/**
 * Adds a stage at the end of the journey or before another stage. Repeating a call with the same id
 * adds nothing.
 */
export async function addStage({ ctx, input }: Call<AddStage>) {
  const { id, journeyId, kind, name, goal, feeling, backstage, evidence } = input;
  await lockJourney(ctx, journeyId);
  const there = await ctx.db.stage.findUnique({ where: tenantKey(ctx, id) });
  if (there) return { id };
  const { stages } = await getJourney(ctx, journeyId);
  if (stages.length >= mostStages) throw new DomainError("CONFLICT", "tooManyStages");
  const { after, before } = positionsBefore(stages, input.beforeStageId);
  await ctx.db.stage.create({
    data: {
      businessId: ctx.tenant.businessId,
      id,
      journeyId,
      kind,
      name,
      goal,
      feeling,
      backstage,
      evidence,
      position: positionBetween(after, before),
    },
  });
  record(ctx, { type: "stage.added", subjectId: id, after: { name, kind } });
  return { id };
}

/**
 * Checks that a stage may open another journey: one level deep and never in a circle.
 * @throws NOT_FOUND for an unknown or archived journey; CONFLICT when it is the same journey, opens
 * others itself, or when this one is already opened by another
 */
async function checkOpening({ db, tenant }: Call["ctx"], from: Id, to: Id) {
  const { businessId } = tenant;
  const inner = await db.journey.findUnique({ where: tenantKey({ tenant }, to) });
  if (!inner || inner.archivedAt !== null) throw notFound();
  if (from === to) throw new DomainError("CONFLICT", "opensItself");
  const opensOthers = await db.stage.count({ where: { businessId, journeyId: to, opensId: { not: null } } });
  if (opensOthers > 0) throw new DomainError("CONFLICT", "opensTooDeep", { values: { journey: inner.name } });
  const isOpened = await db.stage.count({ where: { businessId, opensId: from } });
  if (isOpened > 0) throw new DomainError("CONFLICT", "openedAlready");
}

/** Locks both journeys, so that two that open each other concurrently do so one after the other. */
async function holdForOpening(ctx: Call["ctx"], { stageId, edits }: EditStage) {
  if (!edits.opensId?.to) return;
  const { journeyId } = await getStage(ctx, stageId);
  await getJourney(ctx, edits.opensId.to);
  for (const id of [journeyId, edits.opensId.to].toSorted()) await lockJourney(ctx, id);
}

/**
 * Changes the fields of a stage.
 * @throws CONFLICT where somebody else changed the same field meanwhile, or where a journey cannot
 * be opened
 */
export async function editStage({ ctx, input }: Call<EditStage>) {
  await holdForOpening(ctx, input);
  await lockRow(ctx, "stage", input.stageId);
  const stage = await getStage(ctx, input.stageId);
  const set = await resolveRowEdits(ctx, stage, input.edits);
  if (Object.keys(set).length === 0) return { id: stage.id };
  if (set.opensId) await checkOpening(ctx, stage.journeyId, set.opensId);
  await ctx.db.stage.update({ where: tenantKey(ctx, stage.id), data: set });
  const before = Object.fromEntries(Object.keys(set).map((field) => [field, stage[field as keyof typeof set]]));
  record(ctx, {
    type: "stage.changed",
    subjectId: stage.id,
    before: { name: stage.name, ...before },
    after: { name: stage.name, ...set },
  });
  return { id: stage.id };
}

/** Moves a stage before another of the same journey, or to its end. */
export async function moveStage({ ctx, input }: Call<MoveStage>) {
  const stage = await getStage(ctx, input.stageId);
  await lockJourney(ctx, stage.journeyId);
  const { stages } = await getJourney(ctx, stage.journeyId);
  const { after, before } = positionsBefore(
    stages.filter(({ id }) => id !== stage.id),
    input.beforeStageId,
  );
  await ctx.db.stage.update({ where: tenantKey(ctx, stage.id), data: { position: positionBetween(after, before) } });
  record(ctx, { type: "stage.moved", subjectId: stage.id, after: { name: stage.name } });
  return { id: stage.id };
}

/**
 * Removes a stage without spots. Its retired spots move to a neighbouring stage, because their
 * deliveries and mentions stay.
 * @throws CONFLICT while it has open moments, spots or channels, or is the only stage
 */
export async function removeStage({ ctx, input }: Call<RemoveStage>) {
  const stage = await getStage(ctx, input.stageId);
  const { businessId } = ctx.tenant;
  await lockJourney(ctx, stage.journeyId);
  const { stages } = await getJourney(ctx, stage.journeyId);
  const at = stages.findIndex(({ id }) => id === stage.id);
  const standing = stages[at]?.spots ?? [];
  const out = await ctx.db.moment.count({
    where: { businessId, spotId: { in: standing.map(({ id }) => id) }, status: { in: ["offered", "accepted"] } },
  });
  if (out > 0) throw new DomainError("CONFLICT", "stageHasMoments", { values: { count: out, stage: stage.name } });
  if (standing.length > 0)
    throw new DomainError("CONFLICT", "stageHasSpots", { values: { count: standing.length, stage: stage.name } });
  const neighbour = stages[at - 1] ?? stages[at + 1];
  if (!neighbour) throw new DomainError("CONFLICT", "lastStage");
  const codes = await ctx.db.channel.count({ where: { businessId, stageId: stage.id } });
  if (codes > 0) throw new DomainError("CONFLICT", "stageHasChannel", { values: { count: codes, stage: stage.name } });
  await ctx.db.spot.updateMany({
    where: { businessId, stageId: stage.id },
    data: { stageId: neighbour.id, touchpointId: null },
  });
  await ctx.db.stage.delete({ where: tenantKey(ctx, stage.id) });
  record(ctx, { type: "stage.removed", subjectId: stage.id, before: { name: stage.name, kind: stage.kind } });
  return { id: stage.id };
}
