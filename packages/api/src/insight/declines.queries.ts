import { declines } from "@spots/db/reports/declines";
import { declinesOf } from "@spots/domain/delivery/decline-reasons";
import type { ReadSpotResults } from "@spots/domain/insight/results";
import { notFound } from "@spots/domain/kernel/errors";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";
import { resultsScope } from "./results-scope.queries";

/**
 * How many moments of a spot were declined in a period, at the locations that the member sees, and
 * for which reasons; nobody is named.
 * @throws NOT_FOUND for an unknown spot, or a filter that the member does not see
 */
export async function readDeclines({ ctx, input }: Call<ReadSpotResults>) {
  const { db, tenant } = ctx;
  const spot = await db.spot.findUnique({ where: tenantKey(ctx, input.spotId), select: { id: true } });
  if (!spot) throw notFound();
  const { asked } = await resultsScope(ctx, input);
  const scope = { businessId: tenant.businessId, ...asked.days };
  const rows = await declines(db, scope, { spotId: spot.id, locationIds: asked.delivering.locationIds });
  const due = rows.reduce((sum, { count }) => sum + count, 0);
  const reasons = rows.flatMap(({ reason, count }) => (reason === null ? [] : [{ reason, count }]));
  return declinesOf({ due, reasons }, tenant.minimumN);
}
