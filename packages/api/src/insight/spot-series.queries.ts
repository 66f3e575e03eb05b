import { mentionsByDay } from "@spots/db/reports/mentions-by-day";
import { blocksFrom } from "@spots/domain/insight/block";
import type { ReadSpotSeries } from "@spots/domain/insight/results";
import { daysByGrain, spotSeries, versionStory } from "@spots/domain/insight/spot-series";
import { notFound } from "@spots/domain/kernel/errors";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";
import { resultsScope } from "./results-scope.queries";

/**
 * The mention rate of a spot by day, week or month up to the end of the filter's period, with
 * limits and signals; and per version, with the change against the version before. The series ends
 * with the part that contains the period's last day, and `versions` covers the same time.
 * @throws NOT_FOUND for an unknown spot, or a filter that the member does not see
 */
export async function readSpotSeries({ ctx, input }: Call<ReadSpotSeries>) {
  const { db, tenant } = ctx;
  const spot = await db.spot.findUnique({
    where: tenantKey({ tenant }, input.spotId),
    select: { id: true, versions: { select: { number: true, liveAt: true }, orderBy: { number: "asc" } } },
  });
  if (!spot) throw notFound();
  const { asked, last, today } = await resultsScope(ctx, input);
  const { group, minimumN } = asked;
  const parts = daysByGrain(input.grain, last);
  const days = { from: parts[0]?.from ?? last, until: asked.days.until };
  const shown = parts.map(({ from, until }) => ({ from, until: [until, days.until].toSorted()[0] ?? until }));
  const report = { businessId: tenant.businessId, from: blocksFrom(days.from), until: days.until };
  const mentions = await mentionsByDay(db, report, spot.id);
  const versions = spot.versions.map(({ number, liveAt }) => ({ number, liveOn: dayOf(liveAt, tenant.timeZone) }));
  return {
    today,
    days,
    points: spotSeries(mentions, { group, minimumN, parts: shown }, versions),
    versions: versionStory(mentions, { group, minimumN, days }, versions),
  };
}
