import { deliveriesByWeek } from "@spots/db/reports/deliveries-by-week";
import { recallByWeek } from "@spots/db/reports/recall-by-week";
import { responsesByWeek } from "@spots/db/reports/responses-by-week";
import type { ReportScope } from "@spots/db/reports/scope";
import { locationsSeenBy, mayActAt } from "@spots/domain/access/object-rules";
import {
  deliveryEstimate,
  exposureEstimate,
  mentionEstimate,
  npsChange,
  npsEstimate,
  ofPeriod,
  overWeeks,
  periodBefore,
  periodNow,
  pulseDaysOf,
  pulseSpan,
  type ReadPulse,
  recallEstimate,
  totalAnswers,
  totalDeliveries,
  totalExposure,
} from "@spots/domain/insight/pulse";
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

/** What a pulse counts: the weeks of the charts, and today in the business's calendar. */
async function pulseScope(ctx: PulseContext, { locationId }: ReadPulse) {
  const { businessId, timeZone } = ctx.tenant;
  const today = dayOf(ctx.now(), timeZone);
  const scope: ReportScope = { businessId, locationIds: await locationsOf(ctx, locationId), ...pulseDaysOf(today) };
  return { today, span: pulseSpan(today), scope };
}

/**
 * The few numbers of a business or location: the last 28 days against the 28 before, and week by week over half a year, each with its n and interval.
 * Days and weeks are those of each location's calendar; "today" is the business's.
 */
export async function readPulse({ ctx, input }: { ctx: PulseContext; input: ReadPulse }) {
  const { today, span, scope } = await pulseScope(ctx, input);
  const answers = await responsesByWeek(ctx.db, scope);
  const deliveries = await deliveriesByWeek(ctx.db, scope);
  const now = totalAnswers(ofPeriod(answers, periodNow));
  return {
    today,
    answers: now.answers,
    nps: {
      now: npsEstimate(now),
      change: npsChange(totalAnswers(ofPeriod(answers, periodBefore)), now),
      weeks: overWeeks(answers, span, totalAnswers, npsEstimate),
    },
    recallIndex: { now: recallEstimate(now), weeks: overWeeks(answers, span, totalAnswers, recallEstimate) },
    delivery: {
      now: deliveryEstimate(totalDeliveries(ofPeriod(deliveries, periodNow))),
      weeks: overWeeks(deliveries, span, totalDeliveries, deliveryEstimate),
    },
  };
}

/** Recall and delivery of each spot that has a version: the last 28 days, and week by week. */
export async function readSpotPulses({ ctx, input }: { ctx: PulseContext; input: ReadPulse }) {
  const { db, tenant } = ctx;
  const { span, scope } = await pulseScope(ctx, input);
  const spots = await db.spot.findMany({
    where: { businessId: tenant.businessId, version: { gt: 0 }, status: { not: "retired" } },
    select: {
      id: true,
      name: true,
      talkLine: true,
      stage: { select: { id: true, name: true } },
      versions: { select: { number: true, liveAt: true }, orderBy: { number: "asc" } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const allRecalls = await recallByWeek(db, scope);
  const allDeliveries = await deliveriesByWeek(db, scope);
  return spots.map(({ versions, ...spot }) => {
    const recalls = allRecalls.filter(({ spotId }) => spotId === spot.id);
    const deliveries = allDeliveries.filter(({ spotId }) => spotId === spot.id);
    return {
      ...spot,
      versions: versions.map(({ number, liveAt }) => ({ number, liveOn: dayOf(liveAt, tenant.timeZone) })),
      mention: mentionEstimate(totalExposure(ofPeriod(recalls, periodNow))),
      recall: exposureEstimate(totalExposure(ofPeriod(recalls, periodNow))),
      recallWeeks: overWeeks(recalls, span, totalExposure, (count) => exposureEstimate(count).exposed),
      delivery: deliveryEstimate(totalDeliveries(ofPeriod(deliveries, periodNow))),
      deliveryWeeks: overWeeks(deliveries, span, totalDeliveries, deliveryEstimate),
    };
  });
}
