import { type Cell, cutTo } from "./cut";
import { conceal, type Estimate } from "./estimate";
import { minimumForPeople, minimumForWhole } from "./privacy";
import { periodNow } from "./pulse";
import { type WeekPoint, weeklySeries } from "./week";

/**
 * What a report counts of one location in one part of the time. Rows of one spot may be parted by
 * its versions.
 */
export type Counted = {
  readonly locationId: string;
  readonly week: string;
  readonly period: number;
  readonly version?: number;
};

/**
 * Whose figures they are: of the whole business (`locationIds` null) or of some of its locations,
 * and what the business asks for a figure about people.
 */
export type Audience = { readonly locationIds: readonly string[] | null; readonly minimumN: number };

/**
 * How a figure is made of its rows: their total, and what the total says. `sizeOf` is the number of
 * answers by which it is shown or hidden.
 */
export type Measure<Row, Count> = {
  readonly total: (rows: readonly Row[]) => Count;
  readonly estimate: (count: Count, minimum: number) => Estimate;
  readonly sizeOf: (row: Row) => number;
};

/** The figures that one audience may see of one measure. */
export type Figures<Row> = {
  /**
   * The figure of the rows that a condition picks. It must pick by week, period and version alone.
   */
  readonly of: (isIn: (row: Omit<Row, "locationId">) => boolean) => Estimate;
  /** Week by week over a span, with the weeks in which nothing was counted. */
  readonly weekly: (span: { readonly first: string; readonly last: string }) => readonly WeekPoint[];
};

/**
 * The figures of one measure for an audience: each with its n and interval, or withheld because
 * there are too few answers or because a smaller group of people could be found by it (`cutTo`).
 * Every figure that an API call returns comes from here.
 * @param rows of all locations of the business, whatever the audience sees
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
