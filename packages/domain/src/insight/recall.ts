import type { Interval, Measured } from "./estimate";
import { type MeanSums, meanOf } from "./mean";
import { z95 } from "./normal";
import { type ShareCount, shareOf } from "./share";

/**
 * Recall index of a journey: the mean number of distinct spots live at the time that a response
 * recalls unaided, of responses given while at least one was live, with Student's t interval
 * (`mean.ts`), never under 0; null without responses. Of few or skewed counts it is the wider one
 * beside the bootstrap ([25, 4, 1]: 0.02 to 0.38 against 0.07 to 0.40, see `recall.test.ts`), and
 * covers where that is too narrow.
 * @param sums of the number of distinct spots per response, those with none included
 * @example recallIndex({ n: 40, sum: 40, sumOfSquares: 60 })
 * // { value: 1, low: 0.7781, high: 1.2219, n: 40 }
 */
export function recallIndex(sums: MeanSums): Measured | null {
  return meanOf(sums, { lowest: 0, highest: Number.POSITIVE_INFINITY });
}

/**
 * Aided recall, 0 to 1, corrected for guessing with a decoy, a spot that never existed: (h − f)/(1
 * − f), h being the share who ticked the spot and f the share who ticked the decoy; not under 0.
 * `n` is the smaller of the two numbers asked. Null when nobody was asked about one of them, or
 * when everyone ticked the decoy, after which nothing can be said.
 *
 * Interval: delta method, Var = Var(h)/(1−f)² + (1−h)²·Var(f)/(1−f)⁴, taken at the shares with z²/2
 * hits and z² answers added (Agresti and Coull, The American Statistician 52(2), 1998), so that 0
 * of n has a width; stretched to hold the value. h and f count as independent. Of the same people
 * they rise together, which makes this interval the wider one. Source of the correction: Macmillan
 * and Creelman, Detection Theory, 2005, "correction for guessing".
 * @example aidedRecall({ spot: { hits: 41, n: 100 }, decoy: { hits: 3, n: 100 } })?.value // 0.3918
 * @awaited
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
