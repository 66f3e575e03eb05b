import { mayActAt } from "@spots/domain/access/object-rules";
import { stepTime } from "@spots/domain/delivery/moment-life";
import { refuseSpecialCategory } from "@spots/domain/feedback/masking/special-categories";
import type { AnswerGesture, GiveGesture, TakeBackGesture } from "@spots/domain/gesture/gesture";
import { afterAnswer, afterTakingBack, begun, isSpent } from "@spots/domain/gesture/gesture-life";
import { type GestureStatus, mostOfGesture } from "@spots/domain/gesture/kinds";
import { reasonToAsk } from "@spots/domain/gesture/limits";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { getOpenLocation } from "../delivery/moment.queries";
import { visitOfPromise } from "../delivery/visit.commands";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";
import { lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import {
  budgetsOf,
  findAllowance,
  findGesture,
  type Giving,
  getGesture,
  listOpenBudgets,
  type OpenBudget,
  periodDay,
  withSpent,
} from "./gesture.queries";

type Ctx = Call["ctx"];
type Found = Awaited<ReturnType<typeof getGesture>>;

/**
 * Locks the budgets from which something is given, in the order of their ids, and reads them: until
 * the transaction ends nobody else takes from them.
 */
async function lockBudgets(ctx: Ctx, giving: Giving, of: Pick<Found, "unit" | "currency">) {
  const known = budgetsOf(await listOpenBudgets(ctx), giving, of);
  for (const id of known.map((each) => each.id).sort()) await lockRow(ctx, "gesture_budget", id);
  const now = budgetsOf(await listOpenBudgets(ctx), giving, of);
  return now.filter(({ id }) => known.some((each) => each.id === id));
}

/** Writes down what a gesture takes from each of its budgets. */
async function take(ctx: Ctx, gesture: { id: Id; cost: number }, budgets: readonly OpenBudget[], giving: Giving) {
  const { businessId } = ctx.tenant;
  await ctx.db.gestureEntry.createMany({
    data: budgets.map((budget) => ({
      ...{ businessId, id: ctx.newId(), gestureId: gesture.id, budgetId: budget.id },
      ...{ period: periodDay(budget, giving), memberId: giving.memberId, amount: gesture.cost, at: ctx.now() },
    })),
  });
}

/** Gives back to each budget what a gesture took, by entries of their own. */
async function giveBack(ctx: Ctx, gestureId: Id) {
  const { businessId } = ctx.tenant;
  const taken = await ctx.db.gestureEntry.findMany({ where: { businessId, gestureId, amount: { gt: 0 } } });
  await ctx.db.gestureEntry.createMany({
    data: taken.map(({ budgetId, period, memberId, amount }) => ({
      ...{ businessId, id: ctx.newId(), gestureId, budgetId, period, memberId, amount: -amount, at: ctx.now() },
    })),
  });
}

/**
 * Locks the acting member, so that their gestures are counted one after the other, and none is
 * given by somebody who has just left.
 * @throws NOT_FOUND
 */
async function lockGiver(ctx: Ctx) {
  await lockRow(ctx, "member", ctx.member.id);
  const giver = await ctx.db.member.findUnique({ where: tenantKey(ctx, ctx.member.id), select: { leftAt: true } });
  if (giver?.leftAt !== null) throw notFound();
}

/** @throws TOO_MANY_REQUESTS over the limit of a day */
async function checkNumber({ db, tenant, member, now }: Ctx) {
  const since = new Date(now().getTime() - 86_400_000);
  const where = { businessId: tenant.businessId, memberId: member.id, receivedAt: { gt: since } };
  if ((await db.gesture.count({ where })) >= mostOfGesture.perDay)
    throw new DomainError("TOO_MANY_REQUESTS", "tooManyGestures", { values: { most: mostOfGesture.perDay } });
}

/** The moment that a gesture belongs to, with its spot and visit. @throws NOT_FOUND */
async function momentOf(ctx: Ctx, { momentId, locationId }: Pick<GiveGesture, "momentId" | "locationId">) {
  if (momentId === null) return null;
  const select = { id: true, locationId: true, visitId: true, spotId: true } as const;
  const moment = await ctx.db.moment.findUnique({ where: tenantKey(ctx, momentId), select });
  if (moment?.locationId !== locationId) throw notFound();
  return moment;
}

/**
 * Gives something extra. Within the allowance of its spot and the budgets nobody is asked;
 * otherwise the managers are. Its cost counts in the period of `givenAt`, in the zone of its
 * location. Sending it again changes nothing.
 * @throws NOT_FOUND for a location where the member does not act, and unknown ids; CONFLICT at the
 * field `what` for words about a customer's health and the like; TOO_MANY_REQUESTS
 */
export async function giveGesture({ ctx, input }: Call<GiveGesture>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const { id, what, unit, currency, cost, isDone, place } = input;
  const location = await getOpenLocation(ctx, input.locationId);
  if (!mayActAt(member, location.id)) throw notFound();
  await lockGiver(ctx);
  const at = stepTime(input.givenAt, ctx.now());
  const giving = { memberId: member.id, locationId: location.id, timeZone: location.timeZone, at };
  const moment = await momentOf(ctx, input);
  const spotId = input.spotId ?? moment?.spotId ?? null;
  const spot = spotId === null ? null : await getSpot(ctx, spotId);
  refuseSpecialCategory("what", what);
  const visitId = moment?.visitId ?? (await visitOfPromise(ctx, { locationId: location.id, place, at }, input.visit));
  const budgets = await lockBudgets(ctx, giving, input);
  const there = await findGesture(ctx, id);
  if (there) {
    if (there.memberId !== member.id) throw notFound();
    return there;
  }
  await checkNumber(ctx);
  const allowance = spot === null ? null : await findAllowance(ctx, spot.id);
  const reason = reasonToAsk({ unit, currency, cost }, allowance, await withSpent(ctx, budgets, giving));
  const state = begun(reason, isDone);
  await db.gesture.create({
    data: {
      ...{ businessId, id, locationId: location.id, memberId: member.id, spotId: spot?.id ?? null, visitId },
      ...{ momentId: moment?.id ?? null, what, unit, currency, cost, givenAt: at, receivedAt: ctx.now(), reason },
      ...{ ...state, isSpent: isSpent(state) },
    },
  });
  if (isSpent(state)) await take(ctx, input, budgets, giving);
  record(ctx, {
    type: state.status === "given" ? "gesture.given" : "gesture.asked",
    subjectId: id,
    after: { name: what, unit, currency, cost, locationId: location.id, reason },
  });
  return getGesture(ctx, id);
}

/** Sets the status of a locked gesture, and writes down what its budgets lose or get back. */
async function setStatus(ctx: Ctx, gesture: Found, status: GestureStatus) {
  const { id, isDone, memberId, locationId, givenAt, location } = gesture;
  const spent = isSpent({ status, isDone });
  const giving = { memberId, locationId, timeZone: location.timeZone, at: givenAt };
  if (spent && !gesture.isSpent) await take(ctx, gesture, await lockBudgets(ctx, giving, gesture), giving);
  if (!spent && gesture.isSpent) await giveBack(ctx, id);
  await ctx.db.gesture.update({
    where: tenantKey(ctx, id),
    data: { status, isSpent: spent, answeredAt: ctx.now(), answeredById: ctx.member.id },
  });
  return getGesture(ctx, id);
}

/**
 * The manager's answer to a gesture over the limits. The budgets are then exceeded. The same answer
 * again changes nothing.
 * @throws NOT_FOUND; CONFLICT `gestureAnswered` after another answer
 */
export async function answerGesture({ ctx, input }: Call<AnswerGesture>) {
  await lockRow(ctx, "gesture", input.gestureId);
  const gesture = await getGesture(ctx, input.gestureId);
  if (!mayActAt(ctx.member, gesture.locationId)) throw notFound();
  const status = afterAnswer(gesture, input.isAllowed);
  if (status === gesture.status) return gesture;
  const answered = await setStatus(ctx, gesture, status);
  record(ctx, {
    type: status === "given" ? "gesture.allowed" : "gesture.refused",
    subjectId: gesture.id,
    after: { name: gesture.what, locationId: gesture.locationId },
  });
  return answered;
}

/**
 * Takes a gesture back, so that its budgets have its cost again. Repeating it changes nothing.
 * @throws NOT_FOUND, also for staff with a colleague's; CONFLICT as `afterTakingBack`
 */
export async function takeBackGesture({ ctx, input }: Call<TakeBackGesture>) {
  const { member, now } = ctx;
  await lockRow(ctx, "gesture", input.gestureId);
  const gesture = await getGesture(ctx, input.gestureId);
  const isManager = member.role !== "staff" && mayActAt(member, gesture.locationId) && member.onlyAt === undefined;
  if (gesture.memberId !== member.id && !isManager) throw notFound();
  const since = gesture.answeredAt ?? gesture.receivedAt;
  const status = afterTakingBack({ status: gesture.status, since }, isManager ? "manager" : "giver", now());
  if (status === gesture.status) return gesture;
  const taken = await setStatus(ctx, gesture, status);
  record(ctx, {
    type: "gesture.takenBack",
    subjectId: gesture.id,
    after: { name: gesture.what, locationId: gesture.locationId },
  });
  return taken;
}
