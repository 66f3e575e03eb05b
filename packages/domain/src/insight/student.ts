import { z95 } from "./normal";

/** From this number of degrees of freedom on, the expansion below is exact to 1e-10. */
const expansionFrom = 100;

/**
 * Student's t quantile for a two-sided 95 % interval with a whole number of degrees of freedom:
 * with probability 0.95 a t value lies within ± it.
 *
 * Under 100 degrees of freedom the closed form of A(t|ν) (Abramowitz and Stegun, Handbook of
 * Mathematical Functions, 1964, 26.7.3 and 26.7.4) is solved by halving; from there on the
 * expansion 26.7.5 in 1/ν about the normal quantile is used.
 * @throws RangeError under 1 degree of freedom
 * @example t95(4) // 2.776445105
 */
export function t95(freedom: number): number {
  if (!Number.isInteger(freedom) || freedom < 1) throw new RangeError(`${freedom} are no degrees of freedom`);
  return freedom < expansionFrom ? solved(freedom) : expanded(freedom);
}

function solved(freedom: number): number {
  let [below, above] = [1, 13];
  while (true) {
    const middle = (below + above) / 2;
    if (middle <= below || middle >= above) return middle;
    if (within(middle, freedom) < 0.95) below = middle;
    else above = middle;
  }
}

/** The probability that a t value lies within ±t. */
function within(t: number, freedom: number): number {
  const angle = Math.atan(t / Math.sqrt(freedom));
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const isOdd = freedom % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let k = isOdd ? 3 : 2; k <= freedom - 2; k += 2) {
    term *= ((k - 1) / k) * cosine ** 2;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
}

function expanded(freedom: number): number {
  const z = z95;
  const terms = [
    z,
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92160,
  ];
  return terms.reduce((sum, term, power) => sum + term / freedom ** power, 0);
}
