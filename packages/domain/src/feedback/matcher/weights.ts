import type { Evidence, Scope } from "./evidence";

/**
 * Of the logistic model, fitted on `tuneTrades` by `pnpm bench coder-weights`. The weight of a
 * feature for a mention is never below 0, the weight of a feature against it never above.
 */
const bias = -2.71;
const weights: Readonly<Record<keyof Evidence, number>> = {
  name: 1.81,
  sentence: 1.65,
  mass: 1.4,
  top: 1.29,
  several: 1.47,
  explained: 2.3,
  rival: -2.86,
  complains: -2.85,
  aside: -0.9,
  common: -0.53,
  long: -0.76,
};

/**
 * The share of spots that are meant although the clause is a denial, hearsay or a wish, or people
 * refused the same words before.
 */
const despite: Readonly<Record<Exclude<Scope, null>, number>> = {
  denied: 0.15,
  hearsay: 0.1,
  wished: 0.1,
  refused: 0.1,
};

/** The probability that a spot is meant. */
export function probabilityOf(evidence: Evidence, scope: Scope): number {
  const names = Object.keys(weights) as (keyof Evidence)[];
  const sum = names.reduce((total, name) => total + weights[name] * evidence[name], bias);
  return (scope === null ? 1 : despite[scope]) / (1 + Math.exp(-sum));
}
