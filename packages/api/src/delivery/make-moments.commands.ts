import type { TenantClient } from "@spots/db/tenancy/client";
import type { Tenant } from "@spots/domain/access/tenant";
import { daysAhead, PlanRule } from "@spots/domain/delivery/plan";
import { differenceOf, type Occurrence, occurrencesOf, wallTimeIn } from "@spots/domain/delivery/plan-occurrences";
import type { Id } from "@spots/domain/kernel/ids";
import { dateAsDay, dayAsDate } from "@spots/domain/kernel/time";
import { addDays } from "@spots/domain/kernel/time-zone";
import { dayOf, instantAt } from "@spots/domain/kernel/zoned-time";
import type { Call } from "../trpc/context";
import { lockUnchanging } from "../writing/lock";
import { record } from "../writing/record";
import { listShifts } from "./plan.queries";
import { listTimeOff } from "./time-off.queries";

/** A command's context, or that of a job, which has no member. */
export type MakingContext = Pick<Call["ctx"], "recorded" | "now" | "newId"> & {
  readonly db: TenantClient;
  readonly tenant: Pick<Tenant, "businessId">;
  readonly member: { readonly id: Id } | null;
};

const withSpot = {
  spot: { select: { id: true, name: true, status: true, version: true } },
  location: { select: { id: true, timeZone: true, closedDays: true } },
} as const;

/** A moment that is due within so many hours is cancelled at short notice. */
const shortNoticeHours = 48;

/** The worker makes the plans of a location anew: all of them, or those that follow its shifts. */
export async function makePlansAnew(
  { db, tenant }: Pick<MakingContext, "db" | "tenant">,
  locationId: Id,
  which: "all" | "byShifts",
): Promise<void> {
  const byShifts = { rule: { path: ["at", "kind"], equals: "shifts" } };
  await db.plan.updateMany({
    where: { businessId: tenant.businessId, locationId, endedAt: null, ...(which === "all" ? {} : byShifts) },
    data: { madeThrough: null },
  });
}

/** The worker makes the plans anew that a member's days off concern: their own, and those by shifts. */
export async function makePlansOfMemberAnew(
  { db, tenant }: Pick<MakingContext, "db" | "tenant">,
  memberId: Id,
): Promise<void> {
  const byShifts = { rule: { path: ["at", "kind"], equals: "shifts" } };
  await db.plan.updateMany({
    where: { businessId: tenant.businessId, endedAt: null, OR: [{ memberId }, byShifts] },
    data: { madeThrough: null },
  });
}

/**
 * Cancels those of these moments of plans that nobody has accepted, and frees their occurrences. The
 * rows are locked before their status is read, so that one accepted meanwhile stays accepted. Of one
 * that is due soon an event is recorded, by which its member is told.
 * @returns how many were cancelled
 */
export async function cancelStillOffered(ctx: MakingContext, ids: readonly Id[]): Promise<number> {
  if (ids.length === 0) return 0;
  const { businessId } = ctx.tenant;
  const status = "cancelled" as const;
  const byMemberId = ctx.member?.id ?? null;
  const offered = await ctx.db.$queryRaw<{ id: string; memberId: string | null; dueAt: Date; name: string }[]>`
    select m.id::text, m.member_id::text as "memberId", m.due_at as "dueAt", s.name
    from moment m join spot s on s.business_id = m.business_id and s.id = m.spot_id
    where m.business_id = ${businessId}::uuid and m.id = any(${[...ids]}::uuid[]) and m.status = 'offered'
    order by m.id for no key update of m`;
  await ctx.db.momentStep.createMany({
    data: offered.map(({ id: momentId }) => ({
      ...{ businessId, id: ctx.newId(), momentId, status, at: ctx.now(), byMemberId },
    })),
  });
  await ctx.db.moment.updateMany({
    where: { businessId, id: { in: offered.map(({ id }) => id) } },
    data: { status, occurrence: null },
  });
  const soon = new Date(ctx.now().getTime() + shortNoticeHours * 3_600_000);
  for (const { id, memberId, dueAt, name } of offered)
    if (memberId !== null && dueAt < soon)
      record(ctx, {
        ...{ type: "moment.cancelled", subjectId: id, before: { status: "offered" } },
        after: { status, name, reason: "" },
      });
  return offered.length;
}

/** Cancels the coming moments of a plan that nobody has accepted. The plan's row must be locked. */
export async function cancelOffered(ctx: MakingContext, planId: Id): Promise<number> {
  const { businessId } = ctx.tenant;
  const offered = await ctx.db.moment.findMany({
    where: { businessId, planId, status: "offered", dueAt: { gt: ctx.now() } },
    select: { id: true },
  });
  return cancelStillOffered(
    ctx,
    offered.map(({ id }) => id),
  );
}

/**
 * The moments of a plan from a day on: those due in the future, and those of the wanted occurrences,
 * which may have been moved to any time. One that was moved there from an earlier day is not among
 * them, because its occurrence is not made anew.
 */
async function listPlanned(
  { db, tenant, now }: MakingContext,
  planId: Id,
  wanted: readonly Occurrence[],
  { from, timeZone }: { readonly from: string; readonly timeZone: string },
) {
  const since = Math.max(instantAt(`${from}T00:00`, timeZone).getTime(), now().getTime());
  const there = await db.moment.findMany({
    where: {
      ...{ businessId: tenant.businessId, planId },
      OR: [
        { occurrence: { not: null }, dueAt: { gte: new Date(since) } },
        { occurrence: { in: wanted.map(({ key }) => key) } },
      ],
    },
    select: { id: true, occurrence: true, status: true },
  });
  const keys = new Set(wanted.map(({ key }) => key));
  return there.flatMap(({ occurrence, ...each }) =>
    occurrence !== null && (wallTimeIn(occurrence) >= from || keys.has(occurrence)) ? [{ ...each, occurrence }] : [],
  );
}

/**
 * Makes the moments of a plan from the first day that is not made yet through `daysAhead` days from
 * now. A plan that is to be made anew also cancels the moments that it no longer makes. The plan's row
 * must be locked; an occurrence is unique in its plan, so a moment is made once.
 * @returns how many were made and cancelled
 */
export async function makeMoments(ctx: MakingContext, planId: Id): Promise<{ made: number; cancelled: number }> {
  const { db, now, newId } = ctx;
  const { businessId } = ctx.tenant;
  const plan = await db.plan.findUniqueOrThrow({
    where: { businessId_id: { businessId, id: planId } },
    include: withSpot,
  });
  const { spot, location } = plan;
  if (plan.pausedAt !== null || plan.endedAt !== null || (spot.status !== "live" && spot.status !== "pilot"))
    return { made: 0, cancelled: 0 };
  const today = dayOf(now(), location.timeZone);
  const next = plan.madeThrough === null ? today : addDays(dateAsDay(plan.madeThrough), 1);
  const from = [today, next].toSorted().at(-1) ?? today;
  const until = addDays(today, daysAhead + 1);
  const days = Math.max(0, (dayAsDate(until).getTime() - dayAsDate(from).getTime()) / 86_400_000);
  const rule = PlanRule.parse(plan.rule);
  // A moment after the start of a shift may be due on the day after it.
  const [first, span] = rule.at.kind === "shifts" ? [addDays(from, -1), days + 1] : [from, days];
  const shifts = rule.at.kind === "shifts" ? await listShifts(ctx, location.id, first, span, location.timeZone) : [];
  const { made } = occurrencesOf(
    { ...plan, rule },
    { from: first, until, timeZone: location.timeZone },
    shifts,
    new Set(location.closedDays),
    await listTimeOff(ctx, first, until),
  );
  const wanted = made.filter(({ dueAt }) => dueAt > now());
  const { make, cancel } = differenceOf(wanted, await listPlanned(ctx, planId, wanted, { ...location, from }));
  const cancelled = await cancelStillOffered(
    ctx,
    cancel.map(({ id }) => id),
  );
  // The plan is locked, so that nobody is waited for who is leaving at this moment: what would be
  // theirs is made in the next run.
  const theirs = await lockUnchanging(ctx, [...new Set(make.flatMap(({ memberId }) => memberId ?? []))]);
  const makeNow = make.filter(({ memberId }) => memberId === null || theirs.has(memberId));
  const rows = makeNow.map(({ key, dueAt, place, memberId: whose, dutyId }) => ({
    businessId,
    id: newId(),
    planId,
    occurrence: key,
    spotId: spot.id,
    spotVersion: spot.version,
    locationId: location.id,
    memberId: whose !== null && theirs.get(whose) === false ? whose : null,
    dutyId,
    isOpenOffer: whose === null || theirs.get(whose) !== false,
    whereExactly: place,
    dueAt,
    status: "offered" as const,
  }));
  await db.moment.createMany({ data: rows });
  await db.momentStep.createMany({
    data: rows.map(({ id: momentId, status }) => ({
      businessId,
      id: newId(),
      momentId,
      status,
      at: now(),
      byMemberId: ctx.member?.id ?? null,
    })),
  });
  await db.plan.update({
    where: { businessId_id: { businessId, id: planId } },
    data: { madeThrough: makeNow.length < make.length ? null : dayAsDate(addDays(today, daysAhead)) },
  });
  const counts = { made: rows.length, cancelled };
  if (counts.made + counts.cancelled > 0)
    record(ctx, {
      type: "plan.made",
      subjectId: planId,
      after: { name: spot.name, locationId: location.id, ...counts },
    });
  return counts;
}
