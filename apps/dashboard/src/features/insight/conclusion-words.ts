import type { Conclusion, Grain } from "@spots/domain/insight/course";

/** The key of a conclusion's sentence, and the number or the part of time in it. */
export type ConclusionWords =
  | { readonly key: "waiting"; readonly count: number }
  | { readonly key: "steady" }
  | {
      readonly key: `${"outside" | "run" | "near-limit"}.${"above" | "below"}`;
      /** The first day of the part that completes the signal. */
      readonly at: string;
    };

/** Names a conclusion for a chart's title. */
export function conclusionWords(conclusion: Conclusion): ConclusionWords {
  if (conclusion.kind === "waiting") return { key: "waiting", count: Math.max(1, conclusion.needed - conclusion.n) };
  if (conclusion.kind === "steady") return { key: "steady" };
  return { key: `${conclusion.signal}.${conclusion.side}`, at: conclusion.at };
}

/** The first day of the part of time that holds a day; null when none does. */
export function partOf(
  parts: readonly { readonly from: string; readonly until: string }[],
  day: string,
): string | null {
  return parts.find(({ from, until }) => from <= day && day < until)?.from ?? null;
}

/** How a part of time is written: a month by its name and year, the others by their first day. */
export function dateStyleOf(grain: Grain) {
  return grain === "month"
    ? ({ month: "short", year: "numeric", timeZone: "UTC" } as const)
    : ({ day: "numeric", month: "short", timeZone: "UTC" } as const);
}
