import { mayActAt, mayAnswerPromise } from "@spots/domain/access/object-rules";
import type {
  BreakPromise,
  HandOverPromise,
  KeepPromise,
  MakePromise,
  MovePromise,
  TakePromise,
  UndoPromise,
  WithdrawPromise,
} from "@spots/domain/customer-promise/customer-promise";
import { afterUndo, dueTime, remindTime } from "@spots/domain/customer-promise/promise-life";
import { stepTime } from "@spots/domain/delivery/moment-life";
import { undoMinutes } from "@spots/domain/delivery/moment-undo";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { lockTakers } from "../case/takers.commands";
import { getOpenLocation } from "../delivery/moment.queries";
import { lockMember } from "../delivery/moment-step.commands";
import { visitOfPromise } from "../delivery/visit.commands";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";
import { lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { findPromise, getPromise } from "./customer-promise.queries";
import { actOn, lockPromise, writeStep } from "./promise-step.commands";
import { releasePromises } from "./release-promises.commands";

/**
 * Makes a promise to a customer, kept by the member who makes it. Sending it again changes nothing.
 * @throws NOT_FOUND for a location where the member does not act, and an unknown spot; BAD_REQUEST at
 * the field `dueAt`
 */
export async function makePromise({ ctx, input }: Call<MakePromise>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const there = await findPromise(ctx, input.id);
  if (there) {
    if (there.madeBy.id !== member.id) throw notFound();
    return there;
  }
  const location = await getOpenLocation(ctx, input.locationId);
  if (!mayActAt(member, location.id)) throw notFound();
  await lockMember(ctx, member.id);
  const spot = input.spotId === null ? null : await getSpot(ctx, input.spotId);
  const madeAt = stepTime(input.madeAt, ctx.now());
  const dueAt = dueTime(input, madeAt, location.timeZone);
  const { id, kind, words, customer, place } = input;
  const visitId = await visitOfPromise(ctx, { locationId: location.id, place, at: madeAt }, input.visit);
  const state = { status: "open", memberId: member.id, dueAt } as const;
  await db.customerPromise.create({
    data: {
      ...{ businessId, id, locationId: location.id, kind, words, customer, visitId, spotId: spot?.id ?? null },
      place: place === "" ? (input.visit?.place ?? "") : place,
      ...{ madeById: member.id, madeAt, remindAt: remindTime(madeAt, dueAt), ...state },
    },
  });
  await db.customerPromiseStep.create({
    data: { businessId, id, promiseId: id, number: 1, at: madeAt, byMemberId: member.id, ...state },
  });
  record(ctx, {
    type: "customerPromise.made",
    subjectId: id,
    after: { kind, memberId: member.id, dueAt: dueAt.toISOString(), status: "open", locationId: location.id },
  });
  return getPromise(ctx, id);
}

/** Reports that a promise was kept: in time until its due time, late after it. */
export async function keepPromise({ ctx, input }: Call<KeepPromise>) {
  const promise = await lockPromise(ctx, input.promiseId, input.stepId);
  return actOn(ctx, promise, { kind: "keep", at: stepTime(input.at, ctx.now()) }, input);
}

/** Reports that a promise was broken, and opens its case. */
export async function breakPromise({ ctx, input }: Call<BreakPromise>) {
  const takers = await lockTakers(ctx, { promiseId: input.promiseId });
  const promise = await lockPromise(ctx, input.promiseId, input.stepId);
  return actOn(ctx, promise, { kind: "break", at: stepTime(input.at, ctx.now()) }, { ...input, takers });
}

/** Withdraws a promise that the customer does not want kept any more. */
export async function withdrawPromise({ ctx, input }: Call<WithdrawPromise>) {
  const promise = await lockPromise(ctx, input.promiseId, input.stepId);
  return actOn(ctx, promise, { kind: "withdraw", at: stepTime(input.at, ctx.now()) }, input);
}

/**
 * Checks that a promise can be given to a member, and locks the member against leaving.
 * @throws NOT_FOUND for an unknown member, and one who does not work at the location; BAD_REQUEST at
 * the field `memberId` for one who has left
 */
async function lockColleague(ctx: Call["ctx"], memberId: Id) {
  const { db, tenant } = ctx;
  const found = await db.member.findUnique({
    where: tenantKey({ tenant }, memberId),
    select: { leftAt: true },
  });
  if (found?.leftAt) throw new DomainError("BAD_REQUEST", "badInput", { fields: { memberId: "memberLeft" } });
  await lockMember(ctx, memberId);
}

/** Gives a promise to a colleague who works at its location, or to the shift. */
export async function handOverPromise({ ctx, input }: Call<HandOverPromise>) {
  const { memberId, ...step } = input;
  if (memberId !== null) await lockColleague(ctx, memberId);
  const promise = await lockPromise(ctx, input.promiseId, input.stepId);
  if (memberId !== null) {
    const { businessId } = ctx.tenant;
    const here = { locations: { some: { locationId: promise.locationId } } };
    const worksHere = { OR: [{ role: "owner" as const }, { locations: { none: {} } }, here] };
    const there = await ctx.db.member.findFirst({ where: { businessId, id: memberId, ...worksHere } });
    if (!there) throw notFound();
  }
  return actOn(ctx, promise, { kind: "handOver", memberId, at: stepTime(input.at, ctx.now()) }, step);
}

/**
 * Takes a promise of the shift. Taking one's own changes nothing.
 * @throws CONFLICT `promiseTaken` when a colleague was first
 */
export async function takePromise({ ctx, input }: Call<TakePromise>) {
  const { member } = ctx;
  await lockMember(ctx, member.id);
  await lockRow(ctx, "customer_promise", input.promiseId);
  const promise = await getPromise(ctx, input.promiseId);
  if (!mayActAt(member, promise.locationId)) throw notFound();
  if (promise.memberId !== null && promise.memberId !== member.id)
    throw new DomainError("CONFLICT", "promiseTaken", { values: { by: promise.member?.name ?? "" } });
  return actOn(ctx, promise, { kind: "handOver", memberId: member.id, at: stepTime(input.at, ctx.now()) }, input);
}

/** Sets another due time, before the old one has passed. */
export async function movePromise({ ctx, input }: Call<MovePromise>) {
  const promise = await lockPromise(ctx, input.promiseId, input.stepId);
  // A phone whose clock is behind may report a change before the promise was made.
  const at = new Date(Math.max(stepTime(input.at, ctx.now()).getTime(), promise.madeAt.getTime()));
  const dueAt = dueTime(input, at, promise.location.timeZone);
  return actOn(ctx, promise, { kind: "move", at, dueAt }, input);
}

/**
 * Undoes one's own last step within a time limit, by a new step with the state before it. Undoing the
 * making withdraws the promise. Repeating an undo changes nothing.
 * @throws NOT_FOUND; CONFLICT when another step followed, or the time limit is over
 */
export async function undoPromise({ ctx, input }: Call<UndoPromise>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const { promiseId } = input;
  const listSteps = () =>
    db.customerPromiseStep.findMany({ where: { businessId, promiseId }, orderBy: { number: "asc" } });
  // Members are locked before the promise, as by every step: nobody who had it leaves meanwhile.
  const had = (await listSteps()).flatMap(({ memberId }) => memberId ?? []);
  const takers = await lockTakers(ctx, { promiseId }, had);
  await lockRow(ctx, "customer_promise", promiseId);
  const promise = await getPromise(ctx, promiseId);
  const steps = await listSteps();
  if (steps.some(({ id }) => id === input.stepId)) return promise;
  const wrong = steps.find(({ id }) => id === input.undoes);
  // Who has handed a promise over does not have it any more, and may still undo that.
  const isMine = wrong?.byMemberId === member.id && mayAnswerPromise(member, { ...promise, memberId: member.id });
  if (!wrong || !isMine) throw notFound();
  const now = ctx.now();
  const isOver = now.getTime() - wrong.at.getTime() > undoMinutes * 60_000;
  if (isOver || wrong.undoesId !== null || steps.at(-1)?.id !== wrong.id)
    throw new DomainError("CONFLICT", "promiseEnded", { values: { status: promise.status } });
  const next = afterUndo(steps);
  const undone = await writeStep(ctx, promise, next, {
    ...{ stepId: input.stepId, at: now, undoesId: wrong.id },
    takers,
  });
  // Its member may have left meanwhile, so that it is the shift's.
  if (next.memberId !== null) await releasePromises(ctx, next.memberId);
  return undone;
}
