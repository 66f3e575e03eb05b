import { shareMeasure } from "./follow-up";
import { figuresOver } from "./measures";
import type { Days } from "./results";
import type { DayRow, Group } from "./selection";

/**
 * The answers of one location, channel and day that were offered a link for friends, those that
 * made one, those of them whose link at least one friend opened, and those by whose link at least
 * one came.
 */
export type ReferralRow = DayRow & {
  readonly offered: number;
  readonly shared: number;
  readonly opened: number;
  readonly came: number;
};

const measures = {
  shared: shareMeasure("shared", "offered"),
  opened: shareMeasure("opened", "shared"),
  came: shareMeasure("came", "opened"),
} as const;

/**
 * The three shares of a group: links made of those offered, opened of those made, and come by of
 * those opened. Links are counted, not friends: the friends of one link know each other, so that
 * their openings are no independent trials, as Wilson's interval needs.
 * @param rows of all locations of the business, whatever the reader may see
 */
export function referralFigures(
  rows: readonly ReferralRow[],
  { group, days, minimumN }: { readonly group: Group; readonly days: Days; readonly minimumN: number },
) {
  return (["shared", "opened", "came"] as const).map((step) => ({
    step,
    ...figuresOver(rows, group, minimumN, measures[step])(days),
  }));
}
