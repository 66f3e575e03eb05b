import { locationsSeenBy, mayActAt } from "@spots/domain/access/object-rules";
import { PlanRule, type PreviewPlan, previewDays } from "@spots/domain/delivery/plan";
import { differenceOf, type Occurrence, occurrencesOf, wallTimeIn } from "@spots/domain/delivery/plan-occurrences";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { addDays, wallTimeOf } from "@spots/domain/kernel/time-zone";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import { getMember } from "../people/member.queries";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";
import { getDuty } from "./duty.queries";
import { getOpenLocation } from "./moment.queries";
import { boundsOfDays, listWorkers } from "./shift.queries";
import { listTimeOff } from "./time-off.queries";

type Ctx = Call["ctx"];

/** The plans of the locations that the member sees, by spot. Ended ones are left out. */
export async function listPlans({ ctx }: Pick<Call, "ctx">) {
  const { businessId } = ctx.tenant;
  const seen = locationsSeenBy(ctx.member);
  const plans = await ctx.db.plan.findMany({
    where: { businessId, endedAt: null, ...(seen === null ? {} : { locationId: { in: [...seen] } }) },
    select: {
      id: true,
      rule: true,
      pausedAt: true,
      spot: { select: { id: true, name: true, status: true } },
      location: { select: { id: true, name: true, timeZone: true, archivedAt: true } },
      member: { select: { id: true, name: true, leftAt: true } },
      duty: { select: { id: true, name: true } },
      moments: {
        where: { status: { in: ["offered", "accepted"] }, dueAt: { gt: ctx.now() } },
        select: { dueAt: true },
        orderBy: { dueAt: "asc" },
        take: 1,
      },
    },
    orderBy: [{ spot: { name: "asc" } }, { location: { name: "asc" } }, { id: "asc" }],
  });
  return plans.map(({ rule, moments, ...plan }) => ({
    ...plan,
    rule: PlanRule.parse(rule),
    nextAt: moments[0]?.dueAt ?? null,
  }));
}

/** @throws NOT_FOUND for an unknown plan, or one of a location where the member does not act */
export async function getPlan(ctx: Ctx, planId: Id) {
  const plan = await ctx.db.plan.findUnique({ where: tenantKey(ctx, planId), include: { location: true } });
  if (!plan || !mayActAt(ctx.member, plan.locationId)) throw notFound();
  return plan;
}

/** The shifts of a location that start in `days` days, with their members. */
export async function listShifts(
  { db, tenant }: Pick<Ctx, "db"> & { readonly tenant: Pick<Ctx["tenant"], "businessId"> },
  locationId: Id,
  from: string,
  days: number,
  timeZone: string,
) {
  return db.shift.findMany({
    where: {
      businessId: tenant.businessId,
      locationId,
      startsAt: boundsOfDays(from, days, timeZone),
      member: { leftAt: null },
    },
    select: { id: true, memberId: true, dutyId: true, startsAt: true, endsAt: true },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
  });
}

/**
 * Why a previewed moment may come to nothing. `offThatDay`: the plan's member is off, so it goes to
 * whoever takes it first. `nobodyOnShift`: the roster has nobody who may take it.
 */
type Warning = "offThatDay" | "notOnShift" | "nobodyOnShift";

/**
 * The moments that a plan would make in the next four weeks, with who would get them; with `planId`,
 * what the change does with the moments made already. Nothing is stored.
 * @throws NOT_FOUND
 */
export async function previewPlan({ ctx, input }: Call<PreviewPlan>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  if (!mayActAt(ctx.member, input.locationId)) throw notFound();
  const location = await getOpenLocation(ctx, input.locationId);
  const spot = await getSpot(ctx, input.spotId);
  if (input.planId !== null) await getPlan(ctx, input.planId);
  if (input.dutyId !== null) await getDuty(ctx, input.dutyId);
  if (input.memberId !== null) await getMember(ctx, input.memberId);
  const { timeZone } = location;
  const from = dayOf(ctx.now(), timeZone);
  const shifts = await listShifts(ctx, location.id, from, previewDays, timeZone);
  const range = { from, until: addDays(from, previewDays), timeZone };
  const off = await listTimeOff(ctx, range.from, range.until);
  const { made, leftOut } = occurrencesOf(input, range, shifts, new Set(location.closedDays), off);
  const coming = made.filter(({ dueAt }) => dueAt > ctx.now());
  const names = new Map((await listWorkers(ctx, location.id)).map(({ id, name }) => [id, name]));
  const onShift = ({ dueAt, dutyId }: Occurrence) =>
    shifts.filter(
      (shift) => shift.startsAt <= dueAt && dueAt < shift.endsAt && (dutyId === null || shift.dutyId === dutyId),
    );
  const warningOf = (each: Occurrence): Warning | null => {
    const there = onShift(each);
    if (each.memberId === null && input.memberId !== null) return "offThatDay";
    if (each.memberId === null) return each.dutyId !== null && there.length === 0 ? "nobodyOnShift" : null;
    return shifts.length > 0 && !there.some(({ memberId }) => memberId === each.memberId) ? "notOnShift" : null;
  };
  const moments =
    input.planId === null
      ? []
      : await db.moment.findMany({
          where: {
            ...{ businessId, planId: input.planId, occurrence: { not: null } },
            OR: [{ dueAt: { gt: ctx.now() } }, { occurrence: { in: coming.map(({ key }) => key) } }],
          },
          select: { id: true, occurrence: true, status: true, dueAt: true, member: { select: { name: true } } },
        });
  const there = moments.flatMap(({ occurrence, ...moment }) =>
    occurrence !== null && wallTimeIn(occurrence) >= from ? [{ ...moment, occurrence }] : [],
  );
  const last =
    there
      .map(({ occurrence }) => wallTimeIn(occurrence))
      .toSorted()
      .at(-1) ?? "";
  const { make, cancel, stay } = differenceOf(
    coming.filter(({ wallTime }) => wallTime <= last),
    there,
  );
  return {
    isLive: spot.status === "live" || spot.status === "pilot",
    count: coming.length,
    coming: coming.slice(0, 300).map((each) => ({
      key: each.key,
      wallTime: each.wallTime,
      place: each.place,
      name: each.memberId === null ? null : (names.get(each.memberId) ?? null),
      among: each.memberId === null ? onShift(each).flatMap(({ memberId }) => names.get(memberId) ?? []) : [],
      warning: warningOf(each),
    })),
    leftOut: leftOut.slice(0, 50),
    change:
      input.planId === null
        ? null
        : {
            made: make.length,
            cancelled: cancel.length,
            stay: stay.map(({ dueAt, member }) => ({
              wallTime: wallTimeOf(dueAt, timeZone),
              name: member?.name ?? "",
            })),
          },
  };
}
