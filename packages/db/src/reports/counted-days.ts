import { z } from "zod";
import { Prisma } from "../generated/client";
import { isCausedBy, statementTimeout } from "../outage";
import type { TenantClient } from "../tenancy/client";
import { type JsonRead, readJson, rowsAsJson } from "./json-read";
import type { ReportScope } from "./scope";
import { staleDays } from "./stale-days";
import { StillCounting } from "./still-counting";
import { countedDays, toldOnDays } from "./told-on-days";

const counts = (condition: Prisma.Sql): Prisma.Sql => Prisma.sql`(count(*) filter (where ${condition}))::int`;

/** The columns of `mention_day` after its key, of `response_day` and of `delivery_day`. */
export const mentionColumns = [
  ...["told", "mentioned", "waiting", "received", "received_mentioned", "received_waiting"],
  ...["not_received", "not_received_mentioned", "not_received_waiting"],
];
export const responseColumns = [
  ...["answers", "scored", "promoters", "detractors", "told"],
  ...["recalled", "recalled_squares", "waiting", "waiting_mentions"],
];
export const deliveryColumns = ["due", "delivered", "declined", "reacted", "moved"];

const [mentionCounts, responseCounts, deliveryCounts] = [mentionColumns, responseColumns, deliveryColumns].map(
  (columns) => Prisma.raw(columns.join(", ")),
);

/** The sum of each column, under its name. */
const sumOf = (columns: readonly string[]): Prisma.Sql =>
  Prisma.raw(columns.map((column) => `coalesce(sum(${column}), 0)::int as ${column}`).join(", "));

/**
 * The rows of `mention_day` for the answers of some days, counted from the answers themselves. A
 * spot's version that is live counts all answers of its part of the time, less those whose visit had
 * the spot; these count for the version that they received.
 */
function countedMentions(scope: ReportScope, days: Prisma.Sql, spotId: string | null = null): Prisma.Sql {
  return Prisma.sql`
    ${toldOnDays(scope, days, spotId)}, part_of (day, location_id, channel_id, spot_id, version, ${mentionCounts}) as (
      select g.day, g.location_id, g.channel_id, l.spot_id, l.version, g.answers, 0, 0, 0, 0, 0, g.visits, 0, 0
      from told_together g join live l on l.location_id = g.location_id and l.part = g.part
      union all
      select k.day, k.location_id, k.channel_id, l.spot_id, l.version,
             0, k.mentioned, k.waiting, 0, 0, 0, 0, k.mentioned * k.visits, k.waiting * k.visits
      from known k join live l on l.location_id = k.location_id and l.part = k.part and l.spot_id = k.spot_id
      where k.received is null
      union all
      select k.day, k.location_id, k.channel_id, l.spot_id, l.version, -1, 0, 0, 0, 0, 0, -1, 0, 0
      from known k join live l on l.location_id = k.location_id and l.part = k.part and l.spot_id = k.spot_id
      where k.received is not null
      union all
      select k.day, k.location_id, k.channel_id, k.spot_id, k.received,
             1, k.mentioned, k.waiting, 1, k.mentioned, k.waiting, 0, 0, 0
      from known k where k.received is not null
    ), fresh as (
      select day, location_id, channel_id, spot_id, version, ${sumOf(mentionColumns)}
      from part_of group by day, location_id, channel_id, spot_id, version having sum(told) > 0
    )`;
}

/** The rows of `response_day` for the answers of some days, counted from the answers themselves. */
function countedResponses(scope: ReportScope, days: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    ${toldOnDays(scope, days)}, recalled_by as (
      select id, day, location_id, channel_id, sum(mentioned)::int as spots, sum(waiting)::int as waiting
      from known where received is not null or is_live group by id, day, location_id, channel_id
    ), part_of (day, location_id, channel_id, ${responseCounts}) as (
      select day, location_id, channel_id, count(*), count(recommend), count(*) filter (where recommend >= 9),
             count(*) filter (where recommend <= 6), 0, 0, 0, 0, 0
      from on_day group by day, location_id, channel_id
      union all
      select day, location_id, channel_id, 0, 0, 0, 0, answers, 0, 0, 0, 0
      from told_together g where exists (select from live l where l.location_id = g.location_id and l.part = g.part)
      union all
      select day, location_id, channel_id, 0, 0, 0, 0, count(distinct id), 0, 0, 0, 0
      from known k where received is not null and not exists (select from live l where l.location_id = k.location_id and l.part = k.part)
      group by day, location_id, channel_id
      union all
      select day, location_id, channel_id, 0, 0, 0, 0, 0, sum(spots), sum(spots * spots),
             count(*) filter (where waiting > 0), sum(waiting)
      from recalled_by group by day, location_id, channel_id
    ), fresh as (
      select day, location_id, channel_id, ${sumOf(responseColumns)} from part_of group by day, location_id, channel_id
    )`;
}

/** The rows of `delivery_day` for the moments due on some days, counted from the moments themselves. */
function countedDeliveries(scope: ReportScope, days: Prisma.Sql, one: Prisma.Sql = Prisma.empty): Prisma.Sql {
  const business = Prisma.sql`${scope.businessId}::uuid`;
  return Prisma.sql`
    with ${countedDays(scope, days)}, fresh as (
      select d.day, d.location_id, m.spot_id,
             count(*)::int as due,
             ${counts(Prisma.sql`m.status = 'delivered'`)} as delivered,
             ${counts(Prisma.sql`m.status = 'declined'`)} as declined,
             ${counts(Prisma.sql`m.status = 'delivered' and m.reaction is not null`)} as reacted,
             ${counts(Prisma.sql`m.status = 'delivered' and m.reaction in ('delighted', 'exceptional')`)} as moved
      from counted_day d
      join moment m on m.business_id = ${business} and m.location_id = d.location_id
        and m.due_at >= d.from_at and m.due_at < d.until_at
      where m.spot_id is not null and not m.improvised and m.status in ('delivered', 'missed', 'declined') ${one}
        and (m.status <> 'declined' or not exists (
          select from moment i where i.business_id = ${business} and i.instead_of_id = m.id
        ))
      group by d.day, d.location_id, m.spot_id
    )`;
}

const inScope = (scope: ReportScope): Prisma.Sql => Prisma.sql`
  d.business_id = ${scope.businessId}::uuid and d.day >= ${scope.from}::date and d.day < ${scope.until}::date`;

const isCounted = (scope: ReportScope): Prisma.Sql => Prisma.sql`
  ${inScope(scope)} and not exists (select from counted_day c where c.location_id = d.location_id and c.day = d.day)`;

/** What a report reads: the table of its counts, their columns, and how they are counted. */
export type Counts = {
  readonly table: Prisma.Sql;
  readonly columns: Prisma.Sql;
  readonly counted: (scope: ReportScope, days: Prisma.Sql) => Prisma.Sql;
  /** Limits the stored rows, in addition to the scope. */
  readonly only: Prisma.Sql;
};

const ofSpot = (spotId: string | null): Prisma.Sql =>
  spotId === null ? Prisma.empty : Prisma.sql`and d.spot_id = ${spotId}::uuid`;

/** The counts of `mentionsByDay`, of all spots or one. */
export const mentionDays = (spotId: string | null): Counts => ({
  table: Prisma.raw("mention_day"),
  columns: Prisma.sql`day, location_id, channel_id, spot_id, version, ${mentionCounts}`,
  counted: (scope, days) => countedMentions(scope, days, spotId),
  only: ofSpot(spotId),
});

/** The counts of answers. */
export const responseDays: Counts = {
  table: Prisma.raw("response_day"),
  columns: Prisma.sql`day, location_id, channel_id, ${responseCounts}`,
  counted: countedResponses,
  only: Prisma.empty,
};

/** The counts of `deliveriesByDay`, of all spots or one. */
export const deliveryDays = (spotId: string | null): Counts => ({
  table: Prisma.raw("delivery_day"),
  columns: Prisma.sql`day, location_id, spot_id, ${deliveryCounts}`,
  counted: (scope, days) =>
    countedDeliveries(scope, days, spotId === null ? Prisma.empty : Prisma.sql`and m.spot_id = ${spotId}::uuid`),
  only: ofSpot(spotId),
});

/** A report of some counts: a query of them, as `counts`, with `order by`. */
export type CountedReport = { readonly counts: Counts; readonly select: Prisma.Sql };

const Stored = z.object({ isStale: z.boolean(), reports: z.array(z.unknown()) });
const Fresh = z.tuple([z.object({ rows: z.unknown() })]);

/**
 * Reads the stored counts of reports; null when a day of the scope is stale, which is checked in the
 * same snapshot.
 */
export const storedCounts = (
  scope: ReportScope,
  reports: readonly CountedReport[],
): JsonRead<readonly unknown[] | null> => {
  const stored = reports.map(
    ({ counts: { table, columns, only }, select }) => Prisma.sql`(
      with counts as (select ${columns} from ${table} d where ${inScope(scope)} ${only} and not (select is_any from stale))
      ${rowsAsJson(select)})`,
  );
  return {
    json: Prisma.sql`
      with stale as materialized (select exists (${staleDays(scope)}) as is_any)
      select json_build_object('isStale', stale.is_any, 'reports', json_build_array(${Prisma.join(stored)})) from stale`,
    read: (value) => {
      const { isStale, reports: rows } = Stored.parse(value);
      return isStale ? null : rows;
    },
  };
};

/**
 * Reads reports while days of the scope are stale: for these, the rows themselves are counted, in
 * one statement for each report and so in one snapshot. They always equal the counts of the rows.
 * @throws StillCounting while too many days of a large business are stale
 */
export async function staleCounts(
  db: TenantClient,
  scope: ReportScope,
  reports: readonly CountedReport[],
): Promise<readonly unknown[]> {
  const fresh: unknown[] = [];
  for (const report of reports) fresh.push(await countedAnew(db, scope, report));
  return fresh;
}

/**
 * Reads reports from the counts per day of a scope. A first statement serves all of them when no day
 * is stale (`storedCounts`): planning the others (`staleCounts`) takes longer than running it.
 * @returns the rows of each report, in order
 * @throws StillCounting while too many days of a large business are stale
 */
export const fromCounts = async (
  db: TenantClient,
  scope: ReportScope,
  reports: readonly CountedReport[],
): Promise<readonly unknown[]> => (await readJson(db, storedCounts(scope, reports))) ?? staleCounts(db, scope, reports);

/** @throws StillCounting when that exceeds the time limit of a statement */
async function countedAnew(db: TenantClient, scope: ReportScope, { counts, select }: CountedReport): Promise<unknown> {
  try {
    const [{ rows }] = Fresh.parse(
      await db.$queryRaw`
        ${counts.counted(scope, staleDays(scope))}, counts as (
          select ${counts.columns} from ${counts.table} d where ${isCounted(scope)} ${counts.only}
          union all
          select ${counts.columns} from fresh
        )
        select (${rowsAsJson(select)}) as rows`,
    );
    return rows;
  } catch (error) {
    throw isCausedBy(error, statementTimeout) ? new StillCounting(error) : error;
  }
}

/** The statements that store the counts of some days, which have no rows yet. */
export function storedDays(scope: ReportScope, days: Prisma.Sql): readonly Prisma.Sql[] {
  const business = Prisma.sql`${scope.businessId}::uuid`;
  return [
    Prisma.sql`
      insert into mention_day (business_id, day, location_id, channel_id, spot_id, version, ${mentionCounts})
      ${countedMentions(scope, days)}
      select ${business}, day, location_id, channel_id, spot_id, version, ${mentionCounts} from fresh`,
    Prisma.sql`
      insert into response_day (business_id, day, location_id, channel_id, ${responseCounts})
      ${countedResponses(scope, days)}
      select ${business}, day, location_id, channel_id, ${responseCounts} from fresh`,
    Prisma.sql`
      insert into delivery_day (business_id, day, location_id, spot_id, ${deliveryCounts})
      ${countedDeliveries(scope, days)}
      select ${business}, day, location_id, spot_id, ${deliveryCounts} from fresh`,
  ];
}
