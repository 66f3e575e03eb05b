import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";

const Row = z.object({
  memberId: z.string(),
  /** The role on the roster; "" without one. */
  role: z.string(),
  jobTitle: z.string(),
  locationId: z.string().nullable(),
  /** The local hour at which the shift began; null: not on the roster. */
  hour: z.number().nullable(),
  briefed: z.boolean(),
  trained: z.boolean(),
  thanked: z.boolean(),
  asked: z.boolean(),
});

/** The most rows of one report: a person in a role at a location and an hour. */
const mostRows = 50_000;

type Of = {
  readonly businessId: string;
  readonly from: Date;
  readonly to: Date;
  /** Null: all of them. */
  readonly locationIds: readonly string[] | null;
};

/**
 * Who worked in which role, where and at what time in a period, those without a shift by their job
 * title, and whether anything reached them: a briefing that they read or were asked to read, its
 * question that they answered, thanks of customers or colleagues, and a moment or a step of a relay
 * that they were asked for.
 */
export async function peopleAtWork(db: TenantClient, { businessId, from, to, locationIds }: Of) {
  const here = (column: Prisma.Sql) =>
    locationIds === null ? Prisma.empty : Prisma.sql`and ${column} = any(${[...locationIds]}::uuid[])`;
  const business = Prisma.sql`${businessId}::uuid`;
  const rows = await db.$queryRaw`
    with at_work as (
      select distinct s.member_id, coalesce(d.name, '') as role, s.location_id,
        extract(hour from s.starts_at at time zone l.time_zone)::int as hour
      from shift s join member m on m.business_id = s.business_id and m.id = s.member_id and m.left_at is null
      join location l on l.business_id = s.business_id and l.id = s.location_id
      left join duty d on d.business_id = s.business_id and d.id = s.duty_id
      where s.business_id = ${business} and s.starts_at >= ${from} and s.starts_at < ${to} ${here(Prisma.sql`s.location_id`)}
    ), everybody as (
      select member_id, role, location_id, hour from at_work
      union all
      select m.id, '', p.location_id, null
      from member m left join member_location p on p.business_id = m.business_id and p.member_id = m.id
      where m.business_id = ${business} and m.left_at is null and m.role = 'staff' ${here(Prisma.sql`p.location_id`)}
        and not exists (select from at_work w where w.member_id = m.id)
    )
    select e.member_id::text as "memberId", e.role, p.job_title as "jobTitle", e.location_id::text as "locationId", e.hour,
      exists (select from briefing b where b.business_id = ${business} and b.member_id = e.member_id
        and (b.read_at >= ${from} or b.asked_at >= ${from})) as briefed,
      exists (select from briefing b where b.business_id = ${business} and b.member_id = e.member_id
        and b.tries > 0 and b.read_at >= ${from}) as trained,
      (exists (select from kudos k where k.business_id = ${business} and k.member_id = e.member_id
        and k.given_at >= ${from} and k.removed_at is null and k.decision is distinct from 'kept_back'
        and (not k.is_held or k.decision = 'released'))
        or exists (select from thanks_gift g where g.business_id = ${business} and g.member_id = e.member_id
          and g.given_at >= ${from} and g.taken_back_at is null)) as thanked,
      (exists (select from moment o where o.business_id = ${business} and o.member_id = e.member_id
          and o.due_at >= ${from} and o.due_at < ${to} and not o.improvised and o.status <> 'cancelled')
        or exists (select from relay_step t where t.business_id = ${business}
          and t.asked_at >= ${from} and (t.member_id = e.member_id or t.asked_member_id = e.member_id))) as asked
    from everybody e join member p on p.business_id = ${business} and p.id = e.member_id order by 1, 2, 3, 4 limit ${mostRows}`;
  return z.array(Row).parse(rows);
}
