import { conceal, type Estimate, estimateOf } from "./estimate";
import type { ReturnRow } from "./freshness";
import { type Figure, type Measure, minimumFor } from "./measures";
import { mentionRate } from "./mention-rate";
import type { Days } from "./results";
import { type DayRow, type Group, selector } from "./selection";
import { type ShareCount, shareDifference, shareOf } from "./share";
import { mayCompare } from "./verdict";

/**
 * What becomes of a spot, link by link. Each link is a share of those who reached the link before
 * it and of whom it is known whether they reached this one:
 * - `delivered`: of the planned moments that were due, those delivered.
 * - `noticed`: of the answers tied to a visit that had it, those that speak of it in any words.
 * - `mentioned`: of these, those that name it unaided as what they would tell a friend.
 * - `retold`: of the customers who mentioned it and answered when asked again, those who told
 * somebody.
 * - `returned`: of the deliveries to known customers, those after which they came again in time.
 */
export const chainLinks = ["delivered", "noticed", "mentioned", "retold", "returned"] as const;
export type ChainLink = (typeof chainLinks)[number];

/** The counts of one location, channel and day of the answers tied to a visit that had the spot. */
export type ChainAnswers = DayRow & {
  readonly received: number;
  readonly noticed: number;
  readonly noticedWaiting: number;
  readonly mentioned: number;
  readonly mentionedWaiting: number;
};

/**
 * A link's share, and the loss at it. `leftOut` are answers of the period that the figure leaves
 * out to protect small groups.
 */
export type LinkFigure = Figure & { readonly link: ChainLink; readonly loss: Estimate };

/**
 * The share that a link loses: 1 minus the share that reaches it, with the interval turned round.
 * @example lossOf({ kind: "shown", stage: "normal", value: 0.3, low: 0.18, high: 0.45, n: 40 })
 * // 0.7 (0.55 to 0.82)
 */
export function lossOf(estimate: Estimate): Estimate {
  if (estimate.kind === "hidden") return estimate;
  const { kind, stage, value, low, high, n } = estimate;
  return { kind, stage, value: 1 - value, low: 1 - high, high: 1 - low, n };
}

export const linkOf = (link: ChainLink, figure: Figure): LinkFigure => ({
  ...{ link, ...figure },
  loss: lossOf(figure.estimate),
});

/**
 * The links that answers tell: noticed and mentioned. Both count the answers of one selection, so
 * that the answers of a link are those that the link before it keeps.
 * @param rows of all locations of the business, whatever the reader may see
 */
export function linksOfAnswers(
  rows: readonly ChainAnswers[],
  group: Group,
  days: Days,
  minimumN: number,
): readonly LinkFigure[] {
  const minimum = minimumFor(group, minimumN);
  const {
    rows: mine,
    leftOut,
    isShown,
  } = selector(rows, group, { minimumN, sizeOf: ({ received }) => received })(days);
  const sum = (of: (row: ChainAnswers) => number) => mine.reduce((total, row) => total + of(row), 0);
  const [received, noticed, mentioned] = [
    sum((row) => row.received),
    sum((row) => row.noticed),
    sum((row) => row.mentioned),
  ];
  const link = (name: ChainLink, count: Parameters<typeof mentionRate>[0]) => {
    const estimate = mentionRate(count, minimum);
    return linkOf(
      name,
      isShown && estimate.kind === "shown"
        ? { estimate, leftOut }
        : { estimate: conceal(estimate, minimum), leftOut: 0 },
    );
  };
  return [
    link("noticed", { told: received, mentioned: noticed, waiting: sum((row) => row.noticedWaiting) }),
    link("mentioned", { told: noticed, mentioned, waiting: sum((row) => row.mentionedWaiting) }),
  ];
}

/**
 * Of the deliveries to known customers whose time to come again is over, those after which they
 * did.
 */
export const returnMeasure: Measure<ReturnRow> = {
  sizeOf: ({ known }) => known,
  estimate: (rows, minimum) => {
    const sum = (of: "known" | "returned") => rows.reduce((total, row) => total + row[of], 0);
    return estimateOf(shareOf({ hits: sum("returned"), n: sum("known") }), minimum);
  },
};

/**
 * The link that loses most of those who could reach it, and the one that loses most after it.
 * `isClear`: the interval of the difference of the two excludes 0, and neither figure is early.
 */
export type Weakest = {
  readonly link: ChainLink;
  readonly loss: Estimate & { kind: "shown" };
  readonly next: ChainLink;
  readonly isClear: boolean;
};

const countOf = ({ value, n }: Estimate & { kind: "shown" }): ShareCount => ({ hits: Math.round(value * n), n });

/**
 * The weakest link of a chain, of those that may be shown; of equals the first. Null with fewer
 * than two of them, because the weakest of one is no finding, and when nothing is lost.
 */
export function weakestOf(links: readonly Pick<LinkFigure, "link" | "loss">[]): Weakest | null {
  const known = links.flatMap(({ link, loss }) => (loss.kind === "shown" ? [{ link, loss }] : []));
  const [worst, next] = known.toSorted((a, b) => b.loss.value - a.loss.value);
  if (worst === undefined || next === undefined || worst.loss.value === 0) return null;
  const difference = shareDifference({ from: countOf(next.loss), to: countOf(worst.loss) });
  return {
    ...{ link: worst.link, loss: worst.loss, next: next.link },
    isClear: mayCompare(worst.loss, next.loss) && difference !== null && difference.low > 0,
  };
}
