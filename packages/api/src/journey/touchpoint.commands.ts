import type {
  AddTouchpoint,
  ChangeTouchpoint,
  MoveTouchpoint,
  RemoveTouchpoint,
} from "@spots/domain/journey/touchpoint";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { positionBetween } from "@spots/domain/kernel/position";
import { record } from "../event/event.commands";
import type { Call } from "../trpc/context";
import { getStage, getTouchpoint } from "./journey.queries";

const key = (ctx: Call["ctx"], id: Id) => ({ businessId_id: { businessId: ctx.tenant.businessId, id } });

async function endOf(ctx: Call["ctx"], stageId: Id): Promise<string> {
  const last = await ctx.db.touchpoint.findFirst({
    where: { businessId: ctx.tenant.businessId, stageId },
    orderBy: { position: "desc" },
  });
  return positionBetween(last?.position ?? null, null);
}

export async function addTouchpoint({ ctx, input }: Call<AddTouchpoint>) {
  const there = await ctx.db.touchpoint.findUnique({ where: key(ctx, input.id) });
  if (there) return { id: there.id };
  const stage = await getStage(ctx, input.stageId);
  await ctx.db.touchpoint.create({
    data: {
      businessId: ctx.tenant.businessId,
      id: input.id,
      stageId: stage.id,
      name: input.name,
      element: input.element,
      isTruth: input.isTruth,
      position: await endOf(ctx, stage.id),
    },
  });
  await record(ctx, {
    type: "touchpoint.added",
    subjectId: input.id,
    after: { name: input.name, element: input.element },
  });
  return { id: input.id };
}

export async function changeTouchpoint({ ctx, input }: Call<ChangeTouchpoint>) {
  const { name, element, isTruth } = input;
  const facts = { name, element, isTruth };
  const before = await getTouchpoint(ctx, input.touchpointId);
  await ctx.db.touchpoint.update({ where: key(ctx, before.id), data: facts });
  await record(ctx, {
    type: "touchpoint.changed",
    subjectId: before.id,
    before: { name: before.name, element: before.element, isTruth: before.isTruth },
    after: facts,
  });
  return { id: before.id };
}

/** To the end of another stage of the same journey. */
export async function moveTouchpoint({ ctx, input }: Call<MoveTouchpoint>) {
  const touchpoint = await getTouchpoint(ctx, input.touchpointId);
  const stage = await getStage(ctx, input.stageId);
  if (stage.journeyId !== touchpoint.stage.journeyId) throw notFound();
  await ctx.db.touchpoint.update({
    where: key(ctx, touchpoint.id),
    data: { stageId: stage.id, position: await endOf(ctx, stage.id) },
  });
  await record(ctx, {
    type: "touchpoint.changed",
    subjectId: touchpoint.id,
    before: { name: touchpoint.name, stageId: touchpoint.stageId },
    after: { name: touchpoint.name, stageId: stage.id },
  });
  return { id: touchpoint.id };
}

export async function removeTouchpoint({ ctx, input }: Call<RemoveTouchpoint>) {
  const touchpoint = await getTouchpoint(ctx, input.touchpointId);
  await ctx.db.spot.updateMany({
    where: { businessId: ctx.tenant.businessId, touchpointId: touchpoint.id },
    data: { touchpointId: null },
  });
  await ctx.db.touchpoint.delete({ where: key(ctx, touchpoint.id) });
  await record(ctx, { type: "touchpoint.removed", subjectId: touchpoint.id, before: { name: touchpoint.name } });
  return { id: touchpoint.id };
}
