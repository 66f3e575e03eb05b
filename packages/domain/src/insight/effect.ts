import type { Interval } from "./estimate";
import { twoSidedP, z95 } from "./normal";
import { adjusted, type NpsCount } from "./nps";
import type { Difference } from "./verdict";

/** Answers before and after, of those who got the change and of those who did not. */
export type BeforeAfter<Count> = {
  readonly treated: { readonly before: Count; readonly after: Count };
  readonly control: { readonly before: Count; readonly after: Count };
};

/**
 * By how many NPS points the treated rose beyond the control, −400 to 400; null when one of the
 * four has no answers.
 *
 * Difference in differences, δ = (T after − T before) − (C after − C before), SE = 100·√(Σ vₖ/nₖ),
 * v = p + d − (p−d)², δ ± z·SE, cut at ±400. Where all answers of a cell agree, v is 0 and would
 * claim certainty: there the adjusted score stands in (`nps.ts`). It holds only where both would
 * have moved alike without the change. Answers of one location resemble each other, which makes the
 * true interval wider than this one. Source: Card and Krueger, American Economic Review 84(4),
 * 1994; Bertrand, Duflo and Mullainathan, QJE 119(1), 2004.
 * @awaited
 */
export function npsEffect({ treated, control }: BeforeAfter<NpsCount>): Difference | null {
  const cells = [treated.after, treated.before, control.after, control.before];
  if (cells.some((cell) => cell.n === 0)) return null;
  const [after, before] = [scoreOf(treated.after), scoreOf(treated.before)];
  const [controlAfter, controlBefore] = [scoreOf(control.after), scoreOf(control.before)];
  const value = after.score - before.score - (controlAfter.score - controlBefore.score);
  const error = Math.sqrt(after.variance + before.variance + controlAfter.variance + controlBefore.variance);
  return { ...around(value, error), p: twoSidedP(value / error) };
}

function scoreOf(cell: NpsCount): { score: number; variance: number } {
  const { promoters, detractors, n } = cell;
  const difference = (promoters - detractors) / n;
  const variance = (100 ** 2 * ((promoters + detractors) / n - difference ** 2)) / n;
  return variance > 0 ? { score: 100 * difference, variance } : adjusted(cell);
}

function around(value: number, error: number): Interval {
  return { value, low: Math.max(-400, value - z95 * error), high: Math.min(400, value + z95 * error) };
}
