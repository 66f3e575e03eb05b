import { answersByDay } from "@spots/db/reports/answers-by-day";
import { confirmedDeliveries } from "@spots/db/reports/confirmed-deliveries";
import { deliveriesByDay } from "@spots/db/reports/deliveries-by-day";
import { mentionsByDay } from "@spots/db/reports/mentions-by-day";
import { blocksFrom } from "@spots/domain/insight/block";
import { courseOf, partsOf, type ReadCourse } from "@spots/domain/insight/course";
import {
  confirmedMeasure,
  deliveryMeasure,
  type Figure,
  figuresOver,
  type Measure,
  mentionMeasure,
  notReceivedMeasure,
  npsMeasure,
  recallMeasure,
  receivedMeasure,
} from "@spots/domain/insight/measures";
import type { Mentions } from "@spots/domain/insight/pulse";
import type { Days } from "@spots/domain/insight/results";
import { notFound } from "@spots/domain/kernel/errors";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";
import { resultsScope } from "./results-scope.queries";

type Reader = Call["ctx"];

/** The spot's first days with each of its versions after the first. @throws NOT_FOUND */
async function readVersions({ db, tenant }: Reader, spotId: string) {
  const spot = await db.spot.findUnique({
    where: tenantKey({ tenant }, spotId),
    select: {
      id: true,
      name: true,
      version: true,
      versions: { select: { number: true, liveAt: true }, orderBy: { number: "asc" } },
    },
  });
  if (!spot || spot.version === 0) throw notFound();
  return {
    id: spot.id,
    name: spot.name,
    versions: spot.versions
      .filter(({ number }) => number > 1)
      .map(({ number, liveAt }) => ({ number, liveOn: dayOf(liveAt, tenant.timeZone) })),
  };
}

/**
 * The course of the figures of the business, or of one spot, in days, weeks or months up to the
 * filter's last day: each part with n and interval, or hidden; with the limits and the conclusion
 * of its control chart. The mention rate of a spot starts anew with each of its versions. For a
 * spot, `recall` also has the mention rates of the period among the answers with a visit on which
 * it was delivered, and among those with a visit without it, and the share of the deliveries that
 * their customers confirm; null where no such visit had it.
 * @throws NOT_FOUND for an unknown or unpublished spot, or a filter that the member does not see
 */
export async function readCourse({ ctx, input }: Call<ReadCourse>) {
  const { db, tenant } = ctx;
  const { minimumN, businessId } = tenant;
  const { asked } = await resultsScope(ctx, input);
  const { group, delivering, days } = asked;
  const last = new Date(Date.parse(days.until) - 86_400_000).toISOString().slice(0, 10);
  const parts = partsOf(input.grain, last);
  const first = [parts[0]?.from ?? days.from, days.from].toSorted()[0] ?? days.from;
  const scope = { businessId, from: blocksFrom(first), until: days.until };
  const over = (figures: (part: Days) => Figure) => parts.map((part) => ({ ...part, ...figures(part) }));
  const spot = input.spotId === null ? null : await readVersions(ctx, input.spotId);
  const deliveries = await deliveriesByDay(db, scope, input.spotId);
  const delivery = figuresOver(deliveries, delivering, minimumN, deliveryMeasure);
  const delivered = { measure: "delivery" as const, ...courseOf(over(delivery), "share", []) };
  if (spot) {
    const mentions = await mentionsByDay(db, scope, spot.id);
    const figures = (measure: Measure<Mentions>) => figuresOver(mentions, group, minimumN, measure);
    const changes = spot.versions.map(({ liveOn }) => liveOn);
    const wasReceived = mentions.some((row) => row.received > 0 && row.day >= days.from && row.day < days.until);
    const near = { ...scope, from: blocksFrom(days.from) };
    const confirmed = wasReceived ? await confirmedDeliveries(db, near, spot.id) : [];
    return {
      spot,
      last,
      courses: [
        { measure: "mention" as const, ...courseOf(over(figures(mentionMeasure)), "share", changes) },
        delivered,
      ],
      recall: wasReceived
        ? {
            received: figures(receivedMeasure)(days),
            notReceived: figures(notReceivedMeasure)(days),
            confirmed: figuresOver(confirmed, delivering, minimumN, confirmedMeasure)(days),
          }
        : null,
    };
  }
  const answers = await answersByDay(db, scope);
  const index = figuresOver(answers, group, minimumN, recallMeasure);
  const nps = figuresOver(answers, group, minimumN, npsMeasure);
  return {
    spot,
    last,
    courses: [
      {
        measure: "index" as const,
        ...courseOf(over(index), "value", [], { lowest: 0, highest: Number.POSITIVE_INFINITY }),
      },
      { measure: "nps" as const, ...courseOf(over(nps), "value", [], { lowest: -100, highest: 100 }) },
      delivered,
    ],
    recall: null,
  };
}
