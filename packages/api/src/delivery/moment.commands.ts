import { mayActAt, mayDeliver, mayTake } from "@spots/domain/access/object-rules";
import type {
  AcceptMoment,
  CancelMoment,
  DeclineMoment,
  DeliverMoment,
  ImproviseMoment,
  OfferMoment,
} from "@spots/domain/delivery/moment";
import { lateReport, stepTime } from "@spots/domain/delivery/moment-life";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { instantAt, isSkipped } from "@spots/domain/kernel/zoned-time";
import { getCase } from "../case/case.queries";
import { openReportedCase } from "../case/reported-case.commands";
import { lockTakers } from "../case/takers.commands";
import { worksWithin } from "../people/member.queries";
import { readOverride } from "../spot/override.queries";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";
import { lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getDuty } from "./duty.queries";
import { findMoment, getOpenLocation } from "./moment.queries";
import { advanceMoment, lockMember, lockMoment } from "./moment-step.commands";
import { dutiesAt } from "./shift.queries";
import { visitOfMoment } from "./visit.commands";

/**
 * Offers a moment of a live spot to one member, or to whoever takes it first.
 * @throws NOT_FOUND; CONFLICT for a spot that is not live or is off at the location
 */
export async function offerMoment({ ctx, input }: Call<OfferMoment>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const there = await findMoment(ctx, input.id);
  if (there) return there;
  const location = await getOpenLocation(ctx, input.locationId);
  if (!mayActAt(member, location.id)) throw notFound();
  const { memberId, dutyId } = input;
  if (memberId !== null) {
    await lockMember(ctx, memberId);
    const assignee = await db.member.findFirst({
      where: { businessId, id: memberId, leftAt: null, ...worksWithin(member) },
    });
    if (!assignee) throw notFound();
  }
  if (dutyId !== null) await getDuty(ctx, dutyId);
  await lockRow(ctx, "spot", input.spotId, "share");
  const spot = await getSpot(ctx, input.spotId);
  if (spot.status !== "live" && spot.status !== "pilot") {
    throw new DomainError("CONFLICT", "spotNotLive", { fields: { spotId: "spotNotLive" } });
  }
  if ((await readOverride(ctx, spot.id, location.id)).isOff) {
    throw new DomainError("CONFLICT", "spotOffHere", { fields: { spotId: "spotOffHere" } });
  }
  if (isSkipped(input.dueAt, location.timeZone))
    throw new DomainError("BAD_REQUEST", "badInput", { fields: { dueAt: "skippedTime" } });
  if (input.insteadOf !== null) await givesOn(ctx, input.insteadOf, { spotId: spot.id, locationId: location.id });
  if (input.caseId !== null && (await getCase(ctx, input.caseId)).location.id !== location.id) throw notFound();
  const { id, whereExactly, customer, insteadOf, caseId } = input;
  const moment = await db.moment.create({
    data: {
      businessId,
      id,
      spotId: spot.id,
      spotVersion: spot.version,
      memberId,
      isOpenOffer: memberId === null,
      dutyId: memberId === null ? dutyId : null,
      locationId: location.id,
      whereExactly,
      customer,
      dueAt: instantAt(input.dueAt, location.timeZone),
      status: "offered",
      insteadOfId: insteadOf,
      caseId,
    },
  });
  await db.momentStep.create({
    data: { businessId, id: ctx.newId(), momentId: id, status: "offered", at: ctx.now(), byMemberId: member.id },
  });
  record(ctx, {
    type: "moment.offered",
    subjectId: id,
    after: {
      name: spot.name,
      memberId,
      locationId: location.id,
      ...(caseId === null ? {} : { caseId }),
      ...(insteadOf === null ? {} : { insteadOf }),
    },
  });
  return moment;
}

/**
 * Checks that a moment can be given to another member: it was declined or missed, has this spot and
 * location, and was not given to anybody yet.
 * @throws NOT_FOUND for an unknown moment, CONFLICT when it cannot be given
 */
async function givesOn(ctx: Call["ctx"], momentId: Id, { spotId, locationId }: { spotId: Id; locationId: Id }) {
  const declined = await lockMoment(ctx, momentId);
  if (declined.location.id !== locationId) throw notFound();
  if (declined.spot?.id !== spotId) throw new DomainError("CONFLICT", "otherSpot", { fields: { spotId: "otherSpot" } });
  if (declined.status !== "declined" && declined.status !== "missed")
    throw new DomainError("CONFLICT", "momentMovedOn", { values: { status: declined.status } });
  const next = await ctx.db.moment.findUnique({
    where: { businessId_insteadOfId: { businessId: ctx.tenant.businessId, insteadOfId: momentId } },
    select: { member: { select: { name: true } } },
  });
  if (next) throw new DomainError("CONFLICT", "givenOnAlready", { values: { by: next.member?.name ?? "" } });
}

/**
 * What somebody is told who may not act on a moment: who has it now, when it was theirs before, as a
 * phone without a network may still show it. Any other moment of a colleague is NOT_FOUND.
 */
async function notTheirs({ db, tenant, member }: Call["ctx"], moment: Awaited<ReturnType<typeof lockMoment>>) {
  if (!moment.member || !mayActAt(member, moment.locationId)) return notFound();
  const was = { path: ["before", "memberId"], equals: member.id };
  const where = { businessId: tenant.businessId, subjectId: moment.id, type: "moment.changed", data: was };
  if (!(await db.event.findFirst({ where, select: { seq: true } }))) return notFound();
  return new DomainError("CONFLICT", "givenToOther", { values: { by: moment.member.name } });
}

/** Locks the moment if the member may deliver it. @throws as `notTheirs` */
async function lockMyMoment(ctx: Call["ctx"], momentId: Id) {
  const moment = await lockMoment(ctx, momentId);
  if (!mayDeliver(ctx.member, moment)) throw await notTheirs(ctx, moment);
  return moment;
}

/**
 * Locks a moment that the member may deliver, or that nobody has taken and the member may take.
 * @returns the moment, and whether the member takes it with this step
 * @throws as `notTheirs`; CONFLICT `takenAlready` when a colleague was first
 */
async function lockToTake(ctx: Call["ctx"], momentId: Id) {
  await lockMember(ctx, ctx.member.id);
  const moment = await lockMoment(ctx, momentId);
  if (mayDeliver(ctx.member, moment) && moment.memberId !== null) return { moment, takes: false };
  const isOffered = moment.isOpenOffer && mayTake(ctx.member, moment, await dutiesAt(ctx, moment.dueAt));
  if (!isOffered) throw await notTheirs(ctx, moment);
  if (moment.member) throw new DomainError("CONFLICT", "takenAlready", { values: { by: moment.member.name } });
  return { moment, takes: true };
}

/** Accepts a moment. The first who accepts an open offer has it. */
export async function acceptMoment({ ctx, input }: Call<AcceptMoment>) {
  const { moment, takes } = await lockToTake(ctx, input.momentId);
  const step = { stepId: input.stepId, to: "accepted", at: ctx.now() } as const;
  return advanceMoment(ctx, moment, step, takes ? { memberId: ctx.member.id } : {});
}

/** Declines with a reason, which the board shows. */
export async function declineMoment({ ctx, input }: Call<DeclineMoment>) {
  const { momentId, ...step } = input;
  return advanceMoment(ctx, await lockMyMoment(ctx, momentId), { ...step, to: "declined", at: ctx.now() });
}

/**
 * Marks a moment as delivered, as one of the visit that goes on, so that the customer's later answer
 * can be tied to it. Repeating it changes nothing.
 * @throws CONFLICT for a delivered moment when this report says something else about it
 */
export async function deliverMoment({ ctx, input }: Call<DeliverMoment>) {
  const { member } = ctx;
  const { reaction, note, stepId } = input;
  const wentWrong = reaction === "wentWrong";
  const takers = wentWrong ? await lockTakers(ctx, { momentId: input.momentId }, [member.id]) : new Set<Id>();
  const { moment, takes } = await lockToTake(ctx, input.momentId);
  if (moment.status === "delivered") {
    const isRepeat = await ctx.db.momentStep.findUnique({ where: tenantKey(ctx, stepId) });
    if (isRepeat || (moment.reaction === reaction && note === "")) return moment;
    throw new DomainError("CONFLICT", "momentMovedOn", { values: { status: moment.status } });
  }
  const at = stepTime(input.deliveredAt, ctx.now());
  const { locationId, whereExactly } = moment;
  const visitId = moment.visitId ?? (await visitOfMoment(ctx, { locationId, whereExactly, at }, input.visit));
  const delivered = await advanceMoment(
    ctx,
    moment,
    { stepId, reaction, note, to: "delivered", at },
    {
      deliveredAt: at,
      reportedAt: lateReport(at, ctx.now()),
      reaction,
      visitId,
      ...(takes ? { memberId: member.id } : {}),
    },
  );
  if (wentWrong) await openReportedCase(ctx, { momentId: moment.id }, moment.locationId, takers);
  return delivered;
}

/** Cancels an offer. The moment that it replaced can then be given to somebody else again. */
export async function cancelMoment({ ctx, input }: Call<CancelMoment>) {
  const moment = await lockMoment(ctx, input.momentId);
  if (!mayActAt(ctx.member, moment.locationId)) throw notFound();
  return advanceMoment(ctx, moment, { ...input, to: "cancelled", at: ctx.now() }, { insteadOfId: null });
}

/** Logs a moment that was not planned, with the member who delivered it. */
export async function improviseMoment({ ctx, input }: Call<ImproviseMoment>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const there = await findMoment(ctx, input.id);
  if (there) return there;
  const location = await getOpenLocation(ctx, input.locationId);
  if (!mayActAt(member, location.id)) throw notFound();
  const spot = input.spotId === null ? null : await getSpot(ctx, input.spotId);
  const at = stepTime(input.deliveredAt, ctx.now());
  const whereExactly = input.visit?.place ?? "";
  const takers = await lockTakers(ctx, { locationId: location.id });
  const visitId = await visitOfMoment(ctx, { locationId: location.id, whereExactly, at }, input.visit);
  const { id, description, reaction } = input;
  const moment = await db.moment.create({
    data: {
      businessId,
      id,
      spotId: spot && spot.version > 0 ? spot.id : null,
      spotVersion: spot && spot.version > 0 ? spot.version : null,
      memberId: member.id,
      locationId: location.id,
      visitId,
      whereExactly,
      dueAt: at,
      status: "delivered",
      improvised: true,
      description,
      reaction,
      deliveredAt: at,
      reportedAt: lateReport(at, ctx.now()),
    },
  });
  await db.momentStep.create({
    data: { businessId, id, momentId: id, status: "delivered", at, byMemberId: member.id, reaction },
  });
  record(ctx, { type: "moment.improvised", subjectId: id, after: { description, reaction, locationId: location.id } });
  if (reaction === "wentWrong") await openReportedCase(ctx, { momentId: moment.id }, location.id, takers);
  return moment;
}
