import { Prisma } from "../generated/client";

/**
 * What a report is cut to: one business, and local days from `from` up to but not including
 * `until`. Every report parts its counts by location, and the domain decides which of them a member
 * may see together. `cuts` are days at which a week is parted, so that one question answers for
 * periods that begin within a week.
 */
export type ReportScope = {
  readonly businessId: string;
  readonly from: string;
  readonly until: string;
  readonly cuts?: readonly string[];
};

/**
 * Which of the scope's periods a local day is in: 0 from `from` on, 1 from the first cut on, and so
 * forth; see `withinScope` for the days outside.
 */
export function periodOf(scope: ReportScope, day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`width_bucket(${day}, ${[scope.from, ...(scope.cuts ?? []), scope.until]}::date[]) - 1`;
}

/** The Monday of a local day, as a date. */
export const mondayOfDay = (day: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(${day} - (extract(isodow from ${day})::int - 1))`;

/**
 * Leaves out the rows of days outside the scope, which `nearDays` lets in. Not asked in SQL: a
 * condition on a computed day makes Postgres expect next to no rows, and join tens of thousands one
 * by one.
 */
export function withinScope<Row extends { readonly period: number }>(scope: ReportScope, rows: readonly Row[]): Row[] {
  return rows.filter(({ period }) => period >= 0 && period <= (scope.cuts?.length ?? 0));
}

/**
 * The scope's days as instants, two days wider on each side, so that an index on the time can be
 * used: `withinScope` decides afterwards. The bounds are of the column's own type: under row level
 * security Postgres looks at a column's statistics only for comparisons that cannot leak, and these
 * are.
 */
export function nearDays(scope: ReportScope, column: Prisma.Sql): Prisma.Sql {
  const near = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString();
  return Prisma.sql`${column} >= ${near(scope.from, -2)}::timestamptz and ${column} < ${near(scope.until, 2)}::timestamptz`;
}
