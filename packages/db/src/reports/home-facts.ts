import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";

const Instant = z.coerce.date();
const Open = z.object({
  id: z.string(),
  dueAt: Instant,
  status: z.enum(["offered", "accepted"]),
  spot: z.string().nullable(),
  member: z.string().nullable(),
  location: z.string(),
  timeZone: z.string(),
});
const Declined = z.object({
  id: z.string(),
  day: z.string(),
  spot: z.string().nullable(),
  member: z.string(),
  reason: z.string().nullable(),
});
const Review = z.object({ id: z.string(), name: z.string(), journeyId: z.string(), day: z.string() });

const Facts = z.object({
  doubtful: z.number(),
  openCases: z.number(),
  overdueCases: z.number(),
  missed: z.number(),
  missedDay: z.string().nullable(),
  declined: z.array(Declined),
  reviews: z.array(Review),
  due: z.number(),
  delivered: z.number(),
  open: z.array(Open),
  members: z.number(),
  invitations: z.number(),
  channels: z.number(),
  hasMoments: z.boolean(),
  hasResponses: z.boolean(),
  isWelcomed: z.boolean(),
});
/**
 * What the home of a business shows beside its figures. `declined` and `missed` are moments due
 * since `since`, or later; `due`, `delivered` and `open` those of the local day. `day` is the local
 * day on which a moment is due, or the day of a spot's review. `isWelcomed` is whether the member
 * has closed the welcome.
 */
export type HomeFacts = z.infer<typeof Facts>;

/** From this number on, the home says "at least". */
const mostDoubtful = 1000;

type Scope = {
  readonly businessId: string;
  readonly memberId: string;
  /** The locations that the reader sees; null: all. */
  readonly locationIds: readonly string[] | null;
  readonly now: Date;
  readonly since: Date;
  /** The day of the business, up to which reviews are due. */
  readonly today: string;
  /** How many rows of each list are read. */
  readonly most: number;
};

/**
 * Reads the facts of the home in one statement. `doubtful` is at most `mostDoubtful`: a business may
 * leave any number of answers unchecked. The orders of `hasMoments` and `hasResponses` are those of
 * an index: Postgres would search for one row of the business from the beginning of the table.
 */
export async function homeFacts(
  db: TenantClient,
  { businessId, memberId, locationIds, now, since, today, most }: Scope,
): Promise<HomeFacts> {
  const business = Prisma.sql`${businessId}::uuid`;
  const here = (column: Prisma.Sql) =>
    locationIds === null ? Prisma.sql`true` : Prisma.sql`${column} = any(${[...locationIds]}::uuid[])`;
  const ofHere =
    locationIds === null
      ? Prisma.empty
      : Prisma.sql`join response r on r.business_id = m.business_id and r.id = m.response_id and ${here(Prisma.sql`r.location_id`)}`;
  const cases = Prisma.sql`
    from service_case c where c.business_id = ${business} and c.status <> 'closed' and ${here(Prisma.sql`c.location_id`)}`;
  const rows = await db.$queryRaw`
    with places as materialized (
      select id, name, time_zone, (${now}::timestamptz at time zone time_zone)::date as today
      from location where business_id = ${business} and ${here(Prisma.sql`id`)}
    ), near as materialized (
      select m.id, m.status, m.due_at, m.spot_id, m.member_id, m.improvised, p.name as location, p.time_zone,
             (m.due_at at time zone p.time_zone)::date as day, p.today
      from places p
      join moment m on m.business_id = ${business} and m.location_id = p.id and m.due_at >= ${since}::timestamptz
        and (m.status = 'declined' or m.due_at < ${now}::timestamptz + interval '2 days')
    ), missed as (
      select day from near where status = 'missed'
    ), declined as (
      select n.id, n.day::text, s.name as spot, p.name as member, n.due_at as at,
             (select t.reason from moment_step t where t.business_id = ${business} and t.moment_id = n.id
                and t.status = 'declined' order by t.at desc limit 1) as reason
      from near n
      join member p on p.business_id = ${business} and p.id = n.member_id
      left join spot s on s.business_id = ${business} and s.id = n.spot_id
      where n.status = 'declined'
        and not exists (select from moment i where i.business_id = ${business} and i.instead_of_id = n.id)
      order by n.due_at, n.id limit ${most}
    ), open as (
      select n.id, n.due_at as "dueAt", n.status, s.name as spot, p.name as member, n.location, n.time_zone as "timeZone"
      from near n
      left join member p on p.business_id = ${business} and p.id = n.member_id
      left join spot s on s.business_id = ${business} and s.id = n.spot_id
      where n.day = n.today and n.status in ('offered', 'accepted')
      order by n.due_at, n.id limit ${most}
    ), reviews as (
      select s.id, s.name, g.journey_id as "journeyId", s.review_on::text as day
      from spot s
      join stage g on g.business_id = s.business_id and g.id = s.stage_id
      join journey j on j.business_id = g.business_id and j.id = g.journey_id and j.archived_at is null
      where s.business_id = ${business} and s.review_on <= ${today}::date and s.status <> 'retired'
      order by s.review_on, s.id limit ${most}
    )
    select
      (select least(count(distinct response_id), ${mostDoubtful})::int from (
         select m.response_id from mention m ${ofHere}
         where m.business_id = ${business} and m.status = 'doubtful'
         order by m.created_at desc limit ${3 * mostDoubtful}) waiting) as doubtful,
      (select count(*)::int ${cases}) as "openCases",
      (select count(*)::int ${cases} and c.due_at <= ${now}::timestamptz) as "overdueCases",
      (select count(*)::int from missed) as missed,
      (select max(day)::text from missed) as "missedDay",
      (select coalesce(json_agg(d order by d.at, d.id), '[]') from declined d) as declined,
      (select coalesce(json_agg(v order by v.day, v.id), '[]') from reviews v) as reviews,
      (select count(*)::int from near where day = today and status in ('offered', 'accepted', 'delivered', 'missed')) as due,
      (select count(*)::int from near where day = today and status = 'delivered') as delivered,
      (select coalesce(json_agg(o order by o."dueAt", o.id), '[]') from open o) as open,
      (select count(*)::int from member where business_id = ${business} and left_at is null) as members,
      (select count(*)::int from invitation where business_id = ${business} and revoked_at is null) as invitations,
      (select count(*)::int from channel where business_id = ${business} and closed_at is null and ${here(Prisma.sql`location_id`)}) as channels,
      (select id from moment where business_id = ${business} and ${here(Prisma.sql`location_id`)}
       order by id limit 1) is not null as "hasMoments",
      (select id from response where business_id = ${business} and ${here(Prisma.sql`location_id`)}
       order by answered_at desc, id desc limit 1) is not null as "hasResponses",
      exists (select from member where business_id = ${business} and id = ${memberId}::uuid and welcome_closed_at is not null) as "isWelcomed"`;
  return Facts.parse(z.array(z.unknown()).parse(rows)[0]);
}
