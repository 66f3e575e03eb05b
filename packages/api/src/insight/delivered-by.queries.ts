import { deliveredByMember } from "@spots/db/reports/delivered-by-member";
import { estimateOf } from "@spots/domain/insight/estimate";
import { minimumForPeople } from "@spots/domain/insight/privacy";
import type { ReadDeliveredBy } from "@spots/domain/insight/results";
import { shareOf } from "@spots/domain/insight/share";
import { notFound } from "@spots/domain/kernel/errors";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";
import { resultsScope } from "./results-scope.queries";

/**
 * Who delivered a spot in a period, at the locations that the member sees, in the order of their
 * names: the number of moments, and of the reactions how many were delighted or exceptional, from
 * the minimum for people on. Nobody is ranked.
 * @throws NOT_FOUND for an unknown spot, or a filter that the member does not see
 */
export async function listDeliveredBy({ ctx, input }: Call<ReadDeliveredBy>) {
  const { db, tenant } = ctx;
  const spot = await db.spot.findUnique({ where: tenantKey(ctx, input.spotId), select: { id: true } });
  if (!spot) throw notFound();
  const { asked } = await resultsScope(ctx, input);
  const scope = { businessId: tenant.businessId, ...asked.days };
  const { locationIds } = asked.delivering;
  const rows = await deliveredByMember(db, scope, { spotId: spot.id, locationIds });
  const minimum = minimumForPeople(tenant.minimumN);
  return rows.map(({ memberId, name, delivered, reacted, moved }) => ({
    memberId,
    name,
    delivered,
    reactions: estimateOf(shareOf({ hits: moved, n: reacted }), minimum),
  }));
}
