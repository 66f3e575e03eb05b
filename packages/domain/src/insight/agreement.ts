import { type Estimate, estimateOf, type Measured, normalFrom } from "./estimate";
import { z95 } from "./normal";

/** How often two raters said yes or no about the same things. */
export type Ratings = {
  readonly both: number;
  readonly firstOnly: number;
  readonly secondOnly: number;
  readonly neither: number;
};

/**
 * Cohen's kappa: the agreement of two raters beyond chance, 1 for full agreement and 0 for that of
 * chance (Cohen 1960). Interval: ± z·SE with the large-sample standard error of Fleiss, Cohen and
 * Everitt 1969 (Fleiss, Levin and Paik 2003, Statistical Methods for Rates and Proportions).
 * @returns null without ratings, or when a rater always said the same: kappa is then 0 or undefined,
 * whatever the agreement
 * @example cohensKappa({ both: 22, firstOnly: 2, secondOnly: 4, neither: 11 })?.value // 0.667
 */
export function cohensKappa({ both, firstOnly, secondOnly, neither }: Ratings): Measured | null {
  const n = both + firstOnly + secondOnly + neither;
  if (n === 0) return null;
  const observed = (both + neither) / n;
  const first = (both + firstOnly) / n;
  const second = (both + secondOnly) / n;
  if ([first, second].some((share) => share === 0 || share === 1)) return null;
  const chance = first * second + (1 - first) * (1 - second);
  const value = (observed - chance) / (1 - chance);
  const apart = 1 - value;
  const alike =
    (both / n) * (1 - (first + second) * apart) ** 2 + (neither / n) * (1 - (2 - first - second) * apart) ** 2;
  const different =
    apart ** 2 * ((firstOnly / n) * (1 - first + second) ** 2 + (secondOnly / n) * (1 - second + first) ** 2);
  const spread = Math.max(0, alike + different - (value - chance * apart) ** 2);
  const reach = (z95 * Math.sqrt(spread / n)) / (1 - chance);
  return { value, low: Math.max(-1, value - reach), high: Math.min(1, value + reach), n };
}

/** Shown from 30 ratings on: with fewer, the interval is too narrow. */
export const agreementOf = (ratings: Ratings): Estimate => {
  const { both, firstOnly, secondOnly, neither } = ratings;
  const n = both + firstOnly + secondOnly + neither;
  const kappa = cohensKappa(ratings);
  return kappa ? estimateOf(kappa, normalFrom) : { kind: "hidden", n, needed: normalFrom };
};
