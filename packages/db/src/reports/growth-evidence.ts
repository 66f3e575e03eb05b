import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";

const Topic = z.string();
const Counted = z.object({ topic: Topic, kind: z.enum(["moment", "relay", "thanks", "clue"]), n: z.number() });
const Row = Counted.omit({ n: true }).extend({
  id: z.string(),
  at: z.date(),
  name: z.string(),
  words: z.string(),
  location: z.string(),
});

type Of = {
  readonly businessId: string;
  readonly memberId: string;
  readonly since: Date;
  /** The locations that the reader sees; null: all of them. */
  readonly locationIds: readonly string[] | null;
  /**
   * From this score on, the person sees thanks that nobody has decided about; null: the reader sees
   * all.
   */
  readonly praiseFrom: number | null;
};

/**
 * The rows behind the cells of a member: moments that they delivered of spots that need a
 * competency, their steps of relays of such spots, the thanks of customers who remember such a
 * spot, or in whose thanks an ingredient was read, and the clues that they caught, which are
 * enquiry.
 */
function evidence({ businessId, memberId, since, locationIds, praiseFrom }: Of): Prisma.Sql {
  const here = (of: string) =>
    locationIds === null
      ? Prisma.empty
      : Prisma.sql`and ${Prisma.raw(of)}.location_id = any(${[...locationIds]}::uuid[])`;
  // As in the person's list of thanks: customers' from the praise score on, colleagues' unless they
  // are held.
  const isShown =
    praiseFrom === null
      ? Prisma.sql`k.decision is distinct from 'kept_back'`
      : Prisma.sql`(k.decision = 'released' or (k.decision is null and not k.is_held
          and (k.given_by_id is not null or r.recommend >= ${praiseFrom})))`;
  const thanked = Prisma.sql`k.business_id = ${businessId}::uuid and k.member_id = ${memberId}::uuid
    and k.removed_at is null and k.hidden_at is null and k.given_at >= ${since} and ${isShown}`;
  const words = Prisma.sql`case when k.words = '' then r.recall_text else k.words end`;
  return Prisma.sql`
    select n.topic::text as topic, 'moment' as kind, m.id, m.delivered_at as at, s.name, '' as words, m.location_id
    from moment m join spot_need n on n.business_id = m.business_id and n.spot_id = m.spot_id
    join spot s on s.business_id = m.business_id and s.id = m.spot_id
    where m.business_id = ${businessId}::uuid and m.member_id = ${memberId}::uuid and m.status = 'delivered'
      and m.delivered_at >= ${since} ${here("m")}
    union all
    select n.topic::text, 'relay', m.id, m.delivered_at, s.name, '', m.location_id
    from moment m join spot_need n on n.business_id = m.business_id and n.spot_id = m.spot_id
    join spot s on s.business_id = m.business_id and s.id = m.spot_id
    where m.business_id = ${businessId}::uuid and m.member_id is distinct from ${memberId}::uuid and m.status = 'delivered'
      and m.delivered_at >= ${since} ${here("m")}
      and exists (select from relay_step t where t.business_id = m.business_id and t.relay_id = m.id
        and t.member_id = ${memberId}::uuid and t.status = 'done')
    union all
    select distinct on (n.topic, k.id) n.topic::text, 'thanks', k.id, k.given_at, s.name, ${words}, r.location_id
    from kudos k join response r on r.business_id = k.business_id and r.id = k.response_id
    join mention e on e.business_id = r.business_id and e.response_id = r.id and e.status = 'counted' and e.source = 'unaided'
    join spot_need n on n.business_id = e.business_id and n.spot_id = e.spot_id
    join spot s on s.business_id = e.business_id and s.id = e.spot_id
    where ${thanked} ${here("r")}
    union all
    select n.topic::text, 'thanks', k.id, k.given_at, s.name, k.words, m.location_id
    from kudos k join moment m on m.business_id = k.business_id and m.id = k.moment_id
    join spot_need n on n.business_id = m.business_id and n.spot_id = m.spot_id
    join spot s on s.business_id = m.business_id and s.id = m.spot_id
    left join response r on r.business_id = k.business_id and r.id = k.response_id
    where ${thanked} and k.given_by_id is not null ${here("m")}
    union all
    select i.ingredient, 'thanks', k.id, k.given_at, '', ${words}, r.location_id
    from kudos k join response r on r.business_id = k.business_id and r.id = k.response_id
    join coding c on c.business_id = r.business_id and c.response_id = r.id
    cross join lateral unnest(c.ingredients) as i (ingredient)
    where ${thanked} ${here("r")} and i.ingredient in ('sincerity', 'ownership', 'understanding', 'passion', 'pride')
    union all
    select 'enquiry', 'clue', o.id, o.caught_at, o.kind::text, '', o.location_id
    from clue o where o.business_id = ${businessId}::uuid and o.caught_by_id = ${memberId}::uuid
      and o.status <> 'wrong' and o.caught_at >= ${since} ${here("o")}`;
}

/** How many rows stand behind each cell of a member, by kind. */
export async function countEvidence(db: TenantClient, of: Of) {
  const rows = await db.$queryRaw`
    select topic, kind, count(*)::int as n from (${evidence(of)}) e group by 1, 2 order by 1, 2`;
  return z.array(Counted).parse(rows);
}

/** The newest rows behind one cell of a member. */
export async function listEvidence(db: TenantClient, of: Of, topic: string, limit: number) {
  const rows = await db.$queryRaw`
    select e.topic, e.kind, e.id::text, e.at, e.name, e.words, l.name as location
    from (${evidence(of)}) e join location l on l.business_id = ${of.businessId}::uuid and l.id = e.location_id
    where e.topic = ${topic} order by e.at desc, e.id limit ${limit}`;
  return z.array(Row).parse(rows);
}
