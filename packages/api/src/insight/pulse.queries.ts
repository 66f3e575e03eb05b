import { deliveriesByWeek } from "@spots/db/reports/deliveries-by-week";
import { mentionsByWeek } from "@spots/db/reports/mentions-by-week";
import { responsesByWeek } from "@spots/db/reports/responses-by-week";
import type { ReportScope } from "@spots/db/reports/scope";
import { locationsSeenBy, mayActAt } from "@spots/domain/access/object-rules";
import type { Audience } from "@spots/domain/insight/figures";
import {
  deliveryFigures,
  indexFigures,
  mentionFigures,
  npsFigures,
  recallByVisit,
} from "@spots/domain/insight/measures";
import {
  npsChange,
  ofPeriod,
  periodBefore,
  periodNow,
  pulseDaysOf,
  pulseSpan,
  type ReadPulse,
  totalAnswers,
} from "@spots/domain/insight/pulse";
import { notFound } from "@spots/domain/kernel/errors";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

type PulseContext = Pick<Call["ctx"], "db" | "tenant" | "member" | "now">;

/**
 * The locations of a pulse; null means the whole business.
 * @throws NOT_FOUND for a location that the member does not see
 */
async function locationsOf(
  { db, tenant, member }: PulseContext,
  locationId: string | null,
): Promise<readonly string[] | null> {
  if (locationId === null) return locationsSeenBy(member);
  const location = await db.location.findUnique({
    where: tenantKey({ tenant }, locationId),
  });
  if (!location || !mayActAt(member, locationId)) throw notFound();
  return [locationId];
}

/**
 * The range of a pulse: the weeks of the charts at every location, today in the business's time
 * zone, and the audience.
 */
async function pulseScope(ctx: PulseContext, { locationId }: ReadPulse) {
  const { businessId, timeZone, minimumN } = ctx.tenant;
  const today = dayOf(ctx.now(), timeZone);
  const audience: Audience = { locationIds: await locationsOf(ctx, locationId), minimumN };
  const scope: ReportScope = { businessId, ...pulseDaysOf(today) };
  return { today, span: pulseSpan(today), scope, audience };
}

const isNow = ({ period }: { readonly period: number }) => period === periodNow;
const wasBefore = ({ period }: { readonly period: number }) => period === periodBefore;

/**
 * The figures of a business or location: the last 28 days against the 28 before, and per week over
 * half a year, each with n and interval, or hidden when it would reveal too few answers
 * (`figuresFor`). Days and weeks are in each location's time zone; `today` is in the business's.
 */
export async function readPulse({ ctx, input }: { ctx: PulseContext; input: ReadPulse }) {
  const { today, span, scope, audience } = await pulseScope(ctx, input);
  const answers = await responsesByWeek(ctx.db, scope);
  const deliveries = await deliveriesByWeek(ctx.db, scope);
  const nps = npsFigures(answers, audience);
  const index = indexFigures(answers, audience);
  const delivery = deliveryFigures(deliveries, audience);
  const { locationIds } = audience;
  const mine = locationIds === null ? answers : answers.filter((row) => locationIds.includes(row.locationId));
  const now = totalAnswers(ofPeriod(mine, periodNow));
  const areShown = [nps.of(isNow), nps.of(wasBefore)].every(({ kind }) => kind === "shown");
  return {
    today,
    answers: now.answers,
    nps: {
      now: nps.of(isNow),
      change: areShown ? npsChange(totalAnswers(ofPeriod(mine, periodBefore)), now) : null,
      weeks: nps.weekly(span),
    },
    recallIndex: { now: index.of(isNow), weeks: index.weekly(span) },
    delivery: { now: delivery.of(isNow), weeks: delivery.weekly(span) },
  };
}

/**
 * How often each published spot is mentioned and delivered: in the last 28 days and per week.
 * `mention` counts all answers given while the spot was live at their location. `recall` counts the
 * answers tied to a visit; it is null when no visit received the spot.
 */
export async function readSpotPulses({ ctx, input }: { ctx: PulseContext; input: ReadPulse }) {
  const { db, tenant } = ctx;
  const { span, scope, audience } = await pulseScope(ctx, input);
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
  const allMentions = await mentionsByWeek(db, scope);
  const allDeliveries = await deliveriesByWeek(db, scope);
  return spots.map(({ versions, ...spot }) => {
    const mentions = allMentions.filter(({ spotId }) => spotId === spot.id);
    const mention = mentionFigures(mentions, audience);
    const delivery = deliveryFigures(
      allDeliveries.filter(({ spotId }) => spotId === spot.id),
      audience,
    );
    return {
      ...spot,
      versions: versions.map(({ number, liveAt }) => ({ number, liveOn: dayOf(liveAt, tenant.timeZone) })),
      mention: mention.of(isNow),
      mentionWeeks: mention.weekly(span),
      recall: recallByVisit(mentions, audience, isNow),
      delivery: delivery.of(isNow),
      deliveryWeeks: delivery.weekly(span),
    };
  });
}
