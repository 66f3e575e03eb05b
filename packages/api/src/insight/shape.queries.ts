import { recallByStage } from "@spots/db/reports/recall-by-stage";
import { locationsSeenBy } from "@spots/domain/access/object-rules";
import { estimateOf } from "@spots/domain/insight/estimate";
import { pulseDaysOf } from "@spots/domain/insight/pulse";
import { shareOf } from "@spots/domain/insight/share";
import { hasDesignedSpot } from "@spots/domain/journey/coverage";
import type { ReadJourney } from "@spots/domain/journey/journey";
import { hangsOnOne, peakOf } from "@spots/domain/journey/shape";
import { dayOf } from "@spots/domain/kernel/time";
import { getJourney } from "../journey/journey.queries";
import type { Call } from "../trpc/context";

/**
 * A road as customers report it, of the last half year at the locations that the member sees: for each stage that had a live spot the share of answers, among
 * those that told a moment, which recall a spot of it unaided, with n and interval; and whether the deliveries of the planned peak hang on one person.
 * @throws NOT_FOUND when the journey is not ours
 */
export async function readShape({ ctx, input }: Call<ReadJourney>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const { stages } = await getJourney(ctx, input.journeyId);
  const { from, until } = pulseDaysOf(dayOf(ctx.now(), tenant.timeZone));
  const locationIds = locationsSeenBy(ctx.member);
  const rows = await recallByStage(db, { businessId, locationIds, from, until }, input.journeyId);
  const peak = peakOf(stages, hasDesignedSpot);
  const deliveries = await db.moment.groupBy({
    by: ["memberId"],
    where: {
      businessId,
      status: "delivered",
      deliveredAt: { gte: new Date(from) },
      spotId: { in: peak?.spots.map(({ id }) => id) ?? [] },
      ...(locationIds === null ? {} : { locationId: { in: [...locationIds] } }),
    },
    _count: true,
  });
  const one = hangsOnOne(deliveries.map(({ _count }) => _count));
  return {
    since: from,
    stages: rows.map(({ stageId, told, recalled }) => ({
      stageId,
      recall: estimateOf(shareOf({ hits: recalled, n: told })),
    })),
    peakOnOne: peak && one ? { stageId: peak.id, ...one } : null,
  };
}
