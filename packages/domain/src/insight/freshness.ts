import type { Interval } from "./estimate";
import { type Figure, figureOf, type Measure, minimumFor } from "./measures";
import { type MentionCount, mentionRate } from "./mention-rate";
import type { Days } from "./results";
import { type DayRow, type Group, selector } from "./selection";
import { shareDifference } from "./share";
import { mayCompare } from "./verdict";

/** The days within which a known customer counts as returned. */
export const returnDays = 28;

/** Deliveries to known customers whose time to come again is over, and how many did come again. */
export type ReturnRow = DayRow & { readonly known: number; readonly returned: number };

/** How often a known customer had a spot until their answer: once, twice, three times or more. */
export const timesHad = [1, 2, 3] as const;
export type TimesHad = (typeof timesHad)[number];

/** The counts of the answers of known customers who had the spot so often. */
export type FreshnessRow = DayRow & MentionCount & { readonly times: number };

const total = (rows: readonly FreshnessRow[]): MentionCount => ({
  told: rows.reduce((sum, { told }) => sum + told, 0),
  mentioned: rows.reduce((sum, { mentioned }) => sum + mentioned, 0),
  waiting: rows.reduce((sum, { waiting }) => sum + waiting, 0),
});
const measure: Measure<FreshnessRow> = {
  sizeOf: ({ told }) => told,
  estimate: (rows, minimum) => mentionRate(total(rows), minimum),
};

/**
 * How often known customers mention a spot when they had it once, twice, or three times or more.
 * `fall` is how much fewer of those who had it three times or more mention it than of those who had
 * it once, 0 to 1 with Newcombe's interval; null while one of the two has under 30 answers or may
 * not be shown. `wearsOff`: its interval lies above 0.
 */
export type Freshness = {
  readonly groups: readonly (Figure & { readonly times: TimesHad })[];
  readonly fall: Interval | null;
  readonly wearsOff: boolean;
};

/**
 * A spot's freshness for regulars.
 * @param rows of all locations of the business, whatever the reader may see
 * @example 14 of 40 the first time, 2 of 40 from the third on: fall 0.300 (0.127 to 0.459), wears
 * off
 */
export function freshnessOf(rows: readonly FreshnessRow[], group: Group, days: Days, minimumN: number): Freshness {
  const minimum = minimumFor(group, minimumN);
  const parts = timesHad.map((times) => {
    const had = rows.filter((row) => row.times === times);
    const selection = selector(had, group, { minimumN, sizeOf: measure.sizeOf })(days);
    return { times, selection, ...figureOf(selection, measure.estimate, minimum) };
  });
  const groups = parts.map(({ selection: _, ...figure }) => figure);
  const [first, , often] = parts;
  if (first === undefined || often === undefined || !mayCompare(first.estimate, often.estimate))
    return { groups, fall: null, wearsOff: false };
  const countOf = ({ selection }: typeof first) => {
    const { told: n, mentioned: hits } = total(selection.rows);
    return { hits, n };
  };
  const found = shareDifference({ from: countOf(often), to: countOf(first) });
  if (found === null) return { groups, fall: null, wearsOff: false };
  const { value, low, high } = found;
  return { groups, fall: { value, low, high }, wearsOff: low > 0 };
}
