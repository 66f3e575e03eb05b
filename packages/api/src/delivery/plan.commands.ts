import { mayActAt } from "@spots/domain/access/object-rules";
import { type AddPlan, type ChangePlan, type EndPlan, mostPlans, type PausePlan } from "@spots/domain/delivery/plan";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { worksWithin } from "../people/member.queries";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";
import { lockPresent, lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getDuty } from "./duty.queries";
import { cancelOffered, makeMoments } from "./make-moments.commands";
import { getOpenLocation } from "./moment.queries";
import { getPlan } from "./plan.queries";

type Ctx = Call["ctx"];

type Who = { readonly memberId: Id | null; readonly dutyId: Id | null };

/** @throws NOT_FOUND for an unknown member or duty; CONFLICT for a member who works elsewhere */
async function checkWho(ctx: Ctx, { memberId, dutyId }: Who, locationId: Id) {
  if (dutyId !== null) await getDuty(ctx, dutyId);
  if (memberId === null) return;
  const member = await ctx.db.member.findFirst({
    where: { businessId: ctx.tenant.businessId, id: memberId, leftAt: null, ...worksWithin(ctx.member) },
    include: { locations: { select: { locationId: true } } },
  });
  if (!member) throw notFound();
  if (member.locations.length > 0 && !member.locations.some((at) => at.locationId === locationId))
    throw new DomainError("CONFLICT", "worksElsewhere", { fields: { memberId: "worksElsewhere" } });
}

/**
 * Adds a plan and makes its first moments. Sending it again changes nothing.
 * @throws NOT_FOUND; CONFLICT for a retired spot, or when the business has `mostPlans`
 */
export async function addPlan({ ctx, input }: Call<AddPlan>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const { id, spotId, locationId, memberId, dutyId, rule } = input;
  if (!mayActAt(ctx.member, locationId)) throw notFound();
  await lockPresent(ctx, memberId === null ? [] : [memberId]);
  await getOpenLocation(ctx, locationId);
  if (await db.plan.findUnique({ where: tenantKey(ctx, id) })) return { id, made: 0 };
  const spot = await getSpot(ctx, spotId);
  if (spot.status === "retired")
    throw new DomainError("CONFLICT", "spotNotLive", { fields: { spotId: "spotNotLive" } });
  await checkWho(ctx, input, locationId);
  if ((await db.plan.count({ where: { businessId, endedAt: null } })) >= mostPlans)
    throw new DomainError("CONFLICT", "plansFull", { values: { most: mostPlans } });
  await db.plan.create({ data: { businessId, id, spotId, locationId, memberId, dutyId, rule, createdAt: ctx.now() } });
  record(ctx, { type: "plan.added", subjectId: id, after: { name: spot.name, locationId } });
  const { made } = await makeMoments(ctx, id);
  return { id, made };
}

/** Locks a plan that has not ended, at a location where the member acts. */
async function lockPlan(ctx: Ctx, planId: Id) {
  await lockRow(ctx, "plan", planId, "update");
  const plan = await getPlan(ctx, planId);
  if (plan.endedAt !== null) throw new DomainError("CONFLICT", "planEnded");
  return plan;
}

/**
 * Changes a plan. Moments that nobody has accepted follow the change; accepted ones stay.
 * @returns how many moments were made and cancelled
 */
export async function changePlan({ ctx, input }: Call<ChangePlan>) {
  await lockPresent(ctx, input.memberId === null ? [] : [input.memberId]);
  const plan = await lockPlan(ctx, input.planId);
  const { memberId, dutyId, rule } = input;
  await checkWho(
    ctx,
    { memberId: memberId === plan.memberId ? null : memberId, dutyId: dutyId === plan.dutyId ? null : dutyId },
    plan.locationId,
  );
  const spot = await getSpot(ctx, plan.spotId);
  await ctx.db.plan.update({ where: tenantKey(ctx, plan.id), data: { memberId, dutyId, rule, madeThrough: null } });
  record(ctx, { type: "plan.changed", subjectId: plan.id, after: { name: spot.name, locationId: plan.locationId } });
  return { id: plan.id, ...(await makeMoments(ctx, plan.id)) };
}

/** Pauses a plan, or lets it make moments again. Repeating it changes nothing. */
export async function pausePlan({ ctx, input }: Call<PausePlan>) {
  const plan = await lockPlan(ctx, input.planId);
  const { isPaused } = input;
  const id = plan.id;
  if ((plan.pausedAt !== null) === isPaused) return { id, made: 0, cancelled: 0 };
  const spot = await getSpot(ctx, plan.spotId);
  const data = isPaused ? { pausedAt: ctx.now() } : { pausedAt: null, madeThrough: null };
  await ctx.db.plan.update({ where: tenantKey(ctx, id), data });
  const type = isPaused ? "plan.paused" : "plan.resumed";
  record(ctx, { type, subjectId: id, after: { name: spot.name, locationId: plan.locationId } });
  if (!isPaused) return { id, ...(await makeMoments(ctx, id)) };
  return { id, made: 0, cancelled: await cancelOffered(ctx, id) };
}

/** Ends a plan for good. Repeating it changes nothing. */
export async function endPlan({ ctx, input }: Call<EndPlan>) {
  await lockRow(ctx, "plan", input.planId, "update");
  const plan = await getPlan(ctx, input.planId);
  if (plan.endedAt !== null) return { id: plan.id, cancelled: 0 };
  const spot = await getSpot(ctx, plan.spotId);
  await ctx.db.plan.update({ where: tenantKey(ctx, plan.id), data: { endedAt: ctx.now() } });
  record(ctx, { type: "plan.ended", subjectId: plan.id, after: { name: spot.name, locationId: plan.locationId } });
  return { id: plan.id, cancelled: await cancelOffered(ctx, plan.id) };
}
