import { z } from "zod";
import { Prisma } from "../generated/client";
import type { JsonRead } from "./json-read";

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
const Missed = z.object({ day: z.string(), count: z.number() });
const Review = z.object({ id: z.string(), name: z.string(), journeyId: z.string(), day: z.string() });

const Facts = z.object({
  doubtful: z.number(),
  cases: z.object({ open: z.number(), overdue: z.number() }),
  near: z.object({
    due: z.number(),
    delivered: z.number(),
  }),
  missed: z.array(Missed),
  declined: z.array(Declined),
  open: z.array(Open),
  reviews: z.array(Review),
  members: z.object({ count: z.number(), isWelcomed: z.boolean() }),
  invitations: z.number(),
  channels: z.number(),
  hasMoments: z.boolean(),
  hasResponses: z.boolean(),
});
/**
 * What the home of a business shows beside its figures. `declined` are moments due since `since`,
 * or later; `due`, `delivered` and `open` those of the local day; `missed` the days, newest first,
 * with moments that were missed since `missedSince`, that nobody has seen and no other replaces.
 * `day` is the local day on which a moment is due, or the day of a spot's review. `isWelcomed` is
 * whether the member has closed the welcome.
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
  readonly missedSince: Date;
  /** The day of the business, up to which reviews are due. */
  readonly today: string;
  /** How many rows of each list are read, beside the missed days. */
  readonly most: number;
};

/**
 * Reads the facts of the home. `doubtful` is at most `mostDoubtful`: a business may leave any number
 * of answers unchecked; of comments nobody is asked to check mentions. The orders of `hasMoments` and
 * `hasResponses` are those of an index: Postgres
 * would search for one row of the business from the beginning of the table. Names are looked up for
 * the rows that are shown: every further table of a join costs planning.
 */
export const homeFacts = ({
  businessId,
  memberId,
  locationIds,
  now,
  since,
  missedSince,
  today,
  most,
}: Scope): JsonRead<HomeFacts> => {
  const business = Prisma.sql`${businessId}::uuid`;
  const here = (column: Prisma.Sql) =>
    locationIds === null ? Prisma.sql`true` : Prisma.sql`${column} = any(${[...locationIds]}::uuid[])`;
  const ofHere =
    locationIds === null
      ? Prisma.empty
      : Prisma.sql`join response r on r.business_id = m.business_id and r.id = m.response_id and ${here(Prisma.sql`r.location_id`)}`;
  const nameOf = (table: "spot" | "member", id: Prisma.Sql) =>
    Prisma.sql`(select w.name from ${Prisma.raw(table)} w where w.business_id = ${business} and w.id = ${id})`;
  const json = Prisma.sql`
    with near as materialized (
      select m.id, m.status, m.due_at, m.spot_id, m.member_id, p.name as location, p.time_zone,
             (m.due_at at time zone p.time_zone)::date as day, (${now}::timestamptz at time zone p.time_zone)::date as today
      from location p
      join moment m on m.business_id = ${business} and m.location_id = p.id and m.due_at >= ${since}::timestamptz
        and (m.status = 'declined' or m.due_at < ${now}::timestamptz + interval '2 days')
      where p.business_id = ${business} and ${here(Prisma.sql`p.id`)}
    ), missed as (
      select (m.due_at at time zone p.time_zone)::date as day, count(*) as count
      from location p
      join moment m on m.business_id = ${business} and m.location_id = p.id and m.due_at >= ${missedSince}::timestamptz
        and m.status = 'missed' and m.seen_at is null
      where p.business_id = ${business} and ${here(Prisma.sql`p.id`)}
        and not exists (select from moment i where i.business_id = ${business} and i.instead_of_id = m.id)
      group by 1
    ), declined as (
      select n.* from near n
      where n.status = 'declined' and n.member_id is not null
        and not exists (select from moment i where i.business_id = ${business} and i.instead_of_id = n.id)
      order by n.due_at, n.id limit ${most}
    ), open as (
      select * from near where day = today and status in ('offered', 'accepted') order by due_at, id limit ${most}
    ), reviews as (
      select s.id, s.name, g.journey_id as "journeyId", s.review_on as day
      from spot s
      join stage g on g.business_id = ${business} and g.id = s.stage_id
      join journey j on j.business_id = ${business} and j.id = g.journey_id and j.archived_at is null
      where s.business_id = ${business} and s.review_on <= ${today}::date and s.status <> 'retired'
      order by s.review_on, s.id limit ${most}
    )
    select json_build_object(
      'doubtful', (
        select least(count(distinct waiting.id), ${mostDoubtful}) from (
          (select m.response_id as id from mention m ${ofHere}
          where m.business_id = ${business} and m.status = 'doubtful' and m.question = 'recall'
          order by m.created_at desc limit ${3 * mostDoubtful})
          union all
          (select f.asking_id as id from follow_up_mention f
          where f.business_id = ${business} and f.status = 'doubtful' and exists (
            select from asking a where a.business_id = ${business} and a.id = f.asking_id and ${here(Prisma.sql`a.location_id`)})
          limit ${3 * mostDoubtful})
        ) waiting
      ),
      'cases', (
        select json_build_object('open', count(*), 'overdue', count(*) filter (where due_at <= ${now}::timestamptz))
        from service_case where business_id = ${business} and status <> 'closed' and ${here(Prisma.sql`location_id`)}
      ),
      'near', (
        select json_build_object(
          'due', count(*) filter (where day = today and status in ('offered', 'accepted', 'delivered', 'missed')),
          'delivered', count(*) filter (where day = today and status = 'delivered')
        ) from near
      ),
      'missed', (select coalesce(json_agg(v order by v.day desc), '[]') from missed v),
      'declined', (
        select coalesce(json_agg(json_build_object(
          'id', n.id, 'day', n.day, 'spot', ${nameOf("spot", Prisma.sql`n.spot_id`)}, 'member', ${nameOf("member", Prisma.sql`n.member_id`)},
          'reason', (select t.reason from moment_step t where t.business_id = ${business} and t.moment_id = n.id
                       and t.status = 'declined' order by t.at desc limit 1)
        ) order by n.due_at, n.id), '[]') from declined n
      ),
      'open', (
        select coalesce(json_agg(json_build_object(
          'id', n.id, 'dueAt', n.due_at, 'status', n.status, 'spot', ${nameOf("spot", Prisma.sql`n.spot_id`)},
          'member', ${nameOf("member", Prisma.sql`n.member_id`)}, 'location', n.location, 'timeZone', n.time_zone
        ) order by n.due_at, n.id), '[]') from open n
      ),
      'reviews', (select coalesce(json_agg(v order by v.day, v.id), '[]') from reviews v),
      'members', (
        select json_build_object(
          'count', count(*) filter (where left_at is null),
          'isWelcomed', coalesce(bool_or(id = ${memberId}::uuid and welcome_closed_at is not null), false)
        ) from member where business_id = ${business}
      ),
      'invitations', (select count(*) from invitation where business_id = ${business} and revoked_at is null),
      'channels', (select count(*) from channel where business_id = ${business} and closed_at is null and ${here(Prisma.sql`location_id`)}),
      'hasMoments', (select id from moment where business_id = ${business} and ${here(Prisma.sql`location_id`)}
                     order by id limit 1) is not null,
      'hasResponses', (select id from response where business_id = ${business} and ${here(Prisma.sql`location_id`)}
                       order by answered_at desc, id desc limit 1) is not null
    )`;
  return { json, read: (facts) => Facts.parse(facts) };
};
