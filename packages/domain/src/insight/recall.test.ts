import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Measured } from "./estimate";
import type { MeanSums } from "./mean";
import { aidedRecall, recallIndex } from "./recall";

/**
 * How many responses recalled no spot, one, two …: `[6, 3, 1]` is ten responses, one of which
 * recalled two.
 */
type RecallHistogram = readonly number[];

/** n, Σx and Σx² of a histogram. */
function sumsOf(histogram: RecallHistogram): MeanSums {
  return histogram.reduce<MeanSums>(
    ({ n, sum, sumOfSquares }, responses, spots) => ({
      n: n + responses,
      sum: sum + responses * spots,
      sumOfSquares: sumOfSquares + responses * spots ** 2,
    }),
    { n: 0, sum: 0, sumOfSquares: 0 },
  );
}

/** The minimal standard generator of Park and Miller: the same numbers for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return (state - 1) / 2147483646;
  };
}

/**
 * The recall index with a percentile bootstrap interval: `resamples` times as many responses as
 * there are, drawn with replacement; the limits are the 2.5th and 97.5th percentile of their means.
 * Null without responses. Takes n × resamples draws. It cannot see beyond the responses it has:
 * when all agree, its interval is a point. Source: Efron and Tibshirani, An Introduction to the
 * Bootstrap, 1993, chapter 13.
 * @param random numbers from 0 up to, not including, 1; seeded, so that the same responses give the
 * same limits
 */
function bootstrapRecallIndex(histogram: RecallHistogram, random: () => number, resamples = 2000): Measured | null {
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

/**
 * Linear between order statistics (Hyndman and Fan, The American Statistician 50(4), 1996,
 * definition 7).
 */
function quantile(sorted: Float64Array, share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}

/**
 * Every histogram of `n` answers that fall on the counts with these shares, each with its
 * multinomial probability.
 */
function samplesOf(shares: readonly number[], n: number): { histogram: number[]; probability: number }[] {
  const [share = 1, ...rest] = shares;
  if (rest.length === 0) return [{ histogram: [n], probability: share ** n }];
  return Array.from({ length: n + 1 }, (_, here) => here).flatMap((here) => {
    const ways = Array.from({ length: here }, (_, at) => (n - at) / (at + 1)).reduce(
      (product, each) => product * each,
      1,
    );
    return samplesOf(rest, n - here).map(({ histogram, probability }) => ({
      histogram: [here, ...histogram],
      probability: ways * share ** here * probability,
    }));
  });
}

const someHistogram = (fewest: number) =>
  fc
    .tuple(fc.nat(80), fc.nat(80), fc.nat(40), fc.nat(10))
    .filter((histogram) => sumsOf(histogram).n >= fewest && histogram.filter((responses) => responses > 5).length > 1);

describe("recall index of a journey", () => {
  it("is the mean number of distinct spots a response recalls", () => {
    expect(sumsOf([10, 20, 10])).toEqual({ n: 40, sum: 40, sumOfSquares: 60 });
    const index = recallIndex(sumsOf([10, 20, 10]));
    // s² = 20/39, t of 39 degrees of freedom 2.022691 · √(20/39/40) = 0.22902
    expect(index?.value).toBe(1);
    expect(index?.low).toBeCloseTo(0.77098, 4);
    expect(index?.high).toBeCloseTo(1.22902, 4);
    expect(index?.n).toBe(40);
  });

  it("is null without responses, and never under 0", () => {
    expect(recallIndex(sumsOf([]))).toBeNull();
    expect(bootstrapRecallIndex([], seeded(1))).toBeNull();
    expect(recallIndex(sumsOf([9, 1]))?.low).toBe(0);
  });

  it.each([5, 10, 30])("contains the true mean in 94 to 96 of 100 samples of %i answers, on realistic counts", (n) => {
    // 0, 1, 2 or 3 spots with mean 0.62; every sample there can be, with its probability.
    const shares = [0.52, 0.36, 0.1, 0.02];
    const covered = samplesOf(shares, n).reduce((sum, { histogram, probability }) => {
      const index = recallIndex(sumsOf(histogram));
      return index && index.low <= 0.62 && 0.62 <= index.high ? sum + probability : sum;
    }, 0);
    expect(covered).toBeGreaterThan(0.93);
    expect(covered).toBeLessThan(0.97);
  });

  it("has an upper limit above 0 when nobody of ten recalled a spot", () => {
    expect(recallIndex(sumsOf([10]))).toMatchObject({ value: 0, low: 0 });
    expect(recallIndex(sumsOf([10]))?.high).toBeCloseTo(0.2775, 4);
  });

  it("has the same limits from the closed form as from the bootstrap", () => {
    fc.assert(
      fc.property(someHistogram(60), fc.integer({ min: 1, max: 2147483646 }), (histogram, seed) => {
        const closed = recallIndex(sumsOf(histogram));
        const resampled = bootstrapRecallIndex(histogram, seeded(seed));
        if (closed === null || resampled === null) throw new Error("expected responses");
        const width = closed.high - closed.low;
        expect(resampled.value).toBe(closed.value);
        // 2000 resamples leave each limit uncertain by about 3 % of the width, and skewed counts
        // shift both a little.
        expect(Math.abs(resampled.low - closed.low)).toBeLessThan(0.12 * width);
        expect(Math.abs(resampled.high - closed.high)).toBeLessThan(0.12 * width);
      }),
      { numRuns: 60 },
    );
  });

  it("resamples to the same limits for the same seed, and to others for another", () => {
    const histogram = [30, 20, 8, 2];
    expect(bootstrapRecallIndex(histogram, seeded(7))).toEqual(bootstrapRecallIndex(histogram, seeded(7)));
    expect(bootstrapRecallIndex(histogram, seeded(7), 200)).not.toEqual(
      bootstrapRecallIndex(histogram, seeded(8), 200),
    );
  });

  it("resamples a share to the exact quantiles of the binomial distribution", () => {
    // Bin(100, 0.3): 2.5th percentile 21, 97.5th 39
    const found = bootstrapRecallIndex([70, 30], seeded(3), 20_000);
    expect(found?.low).toBeCloseTo(0.21, 2);
    expect(found?.high).toBeCloseTo(0.39, 2);
  });

  it("contains the true index in about 95 of 100 samples of fifty", () => {
    const random = seeded(11);
    const trueIndex = 0.25 + 2 * 0.1;
    const drawOne = () => {
      const at = random();
      return at < 0.65 ? 0 : at < 0.9 ? 1 : 2;
    };
    const samples = Array.from({ length: 2000 }, () => {
      const histogram = [0, 0, 0];
      for (let response = 0; response < 50; response += 1) {
        const spots = drawOne();
        histogram[spots] = (histogram[spots] ?? 0) + 1;
      }
      return recallIndex(sumsOf(histogram));
    });
    const held = samples.filter((found) => found !== null && found.low <= trueIndex && trueIndex <= found.high).length;
    expect(held / samples.length).toBeGreaterThan(0.92);
    expect(held / samples.length).toBeLessThan(0.97);
  });
});

describe("aided recall corrected with a decoy", () => {
  const corrected = (h: readonly [number, number], f: readonly [number, number]) =>
    aidedRecall({ spot: { hits: h[0], n: h[1] }, decoy: { hits: f[0], n: f[1] } });

  it("corrects 0.41 with a decoy of 0.03 to 0.3918", () => {
    expect(corrected([41, 100], [3, 100])?.value).toBeCloseTo(0.3918, 4);
  });

  it("has the limits of the plain delta method when many were asked", () => {
    // Var = .41·.59/20000/.97² + .59²·.03·.97/20000/.97⁴
    const error = Math.sqrt((0.41 * 0.59) / 20000 / 0.97 ** 2 + (0.59 ** 2 * 0.03 * 0.97) / 20000 / 0.97 ** 4);
    const found = corrected([8200, 20000], [600, 20000]);
    expect(found?.low).toBeCloseTo(0.391753 - 1.959964 * error, 3);
    expect(found?.high).toBeCloseTo(0.391753 + 1.959964 * error, 3);
  });

  it("equals the uncorrected share when no customer ticks the decoy", () => {
    expect(corrected([12, 40], [0, 40])?.value).toBeCloseTo(0.3, 12);
  });

  it("is not under 0, and is null when everyone ticks the decoy or nobody was asked", () => {
    expect(corrected([2, 40], [6, 40])?.value).toBe(0);
    expect(corrected([40, 40], [40, 40])).toBeNull();
    expect(corrected([0, 0], [1, 40])).toBeNull();
    expect(corrected([1, 40], [0, 0])).toBeNull();
  });

  it("has the smaller n of the two", () => {
    expect(corrected([12, 40], [0, 4])?.n).toBe(4);
  });

  it("lies within its interval and between 0 and 1, for every outcome of up to 12 and 9 asked", () => {
    for (let h = 0; h <= 12; h += 1) {
      for (let f = 0; f < 9; f += 1) {
        const found = corrected([h, 12], [f, 9]);
        const sound =
          found !== null && 0 <= found.low && found.low <= found.value && found.value <= found.high && found.high <= 1;
        if (!sound || found.high - found.low < 0.05) expect.fail(`${h}/12, decoy ${f}/9: ${JSON.stringify(found)}`);
      }
    }
  });
});
