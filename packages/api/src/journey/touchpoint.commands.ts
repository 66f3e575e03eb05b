import {
  type AddTouchpoint,
  type EditTouchpoint,
  type MoveTouchpoint,
  mostTouchpoints,
  type RemoveTouchpoint,
} from "@spots/domain/journey/touchpoint";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { positionBetween } from "@spots/domain/kernel/position";
import type { Call } from "../trpc/context";
import { positionsBefore, resolveRowEdits } from "../writing/edit";
import { lockJourney, lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getJourney } from "./design.queries";
import { getStage, getTouchpoint } from "./stage.queries";

/** The position before a touchpoint of a stage, or at the stage's end. Locks the journey. */
async function positionOn(ctx: Call["ctx"], stage: { id: Id; journeyId: Id }, beforeId: Id | null, without: Id) {
  await lockJourney(ctx, stage.journeyId);
  const { stages } = await getJourney(ctx, stage.journeyId);
  const touchpoints = stages.find(({ id }) => id === stage.id)?.touchpoints ?? [];
  const { after, before } = positionsBefore(
    touchpoints.filter(({ id }) => id !== without),
    beforeId,
  );
  return { position: positionBetween(after, before), count: stages.flatMap((each) => each.touchpoints).length };
}

export async function addTouchpoint({ ctx, input }: Call<AddTouchpoint>) {
  const { id, name, element, isTruth, weight, medium, emotion } = input;
  const stage = await getStage(ctx, input.stageId);
  const { position, count } = await positionOn(ctx, stage, input.beforeTouchpointId, id);
  const there = await ctx.db.touchpoint.findUnique({ where: tenantKey(ctx, id) });
  if (there) return { id };
  if (count >= mostTouchpoints) throw new DomainError("CONFLICT", "touchpointsFull");
  const { businessId } = ctx.tenant;
  await ctx.db.touchpoint.create({
    data: { businessId, id, stageId: stage.id, name, element, isTruth, weight, medium, emotion, position },
  });
  record(ctx, { type: "touchpoint.added", subjectId: id, after: { name, element } });
  return { id };
}

/**
 * Changes the fields of a touchpoint.
 * @throws CONFLICT where somebody else changed the same field meanwhile
 */
export async function editTouchpoint({ ctx, input }: Call<EditTouchpoint>) {
  await lockRow(ctx, "touchpoint", input.touchpointId);
  const touchpoint = await getTouchpoint(ctx, input.touchpointId);
  const set = await resolveRowEdits(ctx, touchpoint, input.edits);
  if (Object.keys(set).length === 0) return { id: touchpoint.id };
  await ctx.db.touchpoint.update({ where: tenantKey(ctx, touchpoint.id), data: set });
  const before = Object.fromEntries(Object.keys(set).map((field) => [field, touchpoint[field as keyof typeof set]]));
  record(ctx, {
    type: "touchpoint.changed",
    subjectId: touchpoint.id,
    before: { name: touchpoint.name, ...before },
    after: { name: touchpoint.name, ...set },
  });
  return { id: touchpoint.id };
}

/**
 * Moves a touchpoint to a stage of the same journey, before one of its touchpoints or to its end. The
 * channels that ask there then ask at this stage.
 */
export async function moveTouchpoint({ ctx, input }: Call<MoveTouchpoint>) {
  const touchpoint = await getTouchpoint(ctx, input.touchpointId);
  const stage = await getStage(ctx, input.stageId);
  if (stage.journeyId !== touchpoint.stage.journeyId) throw notFound();
  const { position } = await positionOn(ctx, stage, input.beforeTouchpointId, touchpoint.id);
  const { businessId } = ctx.tenant;
  await ctx.db.touchpoint.update({ where: tenantKey(ctx, touchpoint.id), data: { stageId: stage.id, position } });
  if (stage.id !== touchpoint.stageId)
    await ctx.db.spot.updateMany({ where: { businessId, touchpointId: touchpoint.id }, data: { touchpointId: null } });
  await ctx.db.channel.updateMany({
    where: { businessId, touchpointId: touchpoint.id },
    data: { stageId: stage.id },
  });
  record(ctx, {
    type: "touchpoint.moved",
    subjectId: touchpoint.id,
    before: { name: touchpoint.name, stageId: touchpoint.stageId },
    after: { name: touchpoint.name, stageId: stage.id },
  });
  return { id: touchpoint.id };
}

/** Removes a touchpoint. Its spots, and the channels that ask there, stay at its stage. */
export async function removeTouchpoint({ ctx, input }: Call<RemoveTouchpoint>) {
  const found = await getTouchpoint(ctx, input.touchpointId);
  await lockJourney(ctx, found.stage.journeyId);
  const touchpoint = await getTouchpoint(ctx, input.touchpointId);
  const there = { businessId: ctx.tenant.businessId, touchpointId: touchpoint.id };
  await ctx.db.spot.updateMany({ where: there, data: { touchpointId: null } });
  await ctx.db.channel.updateMany({ where: there, data: { touchpointId: null } });
  await ctx.db.touchpoint.delete({ where: tenantKey(ctx, touchpoint.id) });
  record(ctx, { type: "touchpoint.removed", subjectId: touchpoint.id, before: { name: touchpoint.name } });
  return { id: touchpoint.id };
}
