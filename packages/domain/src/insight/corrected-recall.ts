import type { Measured } from "./estimate";
import { z95 } from "./normal";

/**
 * Customers who answered a list that holds a spot and a decoy: those who ticked the spot, the
 * decoy, and both.
 */
export type AidedCount = {
  readonly n: number;
  readonly ticked: number;
  readonly decoy: number;
  readonly both: number;
};

/**
 * The ratio of two shares of the same people, with the hybrid Wilson interval of Bonett and Price
 * (Statistics in Medicine 25, 2006, 3039–3047): Wilson's limits of both shares of those who have at
 * least one of the two, with z reduced by the standard error of the log ratio over the sum of both.
 * Null when nobody has the second.
 * @example pairedRatio({ first: 32, second: 10, both: 6 }) // 3.2, 1.7665 to 5.7966
 */
export function pairedRatio({ first, second, both }: { first: number; second: number; both: number }) {
  if (second === 0) return null;
  const n = first + second - both;
  const error = (hits: number) => Math.sqrt((1 - (hits + 1) / (n + 2)) / (hits + 1));
  const discordant = first + second - 2 * both;
  const ofRatio = Math.sqrt((discordant + 2) / ((first + 1) * (second + 1)));
  const z = (z95 * ofRatio) / (error(first) + error(second));
  const limits = (hits: number) => {
    const half = z * Math.sqrt(z ** 2 + 4 * hits * (1 - hits / n));
    return [(2 * hits + z ** 2 - half) / (2 * (n + z ** 2)), (2 * hits + z ** 2 + half) / (2 * (n + z ** 2))] as const;
  };
  const [[lowFirst, highFirst], [lowSecond, highSecond]] = [limits(first), limits(second)];
  return { value: first / second, low: Math.max(0, lowFirst) / highSecond, high: highFirst / lowSecond };
}

/**
 * Aided recall corrected for guessing, 0 to 1: (h − f)/(1 − f), with h the share that ticked the
 * spot and f the share that ticked a decoy, which never existed (two-high-threshold model: J. G.
 * Snodgrass and J. Corwin, Journal of Experimental Psychology: General 117, 1988, 34–50; the
 * correction of Abbott, Journal of Economic Entomology 18, 1925). It equals 1 − (1 − h)/(1 − f), so
 * its interval is that of the ratio of two shares of the same people (`pairedRatio`). Fewer ticks
 * than guesses explain are 0. Null when nobody answered, or when everybody ticked the decoy, so
 * that ticks tell nothing.
 * @throws RangeError when the counts are no parts of a whole
 * @example correctedRecall({ n: 48, ticked: 38, decoy: 16, both: 12 }) // 0.6875, 0.4339 to 0.8275
 */
export function correctedRecall({ n, ticked, decoy, both }: AidedCount): Measured | null {
  if (!(both >= 0 && both <= Math.min(ticked, decoy) && ticked + decoy - both <= n))
    throw new RangeError(`${ticked}, ${decoy} and ${both} of ${n} are no shares`);
  const missed = pairedRatio({ first: n - ticked, second: n - decoy, both: n - ticked - decoy + both });
  if (missed === null) return null;
  const kept = (ratio: number) => Math.min(1, Math.max(0, 1 - ratio));
  return { value: kept(missed.value), low: kept(missed.high), high: kept(missed.low), n };
}
