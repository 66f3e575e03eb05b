import type { Interval, Measured } from "./estimate";
import { twoSidedP, z95 } from "./normal";
import type { Difference } from "./verdict";

/**
 * Answers to "how likely are you to recommend us", 0 to 10 only: promoters chose 9 or 10,
 * detractors 0 to 6, and `n` is all who answered. `promoters + detractors <= n`.
 */
export type NpsCount = { readonly promoters: number; readonly detractors: number; readonly n: number };

/**
 * Net promoter score, 100·(promoters − detractors)/n, in points from −100 to 100; null when nobody
 * answered.
 *
 * `value` is the plain score, the one everybody computes alike. The limits are adjusted Wald: with
 * 3 added to n and ¾ to promoters and to detractors, NPS′ ± z·√(v′/(n+3)), v′ = p′ + d′ − (p′−d′)²,
 * cut at ±100. They lie around NPS′, which is nearer to 0, and so unevenly around `value`. Source:
 * Sauro and Lewis, measuringu.com/nps-confidence-intervals, after Rocks, The American Statistician
 * 70(4), 2016. They hold on average in 94 to 96 of 100 cases at 5 to 300 answers, and of a score
 * near the end of the scale in at least 91 (`coverage.test.ts`).
 * @throws RangeError when the counts do not fit into n
 * @example nps({ promoters: 50, detractors: 20, n: 100 })
 * // { value: 30, low: 14.05, high: 44.20, n: 100 }
 */
export function nps(count: NpsCount): Measured | null {
  const { promoters, detractors, n } = count;
  if (!(promoters >= 0 && detractors >= 0 && promoters + detractors <= n)) {
    throw new RangeError(`${promoters} promoters and ${detractors} detractors do not fit into ${n} answers`);
  }
  if (n === 0) return null;
  const { score, variance } = adjusted(count);
  const half = z95 * Math.sqrt(variance);
  const value = (100 * (promoters - detractors)) / n;
  // With a single answer the limits would just miss the value.
  return {
    value,
    low: Math.max(-100, Math.min(value, score - half)),
    high: Math.min(100, Math.max(value, score + half)),
    n,
  };
}

/**
 * By how many points the score `to` lies above `from`, −200 to 200; null when one side has no
 * answers.
 *
 * All of it is of the adjusted scores, `value` too, so that it is the middle of its interval: NPS′₂
 * − NPS′₁ ± z·SE with SE = 100·√(v′₁/(n₁+3) + v′₂/(n₂+3)), and `p` is two-sided, from (NPS′₂ −
 * NPS′₁)/SE. Source: Sauro and Lewis, measuringu.com/nps-significance-test.
 * @example npsDifference({ from: { promoters: 50, detractors: 20, n: 100 }, to: { promoters: 66, detractors: 14, n: 110 } })
 * // { value: 16.89, low: -3.12, high: 36.90, p: 0.098 }
 */
export function npsDifference(counts: { readonly from: NpsCount; readonly to: NpsCount }): Difference | null {
  if (nps(counts.from) === null || nps(counts.to) === null) return null;
  const from = adjusted(counts.from);
  const to = adjusted(counts.to);
  const error = Math.sqrt(from.variance + to.variance);
  const value = to.score - from.score;
  return { ...around(value, error), p: twoSidedP(value / error) };
}

/**
 * The adjusted score with three added answers, and its variance in points². The variance is above 0
 * even when all answers agree.
 */
export function adjusted({ promoters, detractors, n }: NpsCount): { score: number; variance: number } {
  const p = (promoters + 0.75) / (n + 3);
  const d = (detractors + 0.75) / (n + 3);
  return { score: 100 * (p - d), variance: (100 ** 2 * (p + d - (p - d) ** 2)) / (n + 3) };
}

function around(value: number, error: number): Interval {
  return { value, low: Math.max(-200, value - z95 * error), high: Math.min(200, value + z95 * error) };
}
