import { type Estimate, estimateOf } from "../insight/estimate";
import { hiddenGroups, minimumForPeople } from "../insight/privacy";
import { shareOf } from "../insight/share";

/** The reasons that the staff app offers for declining, and `own`: in the member's own words. */
export const DeclineReasons = ["tooBusy", "notHere", "notRight", "missing", "own"] as const;
export type DeclineReason = (typeof DeclineReasons)[number];

/** The offered reasons as they are stored: the words that the member tapped, in their language. */
export const reasonWords: Readonly<Record<Exclude<DeclineReason, "own">, readonly string[]>> = {
  tooBusy: ["Too busy right now", "Gerade zu viel los"],
  notHere: ["The customer isn’t here", "Der Kunde ist nicht da"],
  notRight: ["It doesn’t feel right for this customer", "Es passt nicht zu diesem Kunden"],
  missing: ["Something I need is missing", "Mir fehlt etwas dafür"],
};

export function reasonOf(stored: string): DeclineReason {
  return DeclineReasons.find((reason) => reason !== "own" && reasonWords[reason].includes(stored)) ?? "own";
}

/** How many moments of a spot had an outcome, and the reasons of those that were declined. */
export type DeclineCounts = {
  readonly due: number;
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
};

/** `rest`: declined moments whose reasons are not shown, to protect small groups. */
export type Declines = {
  readonly share: Estimate;
  readonly reasons: readonly { readonly reason: DeclineReason; readonly n: number }[];
  readonly rest: number;
};

/**
 * The share of a spot's moments that were declined, and how often for which reason, most often first.
 * A reason given less often than the minimum is not shown, nor can it be found by subtraction.
 */
export function declinesOf({ due, reasons }: DeclineCounts, minimumN: number | null): Declines {
  const minimum = minimumForPeople(minimumN);
  const counts = new Map<DeclineReason, number>();
  for (const { reason, count } of reasons) counts.set(reasonOf(reason), (counts.get(reasonOf(reason)) ?? 0) + count);
  const whole = [...counts.values()].reduce((sum, n) => sum + n, 0);
  const share = estimateOf(shareOf({ hits: whole, n: due }), minimum);
  if (share.kind === "hidden") return { share, reasons: [], rest: 0 };
  const groups = DeclineReasons.map((id) => ({ id, n: counts.get(id) ?? 0 }));
  const hidden = hiddenGroups({ whole, groups, minimum });
  const shown = groups.filter(({ id, n }) => n > 0 && !hidden.has(id));
  return {
    share,
    reasons: shown.toSorted((one, other) => other.n - one.n).map(({ id, n }) => ({ reason: id, n })),
    rest: whole - shown.reduce((sum, { n }) => sum + n, 0),
  };
}
