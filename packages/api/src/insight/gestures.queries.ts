import { gesturesOfSpots } from "@spots/db/reports/gestures-of-spots";
import { estimateOf } from "@spots/domain/insight/estimate";
import { alwaysWithSale, costPerMention } from "@spots/domain/insight/gesture";
import { minimumForWhole } from "@spots/domain/insight/privacy";
import { type ReadPromisesKept, ReadResults } from "@spots/domain/insight/results";
import { shareOf } from "@spots/domain/insight/share";
import type { Call } from "../trpc/context";
import { resultsScope } from "./results-scope.queries";

/**
 * What was given away in a period at the locations that the member sees, by spot, unit and
 * currency; what a mention costs, with its interval; and which spots give only where customers buy.
 * Nobody is named. `costPerMention` is null while no customer of enough visits mentions the spot,
 * and for gestures of no spot: nobody can mention those. These two count visits; `extrasAnswered`
 * and `extrasMentioned` are the gestures on them, which the lists behind the figures hold. Each may
 * be read by who reads the figures, so that these have no more than the minimum.
 * @throws NOT_FOUND for a location that the member does not see
 */
export async function readGestureResults({ ctx, input }: Call<ReadPromisesKept>) {
  const { db, tenant } = ctx;
  const { businessId, minimumN } = tenant;
  const { asked } = await resultsScope(ctx, ReadResults.parse(input));
  const rows = await gesturesOfSpots(db, { businessId, ...asked.days }, asked.group.locationIds);
  const spots = await db.spot.findMany({
    where: { businessId, id: { in: [...new Set(rows.flatMap(({ spotId }) => spotId ?? []))] } },
    select: { id: true, name: true },
  });
  const names = new Map(spots.map(({ id, name }) => [id, name]));
  const minimum = minimumForWhole(minimumN);
  const whole = new Map<string, { unit: (typeof rows)[number]["unit"]; currency: string; cost: number; n: number }>();
  for (const { unit, currency, cost, gestures } of rows) {
    const sum = whole.get(`${unit} ${currency}`) ?? { unit, currency, cost: 0, n: 0 };
    whole.set(`${unit} ${currency}`, { ...sum, cost: sum.cost + cost, n: sum.n + gestures });
  }
  return {
    days: asked.days,
    whole: [...whole.values()].toSorted((a, b) => b.n - a.n),
    spots: rows
      .map(({ spotId, unit, currency, gestures, cost, withSale, ...answers }) => ({
        ...{ spotId, name: spotId === null ? null : (names.get(spotId) ?? ""), unit, currency, gestures, cost },
        answered: answers.n,
        ...{ extrasAnswered: answers.answered, extrasMentioned: answers.mentioned },
        mentioned: spotId === null ? null : estimateOf(shareOf({ hits: answers.mentions, n: answers.n }), minimum),
        costPerMention:
          spotId === null || (answers.mentions === 0 && answers.n >= minimum)
            ? null
            : estimateOf(costPerMention(answers) ?? { value: 0, low: 0, high: 0, n: answers.n }, minimum),
        isAlwaysWithSale: spotId !== null && alwaysWithSale({ gestures, withSale }, minimum),
      }))
      .toSorted((a, b) => b.gestures - a.gestures || (a.name ?? "").localeCompare(b.name ?? "")),
  };
}
