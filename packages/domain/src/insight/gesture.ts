import { mostOfGesture } from "../gesture/kinds";
import type { Measured } from "./estimate";
import { meanOf } from "./mean";
import { shareOf } from "./share";

/**
 * The visits with a gesture of a spot whose customers told something in a coded answer: how many,
 * the sums of what was given on them and of its squares, and how many mention the spot unaided.
 */
export type GestureAnswers = {
  readonly n: number;
  readonly sum: number;
  readonly sumOfSquares: number;
  readonly mentions: number;
};

/**
 * What a mention costs: the mean cost of a visit's gestures ÷ the share of these visits whose
 * customers mention the spot, in the unit of the cost; null while nobody does.
 *
 * The interval is MOVER-R, of a ratio x/y whose two intervals are known (Newcombe, Statistical
 * Methods in Medical Research 25, 2016, 1774–1778): of the mean Student's, of the share Wilson's.
 * When every gesture costs the same it is the cost ÷ Wilson's limits. It takes the two as
 * independent; where the dearer gestures are those that are mentioned, it is a little too wide.
 * @example costPerMention({ n: 10, sum: 4000, sumOfSquares: 1_700_000, mentions: 4 })
 * // { value: 1000, low: 557.43, high: 2408.54, n: 10 }
 */
export function costPerMention({ n, sum, sumOfSquares, mentions }: GestureAnswers): Measured | null {
  const share = shareOf({ hits: mentions, n });
  const mean = meanOf({ n, sum, sumOfSquares }, { lowest: 0, highest: mostOfGesture.cost * mostOfGesture.perDay });
  if (share === null || mean === null || mentions === 0) return null;
  const whole = mean.value * share.value;
  // Each limit is a root of a quadratic. The lower one is written so that 2p − high may be 0.
  const of = (x: number, y: number) => x * (2 * mean.value - x) * y * (2 * share.value - y);
  const lower = Math.sqrt(Math.max(0, whole ** 2 - of(mean.low, share.high)));
  const upper = Math.sqrt(Math.max(0, whole ** 2 - of(mean.high, share.low)));
  const low = (mean.low * (2 * mean.value - mean.low)) / (whole + lower);
  const high = (whole + upper) / (share.low * (2 * share.value - share.low));
  return { value: mean.value / share.value, low, high, n };
}

/**
 * Whether the gestures of a spot always came with a sale, as far as the product knows it: all of at
 * least `minimum` did. A gesture that always comes with a sale reads as a discount.
 */
export const alwaysWithSale = (
  { gestures, withSale }: { readonly gestures: number; readonly withSale: number },
  minimum: number,
): boolean => gestures >= minimum && withSale === gestures;
