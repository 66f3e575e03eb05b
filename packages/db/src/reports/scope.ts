import { Prisma } from "../generated/client";
import type { Detail } from "./detail";

/**
 * The range of a report: one business, and local days from `from` (inclusive) to `until`
 * (exclusive). Every report groups its counts by location, and the domain decides which of them a
 * member may see. `cuts` are days at which a week is split, so that one query serves periods that
 * begin within a week.
 */
export type ReportScope = {
  readonly businessId: string;
  readonly from: string;
  readonly until: string;
  readonly cuts?: readonly string[];
  /** How finely the reports per day tell rows apart; by default by location, channel and version. */
  readonly detail?: Detail;
};

/**
 * The index of the scope's period that contains a local day: 0 from `from` on, 1 from the first cut
 * on, and so on. For days outside see `withinScope`.
 */
export function periodOf(scope: ReportScope, day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`width_bucket(${day}, ${[scope.from, ...(scope.cuts ?? []), scope.until]}::date[]) - 1`;
}

/** The Monday of a local day, as a date. */
export const mondayOfDay = (day: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(${day} - (extract(isodow from ${day})::int - 1))`;

/**
 * Removes rows of days outside the scope, which `nearDays` includes. This is not a SQL condition: a
 * condition on a computed day makes Postgres estimate very few rows and choose a nested loop join.
 */
export function withinScope<Row extends { readonly period: number }>(scope: ReportScope, rows: readonly Row[]): Row[] {
  return rows.filter(({ period }) => period >= 0 && period <= (scope.cuts?.length ?? 0));
}

/**
 * A condition on the column for the scope's days, widened by two days on each side so that an index
 * on the time is used; `withinScope` removes the rest. The bounds have the column's type: under
 * row-level security Postgres uses column statistics only for leakproof comparisons, and this is
 * one.
 */
export function nearDays(scope: ReportScope, column: Prisma.Sql): Prisma.Sql {
  const near = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString();
  return Prisma.sql`${column} >= ${near(scope.from, -2)}::timestamptz and ${column} < ${near(scope.until, 2)}::timestamptz`;
}
