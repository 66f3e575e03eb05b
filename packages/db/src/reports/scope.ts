import { Prisma } from "../generated/client";

/**
 * What a report is cut to: one business, some of its locations (null: all), and local days from `from` up to but not including `until`.
 * `cuts` are days at which a week is parted, so that one question answers for periods that begin within a week.
 */
export type ReportScope = {
  readonly businessId: string;
  readonly locationIds: readonly string[] | null;
  readonly from: string;
  readonly until: string;
  readonly cuts?: readonly string[];
};

/** Which of the scope's periods a local day is in: 0 before the first cut, 1 from it on, and so forth. */
export function periodOf(scope: ReportScope, day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`width_bucket(${day}, ${[...(scope.cuts ?? [])]}::date[])`;
}

/** `and <column> in (…)`, or nothing for every location. */
export function atLocations(scope: ReportScope, column: Prisma.Sql): Prisma.Sql {
  return scope.locationIds === null ? Prisma.empty : Prisma.sql`and ${column} = any(${[...scope.locationIds]}::uuid[])`;
}

/**
 * The scope's days as instants, a day wider on each side, so that an index on the time can be used: the local day decides afterwards.
 */
export function nearDays(scope: ReportScope, column: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${column} >= ${scope.from}::date - interval '2 days' and ${column} < ${scope.until}::date + interval '2 days'`;
}
