import { cluesOfVisits } from "@spots/db/reports/clues-of-visits";
import { clueFigures } from "@spots/domain/insight/clue";
import { minimumForWhole } from "@spots/domain/insight/privacy";
import { type ReadPromisesKept, ReadResults } from "@spots/domain/insight/results";
import type { Call } from "../trpc/context";
import { resultsScope } from "./results-scope.queries";

const none = { visits: 0, clues: 0, squares: 0, usable: 0, inTime: 0, toldWith: 0, mentionedWith: 0 };

/**
 * How many clues staff noted per visit, how many were acted on before the customer left, and what
 * customers mention with and without, at the locations that the member sees. Nobody is named.
 * Each row may be read by who reads the figures, so that these have no more than the minimum.
 * @throws NOT_FOUND for a location that the member does not see
 */
export async function readClueResults({ ctx, input }: Call<ReadPromisesKept>) {
  const { db, tenant } = ctx;
  const { businessId, minimumN } = tenant;
  const { asked } = await resultsScope(ctx, ReadResults.parse(input));
  const [row] = await cluesOfVisits(db, { businessId, ...asked.days }, asked.group.locationIds);
  const count = row ?? { ...none, toldWithout: 0, mentionedWithout: 0 };
  return {
    days: asked.days,
    ...{ visits: count.visits, clues: count.clues },
    ...clueFigures(count, minimumForWhole(minimumN)),
  };
}
