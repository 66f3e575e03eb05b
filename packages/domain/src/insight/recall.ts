import type { Interval, Measured } from "./estimate";
import { type MeanSums, meanOf } from "./mean";
import { z95 } from "./normal";
import { type ShareCount, shareOf } from "./share";

/** How many responses recalled no spot, one, two …: `[6, 3, 1]` is ten responses, one of which recalled two. */
export type RecallHistogram = readonly number[];

/** n, Σx and Σx² of a histogram. */
export function sumsOf(histogram: RecallHistogram): MeanSums {
  return histogram.reduce<MeanSums>(
    ({ n, sum, sumOfSquares }, responses, spots) => ({
      n: n + responses,
      sum: sum + responses * spots,
      sumOfSquares: sumOfSquares + responses * spots ** 2,
    }),
    { n: 0, sum: 0, sumOfSquares: 0 },
  );
}

/**
 * Recall index of a journey: the mean number of distinct spots live at the time that a response recalls unaided, of responses given while at least one was
 * live, with Student's t interval (`mean.ts`), never under 0; null without responses. Of few or skewed counts it is the wider one beside the bootstrap
 * below ([25, 4, 1]: 0.02 to 0.38 against 0.07 to 0.40), and covers where that is too narrow.
 * @param sums of the number of distinct spots per response, those with none included
 * @example recallIndex(sumsOf([10, 20, 10])) // { value: 1, low: 0.7781, high: 1.2219, n: 40 }
 */
export function recallIndex(sums: MeanSums): Measured | null {
  return meanOf(sums, { lowest: 0, highest: Number.POSITIVE_INFINITY });
}

/**
 * The recall index with a percentile bootstrap interval: `resamples` times as many responses as there are, drawn with
 * replacement; the limits are the 2.5th and 97.5th percentile of their means. Null without responses.
 * Takes n × resamples draws. It cannot see beyond the responses it has: when all agree, its interval is a point.
 * Source: Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13.
 * @param random numbers from 0 up to, not including, 1; seeded, so that the same responses give the same limits
 */
export function bootstrapRecallIndex(
  histogram: RecallHistogram,
  random: () => number,
  resamples = 2000,
): Measured | null {
  const { n, sum } = sumsOf(histogram);
  if (n === 0) return null;
  const spotsOf = histogram.flatMap((responses, spots) => Array<number>(responses).fill(spots));
  const means = Float64Array.from({ length: resamples }, () => {
    let drawn = 0;
    for (let draw = 0; draw < n; draw += 1) drawn += spotsOf[Math.floor(random() * n)] ?? 0;
    return drawn / n;
  }).sort();
  return { value: sum / n, low: quantile(means, 0.025), high: quantile(means, 0.975), n };
}

/** Linear between order statistics (Hyndman and Fan, The American Statistician 50(4), 1996, definition 7). */
function quantile(sorted: Float64Array, share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}

/**
 * Aided recall, 0 to 1, corrected for guessing with a decoy, a spot that never existed: (h − f)/(1 − f), h being the share
 * who ticked the spot and f the share who ticked the decoy; not under 0. `n` is the smaller of the two numbers asked. Null when
 * nobody was asked about one of them, or when everyone ticked the decoy, after which nothing can be said.
 *
 * Interval: delta method, Var = Var(h)/(1−f)² + (1−h)²·Var(f)/(1−f)⁴, taken at the shares with z²/2 hits and z² answers added
 * (Agresti and Coull, The American Statistician 52(2), 1998), so that 0 of n has a width; stretched to hold the value.
 * h and f count as independent. Of the same people they rise together, which makes this interval the wider one.
 * Source of the correction: Macmillan and Creelman, Detection Theory, 2005, "correction for guessing".
 * @example aidedRecall({ spot: { hits: 41, n: 100 }, decoy: { hits: 3, n: 100 } })?.value // 0.3918
 */
export function aidedRecall(ticked: { readonly spot: ShareCount; readonly decoy: ShareCount }): Measured | null {
  const spot = shareOf(ticked.spot);
  const decoy = shareOf(ticked.decoy);
  if (spot === null || decoy === null || decoy.value === 1) return null;
  const value = Math.max(0, (spot.value - decoy.value) / (1 - decoy.value));
  const { low, high } = deltaLimits(softened(ticked.spot), softened(ticked.decoy));
  return {
    value,
    low: Math.max(0, Math.min(value, low)),
    high: Math.min(1, Math.max(value, high)),
    n: Math.min(spot.n, decoy.n),
  };
}

type Softened = { readonly share: number; readonly variance: number };

function softened({ hits, n }: ShareCount): Softened {
  const share = (hits + z95 ** 2 / 2) / (n + z95 ** 2);
  return { share, variance: (share * (1 - share)) / (n + z95 ** 2) };
}

function deltaLimits(h: Softened, f: Softened): Omit<Interval, "value"> {
  const left = 1 - f.share;
  const centre = (h.share - f.share) / left;
  const error = Math.sqrt(h.variance / left ** 2 + ((1 - h.share) ** 2 * f.variance) / left ** 4);
  return { low: centre - z95 * error, high: centre + z95 * error };
}
