import { type Block, type DayCounts, dayNumber } from "./block";

/** The rows of a group per day, their number of answers, and the blocks of days they are shown in. */
export type Level<Row> = {
  readonly byDay: ReadonlyMap<number, readonly Row[]>;
  readonly counts: DayCounts;
  readonly blocks: readonly Block[];
};

/** From a day to before another. */
export type Days = { readonly from: string; readonly until: string };

/** The blocks that lie wholly in a period. */
export function inside({ blocks }: Level<unknown>, { from, until }: Days): readonly Block[] {
  const [begin, end] = [dayNumber(from), dayNumber(until)];
  return blocks.filter(({ first, last }) => first >= begin && last < end);
}

export const sizeIn = (level: Level<unknown>, days: Days): number =>
  inside(level, days).reduce((sum, { n }) => sum + n, 0);

export const rowsIn = <Row>(level: Level<Row>, days: Days): readonly Row[] =>
  inside(level, days).flatMap(({ first, last }) => rowsBetween(level.byDay, first, last + 1));

/** The number of answers per day of what some levels, which share none, show in a period. */
export function countsIn(levels: readonly Level<unknown>[], days: Days): DayCounts {
  const counts = new Map<number, number>();
  for (const level of levels)
    for (const { first, last } of inside(level, days))
      for (let day = first; day <= last; day += 1)
        counts.set(day, (counts.get(day) ?? 0) + (level.counts.get(day) ?? 0));
  return counts;
}

/** The rows of the days that are in no block. */
export const outside = <Row>({ byDay, blocks }: Level<Row>): readonly Row[] =>
  [...byDay].flatMap(([day, some]) => (blocks.some(({ first, last }) => day >= first && day <= last) ? [] : some));

/** The rows of the days from `first` to before `end`. */
export function rowsBetween<Row>(byDay: ReadonlyMap<number, readonly Row[]>, first: number, end: number): Row[] {
  const rows: Row[] = [];
  for (let day = first; day < end; day += 1) rows.push(...(byDay.get(day) ?? []));
  return rows;
}

export const groupedByDay = <Row extends { readonly day: string }>(
  rows: readonly Row[],
): ReadonlyMap<number, readonly Row[]> => grouped(rows, ({ day }) => dayNumber(day));

export function grouped<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): ReadonlyMap<Key, readonly Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
