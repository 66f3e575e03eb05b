import type { Interval } from "@spots/domain/insight/estimate";
import type { Verdict } from "@spots/domain/insight/verdict";

/** A change of a share with its verdict; null where too few answers forbid a comparison. */
export type Change = (Interval & { readonly verdict: Verdict }) | null;

/** What a change is called: the key of its text, and its size in answers of 100. */
export type ChangeWords = {
  readonly key: "more" | "less" | "unclear" | "early";
  readonly points: number;
  readonly low: number;
  readonly high: number;
};

const ofHundred = (share: number): number => Math.round(share * 100);

/**
 * Describes a change without false precision: only a likely real one has a direction and a size.
 */
export function changeWords(change: Change): ChangeWords {
  if (change === null) return { key: "early", points: 0, low: 0, high: 0 };
  const { value, low, high, verdict } = change;
  const limits = { points: Math.abs(ofHundred(value)), low: ofHundred(low), high: ofHundred(high) };
  if (verdict === "could-be-chance") return { key: "unclear", ...limits };
  return { key: value > 0 ? "more" : "less", ...limits };
}
