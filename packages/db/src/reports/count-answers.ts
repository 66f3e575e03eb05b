import { nobody } from "@spots/domain/feedback/answer-filter";
import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import {
  type AnswerScope,
  amongNewest,
  baseOf,
  type CountedPart,
  caseStatus,
  conditionsOf,
  countedParts,
  isOverdue,
} from "./answer-condition";

const Row = z.object({ part: z.enum([...countedParts, "total", "read"]), value: z.string(), count: z.number() });

/**
 * The most answers that the counts read, newest first; fewer where the words are read row by row.
 */
export const mostCounted = 10_000;
const mostReadByRow = 4_000;

/**
 * How many answers each value of the filter would give with the other parts of the filter as they
 * are, among the newest 10,000 answers of the days and the search text. Of words that are frequent
 * it reads the newest 4,000 answers of the business. `total` counts the answers of the whole
 * filter; `isWhole` is false when there are more than the newest `among`.
 */
export async function countAnswers(db: TenantClient, scope: AnswerScope) {
  const business = Prisma.sql`${scope.businessId}::uuid`;
  const conditions = conditionsOf(scope);
  const met = (part: CountedPart) => conditions[part] ?? Prisma.sql`true`;
  const name = (part: CountedPart) => Prisma.raw(`"is ${part}"`);
  const failed = Prisma.join(
    countedParts.map((part) => Prisma.sql`(not ${name(part)})::int`),
    " + ",
  );
  const count = (part: CountedPart, value: Prisma.Sql, from: Prisma.Sql, more = Prisma.sql`true`) => Prisma.sql`
    select ${part}::text as part, (${value})::text as value, count(distinct f.id)::int as count from ${from}
    where f.failed - (not f.${name(part)})::int = 0 and ${more} group by 2`;
  const spotsSaid = Prisma.sql`select s.stage_id from spot s where s.business_id = ${business} and s.id = any(f.said)`;
  const stageAsking = Prisma.sql`union select coalesce(c.stage_id, s.stage_id) from channel c
      left join spot s on s.business_id = ${business} and s.id = c.spot_id
      where c.business_id = ${business} and c.id = f.channel_id`;
  const stages = Prisma.sql`facts f cross join lateral (
    ${spotsSaid}
    ${stageAsking}
  ) found`;
  const personas = Prisma.sql`facts f cross join lateral (
    ${spotsSaid}
    ${stageAsking}
    union select s.stage_id from moment d join spot s on s.business_id = ${business} and s.id = d.spot_id
      where d.business_id = ${business} and d.visit_id = f.visit_id and d.status = 'delivered'
  ) found
    join stage g on g.business_id = ${business} and g.id = found.stage_id
    join journey j on j.business_id = ${business} and j.id = g.journey_id and j.persona_id is not null`;
  const askedAt = Prisma.sql`facts f join channel c on c.business_id = ${business} and c.id = f.channel_id and c.spot_id is not null`;
  const spots = Prisma.sql`facts f cross join lateral unnest(f.said) spot_id`;
  // "offset 0" keeps each of these a lookup by its key. Joined freely, Postgres takes ten thousand
  // answers that came at once, before their table is analysed, for a few, and compares all with
  // all.
  const of = (columns: Prisma.Sql, rows: Prisma.Sql) => Prisma.sql`lateral (
    select ${columns} from ${rows} where t.business_id = ${business} and t.response_id = f.id offset 0)`;
  const thanks = Prisma.sql`facts f cross join ${of(
    Prisma.sql`t.member_id, t.words, t.removed_at`,
    Prisma.sql`kudos t`,
  )} k`;
  const thanksOf = Prisma.sql`case when k.member_id is null then 'words' else 'member' end`;
  const ofCase = of(Prisma.sql`t.id, t.status, t.due_at, t.assignee_id`, Prisma.sql`service_case t`);
  const cases = Prisma.sql`facts f left join ${ofCase} c on true cross join lateral (
    select ${caseStatus} as of union all select 'overdue' where ${isOverdue(scope.now)}) state`;
  const assigned = Prisma.sql`facts f cross join ${ofCase} c`;
  const facts = Prisma.sql`facts f`;
  const base = await baseOf(db, scope);
  const among = base.isReadByRow ? mostReadByRow : mostCounted;
  const bound = base.isReadByRow ? await amongNewest(db, scope, among) : null;
  const coded = Prisma.sql`facts f cross join ${of(Prisma.sql`t.tone`, Prisma.sql`coding t`)} d`;
  const mentions = (columns: Prisma.Sql, status: Prisma.Sql) => Prisma.sql`
    select ${columns} from mention m where m.business_id = ${business} and m.response_id = r.id
      and m.source = 'unaided' and m.question = 'recall' and m.status = ${status}`;
  const rows = await db.$queryRaw`
    with base as materialized (
      select r.id, r.location_id, r.channel_id, r.visit_id, r.locale, r.recommend, r.contact from response r, location l
      where r.business_id = ${business} and ${base.condition} and ${bound ?? Prisma.sql`true`}
      order by r.answered_at desc, r.id desc limit ${mostCounted + 1}
    ), judged as materialized (
      select r.*, ${Prisma.join(countedParts.map((part) => Prisma.sql`coalesce(${met(part)}, false) as ${name(part)}`))},
        (${mentions(Prisma.sql`count(*) > 0`, Prisma.sql`'doubtful'`)}) as waits,
        array(${mentions(Prisma.sql`m.spot_id`, Prisma.sql`'counted'`)}) as said
      from base r
    ), facts as materialized (select *, ${failed} as failed from judged)
    select 'total' as part, '' as value, count(*)::int as count from facts where failed = 0
    union all select 'read', '', count(*)::int from facts
    union all ${count("locationIds", Prisma.sql`f.location_id`, facts)}
    union all ${count("channelIds", Prisma.sql`f.channel_id`, facts)}
    union all ${count("atSpotIds", Prisma.sql`c.spot_id`, askedAt)}
    union all ${count("spotIds", Prisma.sql`spot_id`, spots)}
    union all ${count("stageIds", Prisma.sql`found.stage_id`, stages, Prisma.sql`found.stage_id is not null`)}
    union all ${count("personaIds", Prisma.sql`j.persona_id`, personas)}
    union all ${count("locales", Prisma.sql`f.locale`, facts)}
    union all ${count("scores", Prisma.sql`coalesce(f.recommend::text, 'none')`, facts)}
    union all ${count("cases", Prisma.sql`state.of`, cases)}
    union all ${count("assignees", Prisma.sql`coalesce(c.assignee_id::text, ${nobody})`, assigned)}
    union all ${count("contact", Prisma.sql`coalesce(f.contact, '') <> ''`, facts)}
    union all ${count("waiting", Prisma.sql`f.waits`, facts)}
    union all ${count("mention", Prisma.sql`cardinality(f.said) > 0`, facts)}
    union all ${count("tone", Prisma.sql`d.tone`, coded, Prisma.sql`d.tone is not null`)}
    union all ${count("thanks", thanksOf, thanks, Prisma.sql`k.removed_at is null and (k.member_id is not null or k.words <> '')`)}`;
  const read = z.array(Row).parse(rows);
  const only = (part: string) => read.find((row) => row.part === part)?.count ?? 0;
  return {
    total: only("total"),
    among,
    isWhole: bound === null && only("read") <= mostCounted,
    parts: eachPart((part) =>
      Object.fromEntries(read.filter((row) => row.part === part).map((row) => [row.value, row.count])),
    ),
  };
}

/** A value for each counted part. The cast states that `countedParts` has every part. */
function eachPart<Value>(make: (part: CountedPart) => Value): Record<CountedPart, Value> {
  return Object.fromEntries(countedParts.map((part) => [part, make(part)])) as Record<CountedPart, Value>;
}
