import { praiseFrom } from "@spots/domain/feedback/praise";
import { WeekNoteContent } from "@spots/domain/recognition/week-note";
import { z } from "zod";
import type { TenantClient } from "../tenancy/client";

const Due = z.object({
  ...{ id: z.string(), name: z.string(), email: z.string(), locale: z.string().nullable() },
  ...{ week: z.string(), from: z.date(), to: z.date() },
});

type Of = { readonly businessId: string; readonly timeZone: string; readonly at: Date; readonly limit: number };

/**
 * The members whose note of the week before is due and not made yet, each with that week on their
 * own clock.
 */
export async function listWeekNotesDue(db: TenantClient, { businessId, timeZone, at, limit }: Of) {
  const rows = await db.$queryRaw`
    select m.id::text, m.name, u.email, u.locale::text, d.week::text,
      (d.week - 7)::timestamp at time zone z.zone as "from", d.week::timestamp at time zone z.zone as "to"
    from member m join "user" u on u.id = m.user_id
    left join notification_setting n on n.business_id = m.business_id and n.member_id = m.id
    left join lateral (
      select l.time_zone from member_location w join location l on l.business_id = w.business_id and l.id = w.location_id
      where w.business_id = m.business_id and w.member_id = m.id order by w.location_id limit 1
    ) l on true
    cross join lateral (select coalesce(n.time_zone, l.time_zone, ${timeZone}) as zone) z
    cross join lateral (select week_note_due(${at}::timestamptz, z.zone) as week) d
    where m.business_id = ${businessId}::uuid and m.left_at is null and m.week_note_off_at is null and d.week is not null
      and not exists (select from week_note k
        where k.business_id = m.business_id and k.member_id = m.id and k.week = d.week)
    order by m.id limit ${limit}`;
  return z.array(Due).parse(rows);
}

type Week = { readonly businessId: string; readonly memberId: string; readonly from: Date; readonly to: Date };

/**
 * What a member's week had, from an instant up to another one: thanks that reached them and that
 * they do not hide, moments with a share of theirs, what became of their spontaneous moments, and
 * their check-ins.
 */
export async function readWeek(db: TenantClient, { businessId, memberId, from, to }: Week): Promise<WeekNoteContent> {
  const rows = await db.$queryRaw`
    with thanks as (
      select k.given_by_id, k.decision, r.recommend
      from kudos k left join response r on r.business_id = k.business_id and r.id = k.response_id
      where k.business_id = ${businessId}::uuid and k.member_id = ${memberId}::uuid
        and k.removed_at is null and k.hidden_at is null
        and case when k.decision = 'released' then k.decided_at else k.given_at end <@ tstzrange(${from}, ${to})
        and (k.decision = 'released' or (k.decision is null and not k.is_held
          and (k.given_by_id is not null or r.recommend >= ${praiseFrom})))
    ), made as (
      select m.spot_id from moment m
      where m.business_id = ${businessId}::uuid and m.status = 'delivered' and m.delivered_at >= ${from} and m.delivered_at < ${to}
        and (m.member_id = ${memberId}::uuid or exists (select from relay_step t
          where t.business_id = m.business_id and t.relay_id = m.id and t.member_id = ${memberId}::uuid and t.status = 'done'))
    ), mine as (
      select s.id, s.name, i.at, (select min(v.live_at) from spot_version v
        where v.business_id = s.business_id and v.spot_id = s.id) as live_at
      from spot_inventor i join spot s on s.business_id = i.business_id and s.id = i.spot_id
      where i.business_id = ${businessId}::uuid and i.member_id = ${memberId}::uuid
    )
    select
      (select count(*)::int from thanks where given_by_id is null) as customers,
      array(select distinct g.name from thanks t join member g on g.business_id = ${businessId}::uuid and g.id = t.given_by_id
        order by 1 limit 5) as colleagues,
      array(select distinct n.name from thanks_gift f
        join thanks_kind n on n.business_id = f.business_id and n.id = f.kind_id
        where f.business_id = ${businessId}::uuid and f.member_id = ${memberId}::uuid and f.taken_back_at is null
          and f.given_at >= ${from} and f.given_at < ${to} order by 1 limit 5) as gifts,
      (select count(*)::int from made) as delivered,
      array(select distinct s.name from made m join spot s on s.business_id = ${businessId}::uuid and s.id = m.spot_id
        order by 1 limit 5) as spots,
      array(select name from mine where at >= ${from} and at < ${to} and (live_at is null or live_at > ${to})
        order by at, id limit 5) as drafted,
      array(select name from mine where live_at >= ${from} and live_at < ${to} order by live_at, id limit 5) as live,
      (select count(*)::int from habit_check c join habit h on h.business_id = c.business_id and h.id = c.habit_id
        where h.business_id = ${businessId}::uuid and h.member_id = ${memberId}::uuid and c.by_member_id = h.member_id
          and c.at >= ${from} and c.at < ${to})
        as "checkIns"`;
  return z.tuple([WeekNoteContent]).parse(rows)[0];
}
