import { freshnessByDay } from "@spots/db/reports/known-customers";
import { blocksFrom } from "@spots/domain/insight/block";
import { freshnessOf } from "@spots/domain/insight/freshness";
import type { ReadSpotResults } from "@spots/domain/insight/results";
import { notFound } from "@spots/domain/kernel/errors";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";
import { resultsScope } from "./results-scope.queries";

/**
 * How often known customers mention a spot when they had it once, twice, or three times or more, in
 * a period, and whether it wears off. Null where no answer is of a known customer who had it.
 * @throws NOT_FOUND for an unknown spot, or a filter that the member does not see
 */
export async function readFreshness({ ctx, input }: Call<ReadSpotResults>) {
  const { db, tenant } = ctx;
  const spot = await db.spot.findUnique({ where: tenantKey(ctx, input.spotId), select: { id: true } });
  if (!spot) throw notFound();
  const { asked } = await resultsScope(ctx, input);
  const { group, days, minimumN } = asked;
  const report = { businessId: tenant.businessId, from: blocksFrom(days.from), until: days.until };
  const freshness = freshnessOf(await freshnessByDay(db, report, spot.id), group, days, minimumN);
  return freshness.groups.every(({ estimate }) => estimate.n === 0) ? null : freshness;
}
