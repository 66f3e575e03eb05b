/** Standard normal quantile for a two-sided 95 % interval. */
export const z95 = 1.959963984540054;
/** Standard normal quantile for two-sided 99.8 % limits. */
export const z998 = 3.090232306167813;

/**
 * The probability, 0 to 1, of a standard normal value at least as far from 0 as `z`, on either
 * side.
 *
 * Source: G. Marsaglia, "Evaluating the Normal Distribution", Journal of Statistical Software
 * 11(4), 2004: Φ(z) = ½ + φ(z)·(z + z³/3 + z⁵/(3·5) + z⁷/(3·5·7) + …). Absolute error under 1e-15;
 * beyond |z| = 8 the answer is 0, and of no number it is none. NaN of NaN.
 * @example twoSidedP(1.959964) // 0.05
 */
export function twoSidedP(z: number): number {
  const x = Math.abs(z);
  if (Number.isNaN(x)) return Number.NaN;
  if (x > 8) return 0;
  let term = x;
  let sum = 0;
  for (let odd = 1; sum + term !== sum; term *= (x * x) / odd) {
    sum += term;
    odd += 2;
  }
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  return Math.max(0, 1 - 2 * density * sum);
}
