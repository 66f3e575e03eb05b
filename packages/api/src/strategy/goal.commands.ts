import { DomainError, notFound } from "@spots/domain/kernel/errors";
import { positionBetween } from "@spots/domain/kernel/position";
import type { AimGoal, DropGoal, EditGoal, MoveGoal, SetGoal, UnaimGoal } from "@spots/domain/strategy/goal";
import { getStage } from "../journey/stage.queries";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";
import { positionsBefore, resolveRowEdits } from "../writing/edit";
import { lockBusiness, lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getGoal, listGoals } from "./goal.queries";

/** Adds a goal at the end of the list. */
export async function setGoal({ ctx, input }: Call<SetGoal>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const { id, text, measure, target } = input;
  await lockBusiness(ctx, "goals");
  const goals = await listGoals(ctx);
  if (goals.some((goal) => goal.id === id)) return { id };
  const position = positionBetween(goals.at(-1)?.position ?? null, null);
  await db.goal.create({ data: { businessId, id, text, measure, target, position, createdAt: ctx.now() } });
  record(ctx, { type: "goal.set", subjectId: id, after: { name: text, measure, target } });
  return { id };
}

/** @throws CONFLICT where somebody else changed the same field meanwhile */
export async function editGoal({ ctx, input }: Call<EditGoal>) {
  await lockRow(ctx, "goal", input.goalId);
  const { id, text, measure, target } = await getGoal(ctx, input.goalId);
  const set = await resolveRowEdits(ctx, { id, text, measure, target }, input.edits);
  if (Object.keys(set).length === 0) return { id };
  await ctx.db.goal.update({ where: tenantKey(ctx, id), data: set });
  const before = { name: text, measure, target };
  record(ctx, {
    type: "goal.changed",
    subjectId: id,
    before,
    after: { name: set.text ?? text, measure: set.measure ?? measure, target: set.target ?? target },
  });
  return { id };
}

/**
 * Moves a goal before another, or to the end. The first has the highest priority.
 * @throws NOT_FOUND
 */
export async function moveGoal({ ctx, input }: Call<MoveGoal>) {
  await lockBusiness(ctx, "goals");
  const { id, text } = await getGoal(ctx, input.goalId);
  const others = (await listGoals(ctx)).filter((goal) => goal.id !== id);
  const { after, before } = positionsBefore(others, input.beforeGoalId);
  const position = positionBetween(after, before);
  await ctx.db.goal.update({
    where: tenantKey(ctx, id),
    data: { position },
  });
  record(ctx, { type: "goal.changed", subjectId: id, before: { name: text }, after: { name: text, position } });
  return { id };
}

export async function dropGoal({ ctx, input }: Call<DropGoal>) {
  const { id, text } = await getGoal(ctx, input.goalId);
  await ctx.db.goal.delete({ where: tenantKey(ctx, id) });
  record(ctx, { type: "goal.dropped", subjectId: id, before: { name: text } });
  return { id };
}

/**
 * The target of an aim, and its name.
 * @throws NOT_FOUND for an unknown target; CONFLICT for a retired spot
 */
async function targetOf(ctx: Call["ctx"], input: AimGoal) {
  if (input.at === "stage") {
    const { id, name } = await getStage(ctx, input.stageId);
    return { link: { stageId: id, spotId: null }, name };
  }
  const { id, name, status } = await getSpot(ctx, input.spotId);
  if (status === "retired") throw new DomainError("CONFLICT", "spotIsRetired", { values: { spot: name } });
  return { link: { stageId: null, spotId: id }, name };
}

/** Links a goal to a stage or spot, once. */
export async function aimGoal({ ctx, input }: Call<AimGoal>) {
  const { businessId } = ctx.tenant;
  await lockBusiness(ctx, "goals");
  const goal = await getGoal(ctx, input.goalId);
  const { link, name } = await targetOf(ctx, input);
  const there = await ctx.db.goalAim.findFirst({
    where: { businessId, OR: [{ id: input.id }, { goalId: goal.id, ...link }] },
  });
  if (there) return { id: there.id };
  await ctx.db.goalAim.create({ data: { businessId, id: input.id, goalId: goal.id, ...link } });
  record(ctx, {
    type: "goal.changed",
    subjectId: goal.id,
    before: { name: goal.text },
    after: { name: goal.text, aimedAt: name },
  });
  return { id: input.id };
}

export async function unaimGoal({ ctx, input }: Call<UnaimGoal>) {
  const where = tenantKey(ctx, input.aimId);
  const aim = await ctx.db.goalAim.findUnique({
    where,
    include: { goal: true, stage: { select: { name: true } }, spot: { select: { name: true } } },
  });
  if (!aim) throw notFound();
  await ctx.db.goalAim.delete({ where });
  record(ctx, {
    type: "goal.changed",
    subjectId: aim.goalId,
    before: { name: aim.goal.text, aimedAt: (aim.stage ?? aim.spot)?.name ?? "" },
    after: { name: aim.goal.text },
  });
  return { id: aim.id };
}
