import { type Cell, cutTo } from "./cut";
import { conceal, type Estimate } from "./estimate";
import { minimumForPeople, minimumForWhole } from "./privacy";
import { periodNow } from "./pulse";
import { type WeekPoint, weeklySeries } from "./week";

/**
 * The counts of one location in one part of the time. Rows of one spot may be split by its
 * versions.
 */
export type Counted = {
  readonly locationId: string;
  readonly week: string;
  readonly period: number;
  readonly version?: number;
};

/**
 * The reader of the figures: for the whole business (`locationIds` null) or for some of its
 * locations, with the business's minimum for figures about people.
 */
export type Audience = { readonly locationIds: readonly string[] | null; readonly minimumN: number };

/**
 * How a figure is computed from its rows: their total, and the estimate from the total. `sizeOf` is
 * the number of answers that decides whether it is shown.
 */
export type Measure<Row, Count> = {
  readonly total: (rows: readonly Row[]) => Count;
  readonly estimate: (count: Count, minimum: number) => Estimate;
  readonly sizeOf: (row: Row) => number;
};

/** The figures of one measure that a reader may see. */
export type Figures<Row> = {
  /**
   * The figure of the rows that a condition picks. The condition may use week, period and version
   * only.
   */
  readonly of: (isIn: (row: Omit<Row, "locationId">) => boolean) => Estimate;
  /** Weekly figures over a span, including weeks without rows. */
  readonly weekly: (span: { readonly first: string; readonly last: string }) => readonly WeekPoint[];
};

/**
 * The figures of one measure for a reader: each with its n and interval, or withheld because there
 * are too few answers or because a smaller group could be derived from it (`cutTo`). Every figure
 * that an API call returns comes from here.
 * @param rows of all locations of the business, whatever the reader may see
 */
export function figuresFor<Row extends Counted, Count>(
  rows: readonly Row[],
  { locationIds, minimumN }: Audience,
  { total, estimate, sizeOf }: Measure<Row, Count>,
): Figures<Row> {
  const partOf = ({ week, period, version }: Omit<Counted, "locationId">) => `${week} ${period} ${version ?? ""}`;
  const minimum = locationIds === null ? minimumForWhole(minimumN) : minimumForPeople(minimumN);
  const mine = locationIds === null ? rows : rows.filter(({ locationId }) => locationIds.includes(locationId));
  const cells = rows.map(
    (row): Cell => ({
      locationId: row.locationId,
      part: partOf(row),
      kind: `${row.period === periodNow} ${row.version ?? ""}`,
      isNow: row.period === periodNow,
      n: sizeOf(row),
    }),
  );
  const mayShow = locationIds === null ? () => true : cutTo(cells, locationIds, minimum);
  const of: Figures<Row>["of"] = (isIn) => {
    const parts = new Set(rows.filter(isIn).map(partOf));
    const figure = estimate(total(mine.filter(isIn)), minimum);
    return mayShow((part) => parts.has(part)) ? figure : conceal(figure, minimum);
  };
  return {
    of,
    weekly: (span) => {
      const weeks = [...new Set(mine.map(({ week }) => week))].filter(
        (week) => week >= span.first && week <= span.last,
      );
      return weeklySeries(
        weeks.map((week) => ({ week })),
        ({ week }) => of((row) => row.week === week),
        { minimum, span },
      );
    },
  };
}
