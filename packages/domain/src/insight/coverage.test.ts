import { describe, expect, it } from "vitest";
import { meanOf } from "./mean";
import { nps } from "./nps";
import { shareDifference, shareOf } from "./share";

/*
 * How often an interval of 95 % holds the true value. Of shares it is exact: every possible sample
 * with its probability. Of means it is simulated with fixed random numbers.
 */

/** The probability of each number of hits among n, when the true share is p. */
function binomial(n: number, p: number): readonly number[] {
  let chance = n * Math.log1p(-p);
  return Array.from({ length: n + 1 }, (_, hits) => {
    const found = Math.exp(chance);
    chance += Math.log((n - hits) / (hits + 1)) + Math.log(p / (1 - p));
    return found;
  });
}

type Limits = { readonly low: number; readonly high: number } | null;
const holds = (found: Limits, truth: number) =>
  found !== null && found.low <= truth + 1e-9 && truth <= found.high + 1e-9;
const coverageOfShare = (n: number, p: number) =>
  binomial(n, p).reduce((sum, chance, hits) => sum + (holds(shareOf({ hits, n }), p) ? chance : 0), 0);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const percents = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => (from + at) / 100);

describe("the interval of a share", () => {
  it.each([5, 10, 20, 30, 50, 100, 300, 1000])("of %i answers holds on average in 93 to 97 of 100 cases", (n) => {
    const average = mean(percents(2, 98).map((p) => coverageOfShare(n, p)));
    expect(average).toBeGreaterThan(0.93);
    expect(average).toBeLessThan(0.97);
  });

  it.each([
    [5, 0.9],
    [10, 0.915],
    [20, 0.925],
    [30, 0.929],
    [100, 0.93],
    [1000, 0.945],
  ])("of %i answers holds for every single share from 0.1 to 0.9 in at least %f of all cases", (n, least) => {
    expect(Math.min(...percents(10, 90).map((p) => coverageOfShare(n, p)))).toBeGreaterThanOrEqual(least);
  });

  it("of five answers holds less often where the share is near 0 or 1, which the docstring says", () => {
    expect(Math.min(...percents(2, 98).map((p) => coverageOfShare(5, p)))).toBeCloseTo(0.859, 3);
  });
});

describe("the interval of a difference of two shares", () => {
  it.each([
    [5, 5],
    [10, 20],
    [30, 30],
    [30, 100],
    [100, 100],
  ])("of %i and %i answers holds on average in 93 to 97 of 100 cases, and never in fewer than 93", (n, m) => {
    const cases = [0.1, 0.3, 0.5, 0.7, 0.9].flatMap((p) =>
      [-0.1, 0, 0.1].map((d) => [p, p + d] as const).filter(([, q]) => q > 0.01 && q < 0.99),
    );
    const found = cases.map(([p, q]) => {
      const [from, to] = [binomial(n, p), binomial(m, q)];
      let covered = 0;
      for (const [hits, one] of from.entries())
        for (const [others, other] of to.entries())
          if (holds(shareDifference({ from: { hits, n }, to: { hits: others, n: m } }), q - p)) covered += one * other;
      return covered;
    });
    expect(mean(found)).toBeGreaterThan(0.93);
    expect(mean(found)).toBeLessThan(0.97);
    expect(Math.min(...found)).toBeGreaterThan(0.93);
  });
});

/** How often the interval of NPS holds: every split of n answers with its probability. */
function coverageOfNps(n: number, [promoters, detractors]: readonly [number, number]): number {
  const logs = [0];
  for (let at = 1; at <= n; at += 1) logs.push((logs[at - 1] ?? 0) + Math.log(at));
  const factorial = (of: number) => logs[of] ?? 0;
  let covered = 0;
  for (let p = 0; p <= n; p += 1)
    for (let d = 0; p + d <= n; d += 1) {
      const rest = n - p - d;
      const ways = factorial(n) - factorial(p) - factorial(d) - factorial(rest);
      const chance = p * Math.log(promoters) + d * Math.log(detractors) + rest * Math.log(1 - promoters - detractors);
      if (holds(nps({ promoters: p, detractors: d, n }), 100 * (promoters - detractors)))
        covered += Math.exp(ways + chance);
    }
  return covered;
}

describe("the interval of NPS", () => {
  const shares = [
    [0.5, 0.2],
    [0.7, 0.1],
    [0.3, 0.3],
    [0.6, 0.05],
    [0.2, 0.5],
    [0.9, 0.02],
  ] as const;

  it.each([5, 10, 20, 30, 100, 300])("of %i answers holds on average in 93 to 97 of 100 cases", (n) => {
    const average = mean(shares.map((each) => coverageOfNps(n, each)));
    expect(average).toBeGreaterThan(0.93);
    expect(average).toBeLessThan(0.97);
  });

  it("holds for every one of these in at least 91 of 100 cases from five answers on, and in 94 from twenty on", () => {
    for (const each of shares) {
      expect(coverageOfNps(5, each)).toBeGreaterThan(0.91);
      expect(coverageOfNps(20, each)).toBeGreaterThan(0.94);
    }
  });
});

/** Pseudo-random numbers from 0 to 1 (Park and Miller, minimal standard). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

describe("the interval of spots remembered per customer", () => {
  it.each([5, 10, 30, 100, 1000])("of %i answers holds in 93 to 97 of 100 cases", (n) => {
    const random = seeded(n);
    const draw = () => {
      const at = random();
      return at < 0.52 ? 0 : at < 0.88 ? 1 : at < 0.98 ? 2 : 3;
    };
    let held = 0;
    const samples = 3000;
    for (let sample = 0; sample < samples; sample += 1) {
      let [sum, sumOfSquares] = [0, 0];
      for (let at = 0; at < n; at += 1) {
        const spots = draw();
        sum += spots;
        sumOfSquares += spots * spots;
      }
      const found = meanOf({ n, sum, sumOfSquares }, { lowest: 0, highest: Number.POSITIVE_INFINITY });
      if (holds(found, 0.62)) held += 1;
    }
    expect(held / samples).toBeGreaterThan(0.93);
    expect(held / samples).toBeLessThan(0.97);
  });
});
