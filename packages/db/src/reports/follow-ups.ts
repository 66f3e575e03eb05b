import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { nearDays, type ReportScope } from "./scope";

const Place = { day: z.string(), locationId: z.string(), channelId: z.string() };
const Row = z.object({
  ...{ ...Place, part: z.number(), answered: z.number(), recalled: z.number(), waiting: z.number() },
  ...{ told: z.number(), retold: z.number(), asked: z.number(), shown: z.number() },
});
const SpotRow = z.object({
  ...{ ...Place, spotId: z.string(), part: z.number(), isReceived: z.boolean() },
  ...{ listed: z.number(), recalled: z.number(), waiting: z.number() },
  ...{ aided: z.number(), ticked: z.number(), decoy: z.number(), both: z.number() },
});
const Retold = z.object({ ...Place, spotId: z.string(), told: z.number(), retold: z.number() });

/**
 * The answered follow-ups of a scope whose text is coded or empty, as `f`, by the local day of the
 * answer.
 */
const answered = (scope: ReportScope) => Prisma.sql`
  answered as materialized (
    select f.asking_id, f.response_id, f.part, f.told, f.shown, f.aided_at, a.location_id, a.channel_id,
           r.visit_id, r.answered_at, (f.unaided_at at time zone l.time_zone)::date as day
    from follow_up f
    join asking a on a.business_id = ${scope.businessId}::uuid and a.id = f.asking_id
    join response r on r.business_id = ${scope.businessId}::uuid and r.id = f.response_id
    join location l on l.business_id = ${scope.businessId}::uuid and l.id = a.location_id
    where f.business_id = ${scope.businessId}::uuid and ${nearDays(scope, Prisma.sql`f.unaided_at`)}
      and (f.text = '' or f.coded_at is not null)
  )`;

const inDays = (scope: ReportScope) => Prisma.sql`f.day >= ${scope.from}::date and f.day < ${scope.until}::date`;

const recalls = (scope: ReportScope, status: "counted" | "doubtful", spot: Prisma.Sql) => Prisma.sql`
  exists (
    select from follow_up_mention m where m.business_id = ${scope.businessId}::uuid and m.asking_id = f.asking_id
      and m.status = ${status}::mention_status ${spot}
  )`;

/** Per part, location, channel and local day, what the answered follow-ups say (`FollowUpRow`). */
export async function followUpsByDay(db: TenantClient, scope: ReportScope) {
  const rows = await db.$queryRaw`
    with ${answered(scope)}, said as (
      select f.*, ${recalls(scope, "counted", Prisma.empty)} as recalls, ${recalls(scope, "doubtful", Prisma.empty)} as perhaps
      from answered f where ${inDays(scope)}
    )
    select part, day::text, location_id::text as "locationId", channel_id::text as "channelId",
           count(*)::int as answered, (count(*) filter (where recalls))::int as recalled,
           (count(*) filter (where perhaps and not recalls))::int as waiting,
           count(told)::int as told, (count(*) filter (where told <> 'none'))::int as retold,
           count(shown)::int as asked, (count(*) filter (where shown))::int as shown
    from said group by 1, 2, 3, 4 order by 1, 2, 3, 4`;
  return z.array(Row).parse(rows);
}

/**
 * Per spot, part, location, channel and local day, and whether it was delivered on the visit before
 * the answer: the follow-ups whose list holds it (`SpotFollowUpRow`). `decoy` ticked the decoy of
 * the same list.
 * @param spotId null is all spots
 */
export async function followUpsOfSpots(db: TenantClient, scope: ReportScope, spotId: string | null) {
  const business = Prisma.sql`${scope.businessId}::uuid`;
  const only = spotId === null ? Prisma.sql`is not null` : Prisma.sql`= ${spotId}::uuid`;
  const ofSpot = Prisma.sql`and m.spot_id = o.spot_id`;
  const rows = await db.$queryRaw`
    with ${answered(scope)}, listed as (
      select o.spot_id, f.*, coalesce(o.ticked, false) as ticks, coalesce(d.ticked, false) as guesses,
             ${recalls(scope, "counted", ofSpot)} as recalls, ${recalls(scope, "doubtful", ofSpot)} as perhaps,
             exists (
               select from moment g where g.business_id = ${business} and g.visit_id = f.visit_id
                 and g.spot_id = o.spot_id and g.status = 'delivered' and g.delivered_at <= f.answered_at
             ) as received
      from answered f
      join follow_up_option o on o.business_id = ${business} and o.asking_id = f.asking_id and o.spot_id ${only}
      join follow_up_option d on d.business_id = ${business} and d.asking_id = f.asking_id and d.spot_id is null
      where ${inDays(scope)}
    )
    select spot_id::text as "spotId", part, received as "isReceived", day::text, location_id::text as "locationId",
           channel_id::text as "channelId", count(*)::int as listed, (count(*) filter (where recalls))::int as recalled,
           (count(*) filter (where perhaps and not recalls))::int as waiting, count(aided_at)::int as aided,
           (count(*) filter (where ticks))::int as ticked, (count(*) filter (where guesses))::int as decoy,
           (count(*) filter (where ticks and guesses))::int as both
    from listed group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`;
  return z.array(SpotRow).parse(rows);
}

/**
 * Per spot, location, channel and local day: the customers who got the spot, mentioned it unaided
 * in their answer, and said in a follow-up whom they told, and those of them who told somebody at
 * any of their follow-ups. A customer counts once, on the day of their last one.
 * @param spotId null is all spots
 */
export async function retoldByDay(db: TenantClient, scope: ReportScope, spotId: string | null) {
  const business = Prisma.sql`${scope.businessId}::uuid`;
  const only = spotId === null ? Prisma.sql`is not null` : Prisma.sql`= ${spotId}::uuid`;
  const rows = await db.$queryRaw`
    with ${answered(scope)}, asked as (
      select f.response_id, f.location_id, f.channel_id, f.visit_id, f.answered_at, max(f.day) as day,
             bool_or(f.told <> 'none') as retells
      from answered f where f.told is not null and ${inDays(scope)} group by 1, 2, 3, 4, 5
    )
    select s.spot_id::text as "spotId", f.day::text, f.location_id::text as "locationId", f.channel_id::text as "channelId",
           count(*)::int as told, (count(*) filter (where f.retells))::int as retold
    from asked f
    join mention s on s.business_id = ${business} and s.response_id = f.response_id and s.spot_id ${only}
      and s.question = 'recall' and s.source = 'unaided' and s.status = 'counted'
    where exists (
      select from moment g where g.business_id = ${business} and g.visit_id = f.visit_id and g.spot_id = s.spot_id
        and g.status = 'delivered' and g.delivered_at <= f.answered_at
    )
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`;
  return z.array(Retold).parse(rows);
}
