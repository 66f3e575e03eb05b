import {
  type AddStage,
  type DescribeStage,
  type MoveStage,
  mostStages,
  type RemoveStage,
  type RenameStage,
} from "@spots/domain/journey/stage";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { positionBetween } from "@spots/domain/kernel/position";
import { record } from "../event/event.commands";
import type { Call } from "../trpc/context";
import { getJourney, getStage } from "./journey.queries";

const key = (ctx: Call["ctx"], id: Id) => ({ businessId_id: { businessId: ctx.tenant.businessId, id } });

/** Adds a stage at the end of the road. */
export async function addStage({ ctx, input }: Call<AddStage>) {
  const { id, journeyId, kind, name } = input;
  const there = await ctx.db.stage.findUnique({ where: key(ctx, id) });
  if (there) return { id };
  const { stages } = await getJourney(ctx, journeyId);
  if (stages.length >= mostStages) throw new DomainError("CONFLICT", "roadFull");
  await ctx.db.stage.create({
    data: {
      businessId: ctx.tenant.businessId,
      id,
      journeyId,
      kind,
      name,
      position: positionBetween(stages.at(-1)?.position ?? null, null),
    },
  });
  await record(ctx, { type: "stage.added", subjectId: id, after: { name, kind } });
  return { id };
}

export async function renameStage({ ctx, input }: Call<RenameStage>) {
  const before = await getStage(ctx, input.stageId);
  if (before.name === input.name) return { id: before.id };
  await ctx.db.stage.update({ where: key(ctx, before.id), data: { name: input.name } });
  await record(ctx, {
    type: "stage.changed",
    subjectId: before.id,
    before: { name: before.name },
    after: { name: input.name },
  });
  return { id: before.id };
}

export async function describeStage({ ctx, input }: Call<DescribeStage>) {
  const { goal, feeling } = input;
  const before = await getStage(ctx, input.stageId);
  await ctx.db.stage.update({ where: key(ctx, before.id), data: { goal, feeling } });
  await record(ctx, {
    type: "stage.changed",
    subjectId: before.id,
    before: { name: before.name, goal: before.goal, feeling: before.feeling },
    after: { name: before.name, goal, feeling },
  });
  return { id: before.id };
}

/** Puts a stage before another of the same journey, or at its end. */
export async function moveStage({ ctx, input }: Call<MoveStage>) {
  const stage = await getStage(ctx, input.stageId);
  const { stages } = await getJourney(ctx, stage.journeyId);
  const others = stages.filter(({ id }) => id !== stage.id);
  const at = input.beforeStageId === null ? others.length : others.findIndex(({ id }) => id === input.beforeStageId);
  if (at < 0) throw notFound();
  const position = positionBetween(others[at - 1]?.position ?? null, others[at]?.position ?? null);
  await ctx.db.stage.update({ where: key(ctx, stage.id), data: { position } });
  await record(ctx, { type: "stage.moved", subjectId: stage.id, after: { name: stage.name, at } });
  return { id: stage.id };
}

/** Removes an empty stage. @throws CONFLICT while spots stand on it, or while it is the only one */
export async function removeStage({ ctx, input }: Call<RemoveStage>) {
  const stage = await getStage(ctx, input.stageId);
  const { businessId } = ctx.tenant;
  const spots = await ctx.db.spot.count({ where: { businessId, stageId: stage.id } });
  if (spots > 0) throw new DomainError("CONFLICT", "stageHasSpots", { values: { count: spots } });
  if ((await ctx.db.stage.count({ where: { businessId, journeyId: stage.journeyId } })) === 1)
    throw new DomainError("CONFLICT", "lastStage");
  if ((await ctx.db.channel.count({ where: { businessId, stageId: stage.id } })) > 0)
    throw new DomainError("CONFLICT", "stageHasChannel");
  await ctx.db.stage.delete({ where: key(ctx, stage.id) });
  await record(ctx, { type: "stage.removed", subjectId: stage.id, before: { name: stage.name, kind: stage.kind } });
  return { id: stage.id };
}
