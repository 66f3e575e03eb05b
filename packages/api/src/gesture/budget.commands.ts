import type {
  AddGestureBudget,
  ChangeGestureBudget,
  EndGestureBudget,
  RemoveAllowance,
  SetAllowance,
} from "@spots/domain/gesture/gesture";
import { mostOfGesture } from "@spots/domain/gesture/kinds";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import { getOpenLocation } from "../delivery/moment.queries";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";
import { lockBusiness, lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { findAllowance } from "./gesture.queries";

/**
 * Adds a budget, of which nothing is spent yet. Sending it again changes nothing.
 * @throws NOT_FOUND for an unknown location or member; BAD_REQUEST for one who has left; CONFLICT
 * `gestureBudgetsFull`
 */
export async function addGestureBudget({ ctx, input }: Call<AddGestureBudget>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const { id, scope, unit, currency, amount, period } = input;
  // Only what the scope is about is stored.
  const locationId = scope === "location" || scope === "everyone" ? input.locationId : null;
  const memberId = scope === "member" ? input.memberId : null;
  if (input.locationId !== null) await getOpenLocation(ctx, input.locationId);
  if (input.memberId !== null) {
    const whose = await db.member.findUnique({ where: tenantKey(ctx, input.memberId), select: { leftAt: true } });
    if (!whose) throw notFound();
    if (whose.leftAt) throw new DomainError("BAD_REQUEST", "badInput", { fields: { memberId: "memberLeft" } });
  }
  await lockBusiness(ctx, "gestureBudgets");
  if (await db.gestureBudget.findUnique({ where: tenantKey(ctx, id) })) return { id };
  const open = await db.gestureBudget.count({ where: { businessId, endedAt: null } });
  if (open >= mostOfGesture.budgets)
    throw new DomainError("CONFLICT", "gestureBudgetsFull", { values: { most: mostOfGesture.budgets } });
  await db.gestureBudget.create({
    data: {
      ...{ businessId, id, scope, locationId, memberId, unit, currency, amount, period },
      ...{ createdAt: ctx.now(), createdById: member.id },
    },
  });
  const after = { scope, locationId, memberId, unit, currency, amount, period };
  record(ctx, { type: "gesture.budgetAdded", subjectId: id, after });
  return { id };
}

/**
 * Sets another amount; what was spent in the period counts in it. The same again changes nothing.
 * @throws NOT_FOUND
 */
export async function changeGestureBudget({ ctx, input }: Call<ChangeGestureBudget>) {
  const { budgetId, amount } = input;
  await lockRow(ctx, "gesture_budget", budgetId);
  const before = await ctx.db.gestureBudget.findUniqueOrThrow({ where: tenantKey(ctx, budgetId) });
  if (before.endedAt !== null) throw notFound();
  if (before.amount === amount) return { id: budgetId };
  await ctx.db.gestureBudget.update({ where: tenantKey(ctx, budgetId), data: { amount } });
  const { unit, currency } = before;
  record(ctx, {
    type: "gesture.budgetChanged",
    subjectId: budgetId,
    before: { unit, currency, amount: before.amount },
    after: { unit, currency, amount },
  });
  return { id: budgetId };
}

/**
 * Ends a budget. What was given from it stays. Ending it again changes nothing. @throws NOT_FOUND
 */
export async function endGestureBudget({ ctx, input }: Call<EndGestureBudget>) {
  const { budgetId } = input;
  await lockRow(ctx, "gesture_budget", budgetId);
  const budget = await ctx.db.gestureBudget.findUniqueOrThrow({ where: tenantKey(ctx, budgetId) });
  if (budget.endedAt !== null) return { id: budgetId };
  await ctx.db.gestureBudget.update({ where: tenantKey(ctx, budgetId), data: { endedAt: ctx.now() } });
  const { unit, currency, amount } = budget;
  record(ctx, { type: "gesture.budgetEnded", subjectId: budgetId, before: { unit, currency, amount } });
  return { id: budgetId };
}

type Terms = Omit<SetAllowance, "spotId" | "currency"> & { readonly currency: string };

/**
 * Sets what a spot may give away without asking. The same again changes nothing. @throws NOT_FOUND
 */
export async function setAllowance({ ctx, input }: Call<SetAllowance>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  await lockRow(ctx, "spot", input.spotId);
  const spot = await getSpot(ctx, input.spotId);
  const { what, unit, currency, usual, most } = input;
  const before = await findAllowance(ctx, spot.id);
  const data = { what, unit, currency, usual, most };
  const asText = (of: Terms) => JSON.stringify([of.what, of.unit, of.currency, of.usual, of.most]);
  if (before && asText(before) === asText(data)) return { id: spot.id };
  const changed = { ...data, changedAt: ctx.now(), changedById: member.id };
  await db.gestureAllowance.upsert({
    where: { businessId_spotId: { businessId, spotId: spot.id } },
    create: { businessId, spotId: spot.id, ...changed },
    update: changed,
  });
  const told = (of: Terms | null) => (of === null ? {} : { name: spot.name, ...of });
  record(ctx, { type: "gesture.allowanceSet", subjectId: spot.id, before: told(before), after: told(data) });
  return { id: spot.id };
}

/** Removes the allowance of a spot. Without one nothing changes. @throws NOT_FOUND */
export async function removeAllowance({ ctx, input }: Call<RemoveAllowance>) {
  const { businessId } = ctx.tenant;
  await lockRow(ctx, "spot", input.spotId);
  const spot = await getSpot(ctx, input.spotId);
  const { count } = await ctx.db.gestureAllowance.deleteMany({ where: { businessId, spotId: spot.id } });
  if (count > 0) record(ctx, { type: "gesture.allowanceRemoved", subjectId: spot.id, before: { name: spot.name } });
  return { id: spot.id };
}
