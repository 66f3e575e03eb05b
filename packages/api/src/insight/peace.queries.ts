import { visitsLeftInPeace } from "@spots/db/reports/visits-left-in-peace";
import { estimateOf } from "@spots/domain/insight/estimate";
import { minimumForPeople } from "@spots/domain/insight/privacy";
import type { ReadResults } from "@spots/domain/insight/results";
import { shareOf } from "@spots/domain/insight/share";
import type { Call } from "../trpc/context";
import { resultsScope } from "./results-scope.queries";

/**
 * The share of a period's visits, at the locations that the member sees, on which staff left the
 * customer in peace; nobody is named.
 * @throws NOT_FOUND for a filter that the member does not see
 */
export async function readPeace({ ctx, input }: Call<ReadResults>) {
  const { db, tenant } = ctx;
  const { asked } = await resultsScope(ctx, input);
  const scope = { businessId: tenant.businessId, ...asked.days };
  const rows = await visitsLeftInPeace(db, scope, asked.delivering.locationIds);
  const sum = (of: "visits" | "left") => rows.reduce((total, row) => total + row[of], 0);
  const share = shareOf({ hits: sum("left"), n: sum("visits") });
  return estimateOf(share, minimumForPeople(tenant.minimumN));
}
