import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { nearDays, type ReportScope } from "./scope";

const Returned = z.object({
  ...{ spotId: z.string(), day: z.string(), locationId: z.string(), known: z.number(), returned: z.number() },
});
export type ReturnedOfDay = z.infer<typeof Returned>;

const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);

/**
 * Whether the customer of the visit `v` came again, to any location, after it and within some days.
 */
const cameAgain = (businessId: string, within: number): Prisma.Sql => Prisma.sql`exists (
  select from visit a where a.business_id = ${businessId}::uuid and a.customer_hash = v.customer_hash
    and a.started_at > coalesce(v.ended_at, v.started_at)
    and a.started_at < v.started_at + make_interval(days => ${within}::int))`;

/**
 * The local day on which the days are over in which the customer of the moment `m` could come
 * again.
 */
const overOn = (within: number): Prisma.Sql => Prisma.sql`(m.due_at at time zone l.time_zone)::date + ${within}::int`;

/** The scope so much earlier that its deliveries' days are over in it. */
const earlierBy = (scope: ReportScope, within: number): ReportScope => ({
  ...{ businessId: scope.businessId, from: daysBefore(scope.from, within), until: daysBefore(scope.until, within) },
});

/**
 * Deliveries of spots to known customers, per spot, location and the local day on which the days
 * are over in which they could come again: how many (`known`), and after how many of them the same
 * customer came again meanwhile, to any location, after the visit was over (`returned`).
 * @param spotId null is all spots
 */
export async function returnsByDay(
  db: TenantClient,
  scope: ReportScope,
  { spotId, within }: { readonly spotId: string | null; readonly within: number },
): Promise<readonly ReturnedOfDay[]> {
  const business = Prisma.sql`${scope.businessId}::uuid`;
  const only = spotId === null ? Prisma.sql`is not null` : Prisma.sql`= ${spotId}::uuid`;
  const near = nearDays(earlierBy(scope, within), Prisma.sql`m.due_at`);
  const rows = await db.$queryRaw`
    with known as (
      select m.spot_id, m.location_id, ${overOn(within)} as day, ${cameAgain(scope.businessId, within)} as again
      from moment m
      join visit v on v.business_id = ${business} and v.id = m.visit_id and v.customer_hash is not null
      join location l on l.business_id = ${business} and l.id = m.location_id
      where m.business_id = ${business} and m.spot_id ${only} and m.status = 'delivered' and ${near}
    )
    select k.spot_id::text as "spotId", k.day::text, k.location_id::text as "locationId", count(*)::int as known,
           (count(*) filter (where again))::int as returned
    from known k where k.day >= ${scope.from}::date and k.day < ${scope.until}::date
    group by 1, 2, 3 order by 1, 2, 3`;
  return z.array(Returned).parse(rows);
}

type Page = ReportScope & {
  readonly spotId: string;
  /** Null is no limit. */
  readonly locationIds: readonly string[] | null;
  readonly which: "known" | "returned";
  readonly before: { readonly at: Date; readonly id: string } | null;
  readonly limit: number;
};

/**
 * The ids of the deliveries of a spot that `returnsByDay` counts on the same days, newest first.
 */
export async function momentsOfKnown(db: TenantClient, page: Page, within: number): Promise<readonly string[]> {
  const { businessId, spotId, locationIds, which, before, limit } = page;
  const business = Prisma.sql`${businessId}::uuid`;
  const conditions = [
    which === "returned" ? cameAgain(businessId, within) : null,
    locationIds === null ? null : Prisma.sql`m.location_id = any(${[...locationIds]}::uuid[])`,
    before === null
      ? null
      : Prisma.sql`(m.due_at, m.id) < (${before.at.toISOString()}::timestamptz, ${before.id}::uuid)`,
  ].flatMap((condition) => (condition === null ? [] : [Prisma.sql`and ${condition}`]));
  const rows = await db.$queryRaw<{ id: string }[]>`
    select m.id::text as id
    from moment m
    join visit v on v.business_id = ${business} and v.id = m.visit_id and v.customer_hash is not null
    join location l on l.business_id = ${business} and l.id = m.location_id
    where m.business_id = ${business} and m.spot_id = ${spotId}::uuid and m.status = 'delivered'
      and ${nearDays(earlierBy(page, within), Prisma.sql`m.due_at`)}
      and ${overOn(within)} >= ${page.from}::date and ${overOn(within)} < ${page.until}::date
      ${conditions.length > 0 ? Prisma.join(conditions, " ") : Prisma.empty}
    order by m.due_at desc, m.id desc limit ${limit}`;
  return rows.map(({ id }) => id);
}

const Fresh = z.object({
  ...{ day: z.string(), locationId: z.string(), channelId: z.string(), times: z.number() },
  ...{ told: z.number(), mentioned: z.number(), waiting: z.number() },
});
export type FreshnessOfDay = z.infer<typeof Fresh>;

/**
 * Coded answers with recall text of known customers whose visit had the spot before, per location,
 * channel, local day and the number of visits on which this customer had it until then, this one
 * included (`times`; 3 is three or more): how many (`told`), how many mention the spot unaided, and
 * how many only have a mention that waits to be checked.
 */
export async function freshnessByDay(
  db: TenantClient,
  scope: ReportScope,
  spotId: string,
): Promise<readonly FreshnessOfDay[]> {
  const business = Prisma.sql`${scope.businessId}::uuid`;
  const spot = Prisma.sql`${spotId}::uuid`;
  const says = (status: "counted" | "doubtful") => Prisma.sql`exists (
    select from mention s where s.business_id = ${business} and s.response_id = a.id and s.spot_id = ${spot}
      and s.question = 'recall' and s.source = 'unaided' and s.status = ${status}::mention_status)`;
  const rows = await db.$queryRaw`
    with answered as materialized (
      select distinct r.id, r.location_id, r.channel_id, v.customer_hash, v.started_at,
             (r.answered_at at time zone l.time_zone)::date as day
      from moment m
      join visit v on v.business_id = ${business} and v.id = m.visit_id and v.customer_hash is not null
      join response r on r.business_id = ${business} and r.visit_id = v.id and r.answered_at >= m.delivered_at
      join coding c on c.business_id = ${business} and c.response_id = r.id
      join location l on l.business_id = ${business} and l.id = r.location_id
      where m.business_id = ${business} and m.spot_id = ${spot} and m.status = 'delivered' and m.spot_version is not null
        and r.recall_text <> '' and ${nearDays(scope, Prisma.sql`r.answered_at`)}
    ), told as (
      select a.*, ${says("counted")} as mentions, ${says("doubtful")} as perhaps, (
        select least(3, count(distinct e.id)) from visit e join moment g on g.business_id = ${business} and g.visit_id = e.id
        where e.business_id = ${business} and e.customer_hash = a.customer_hash and e.started_at <= a.started_at
          and g.spot_id = ${spot} and g.status = 'delivered'
      ) as times
      from answered a where a.day >= ${scope.from}::date and a.day < ${scope.until}::date
    )
    select day::text, location_id::text as "locationId", channel_id::text as "channelId", times::int, count(*)::int as told,
           (count(*) filter (where mentions))::int as mentioned,
           (count(*) filter (where perhaps and not mentions))::int as waiting
    from told group by 1, 2, 3, 4 order by 1, 2, 3, 4`;
  return z.array(Fresh).parse(rows);
}
