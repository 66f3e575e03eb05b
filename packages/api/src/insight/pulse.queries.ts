import { deliveriesByWeek } from "@spots/db/reports/deliveries-by-week";
import { recallByWeek } from "@spots/db/reports/recall-by-week";
import { responsesByWeek } from "@spots/db/reports/responses-by-week";
import type { ReportScope } from "@spots/db/reports/scope";
import { locationsSeenBy, mayActAt } from "@spots/domain/access/object-rules";
import {
  deliveryEstimate,
  npsChange,
  npsEstimate,
  overWeeks,
  pulsePeriods,
  pulseSpan,
  type ReadPulse,
  recallEstimate,
  totalAnswers,
  totalDeliveries,
} from "@spots/domain/insight/pulse";
import { recallRate } from "@spots/domain/insight/recall";
import { notFound } from "@spots/domain/kernel/errors";
import { dayOf } from "@spots/domain/kernel/time";
import type { Call } from "../trpc/context";

type PulseContext = Pick<Call["ctx"], "db" | "tenant" | "member" | "now">;

/** The locations that a pulse is cut to; null: the whole business. @throws NOT_FOUND for one the member does not see */
async function locationsOf(
  { db, tenant, member }: PulseContext,
  locationId: string | null,
): Promise<readonly string[] | null> {
  if (locationId === null) return locationsSeenBy(member);
  const location = await db.location.findUnique({
    where: { businessId_id: { businessId: tenant.businessId, id: locationId } },
  });
  if (!location || !mayActAt(member, locationId)) throw notFound();
  return [locationId];
}

/**
 * The few numbers of a business or location: the last 28 days against the 28 before, and week by week over half a year, each with its n and interval.
 * Days and weeks are those of each location's calendar; "today" is the business's.
 */
export async function readPulse({ ctx, input }: { ctx: PulseContext; input: ReadPulse }) {
  const { db, tenant } = ctx;
  const today = dayOf(ctx.now(), tenant.timeZone);
  const span = pulseSpan(today);
  const { now, before } = pulsePeriods(today);
  const scope = { businessId: tenant.businessId, locationIds: await locationsOf(ctx, input.locationId) };
  const within = (period: { from: string; until: string }): ReportScope => ({ ...scope, ...period });
  const half = within({ from: span.first, until: now.until });

  const answers = await responsesByWeek(db, half);
  const answersNow = totalAnswers(await responsesByWeek(db, within(now)));
  const answersBefore = totalAnswers(await responsesByWeek(db, within(before)));
  const deliveries = await deliveriesByWeek(db, half);
  const deliveriesNow = totalDeliveries(await deliveriesByWeek(db, within(now)));
  const weeks = [...new Set(deliveries.map(({ week }) => week))];
  const byWeek = weeks.map((week) => ({ week, ...totalDeliveries(deliveries.filter((row) => row.week === week)) }));

  return {
    today,
    answers: answersNow.answers,
    nps: {
      now: npsEstimate(answersNow),
      change: npsChange(answersBefore, answersNow),
      weeks: overWeeks(answers, span, npsEstimate),
    },
    recallIndex: { now: recallEstimate(answersNow), weeks: overWeeks(answers, span, recallEstimate) },
    delivery: { now: deliveryEstimate(deliveriesNow), weeks: overWeeks(byWeek, span, deliveryEstimate) },
  };
}

/** Recall and delivery of each spot that has a version: the last 28 days, and week by week. */
export async function readSpotPulses({ ctx, input }: { ctx: PulseContext; input: ReadPulse }) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const today = dayOf(ctx.now(), tenant.timeZone);
  const span = pulseSpan(today);
  const { now } = pulsePeriods(today);
  const scope = { businessId, locationIds: await locationsOf(ctx, input.locationId) };
  const half = { ...scope, from: span.first, until: now.until };
  const spots = await db.spot.findMany({
    where: { businessId, version: { gt: 0 }, status: { not: "retired" } },
    select: {
      id: true,
      name: true,
      talkLine: true,
      stage: { select: { id: true, name: true } },
      versions: { select: { number: true, liveAt: true }, orderBy: { number: "asc" } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const [recalls, recallsNow] = [await recallByWeek(db, half), await recallByWeek(db, { ...scope, ...now })];
  const [deliveries, deliveriesNow] = [
    await deliveriesByWeek(db, half),
    await deliveriesByWeek(db, { ...scope, ...now }),
  ];
  const exposure = (row: { exposed: number; exposedRecalled: number; others: number; othersRecalled: number }) =>
    recallRate({
      exposed: { hits: row.exposedRecalled, n: row.exposed },
      notExposed: { hits: row.othersRecalled, n: row.others },
    });
  return spots.map(({ versions, ...spot }) => {
    const mine = <Row extends { spotId: string }>(rows: readonly Row[]) =>
      rows.filter(({ spotId }) => spotId === spot.id);
    const total = mine(recallsNow).reduce(
      (sum, row) => ({
        exposed: sum.exposed + row.exposed,
        exposedRecalled: sum.exposedRecalled + row.exposedRecalled,
        others: sum.others + row.others,
        othersRecalled: sum.othersRecalled + row.othersRecalled,
      }),
      { exposed: 0, exposedRecalled: 0, others: 0, othersRecalled: 0 },
    );
    return {
      ...spot,
      versions: versions.map(({ number, liveAt }) => ({ number, liveOn: dayOf(liveAt, tenant.timeZone) })),
      recall: exposure(total),
      recallWeeks: overWeeks(mine(recalls), span, (row) => exposure(row).exposed),
      delivery: deliveryEstimate(totalDeliveries(mine(deliveriesNow))),
      deliveryWeeks: overWeeks(mine(deliveries), span, deliveryEstimate),
    };
  });
}
