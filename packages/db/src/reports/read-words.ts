import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { nearDays, periodOf, type ReportScope, withinScope } from "./scope";

const Day = z.object({
  locationId: z.string(),
  channelId: z.string(),
  day: z.string(),
  period: z.number(),
  answers: z.number(),
});
/** How many answers with words were read, per location, channel and local day. */
export type ReadAnswersOfDay = z.infer<typeof Day>;

const Count = z.object({
  side: z.number(),
  kind: z.enum(["tone", "theme", "ingredient", "word"]),
  key: z.string(),
  form: z.string(),
  hits: z.number(),
});
export type WordCount = z.infer<typeof Count>;

/** The read answers of a report; with a spot, those that mention it. */
const readFrom = (scope: ReportScope, spotId: string | null) => Prisma.sql`
  select r.id, r.location_id, r.channel_id, (r.answered_at at time zone l.time_zone)::date as day,
         c.tone, c.themes, c.ingredients, c.words, c.forms
  from response r
  join location l on l.business_id = r.business_id and l.id = r.location_id
  join coding c on c.business_id = r.business_id and c.response_id = r.id
  where r.business_id = ${scope.businessId}::uuid and ${nearDays(scope, Prisma.sql`r.answered_at`)} and c.tone is not null
  ${
    spotId === null
      ? Prisma.empty
      : Prisma.sql`and exists (select from mention m where m.business_id = ${scope.businessId}::uuid and m.response_id = r.id
          and m.spot_id = ${spotId}::uuid and m.question = 'recall' and m.source = 'unaided' and m.status = 'counted')`
  }`;

export async function readAnswersByDay(
  db: TenantClient,
  scope: ReportScope,
  spotId: string | null,
): Promise<readonly ReadAnswersOfDay[]> {
  const rows = await db.$queryRaw`
    with read as materialized (${readFrom(scope, spotId)})
    select location_id::text as "locationId", channel_id::text as "channelId", day::text,
           ${periodOf(scope, Prisma.sql`day`)} as period, count(*)::int as answers
    from read group by 1, 2, 3, 4 order by 3, 1, 2`;
  return withinScope(scope, z.array(Day).parse(rows));
}

/** A day of a channel whose answers are counted, for one side of a comparison. */
export type CountedSide = Pick<ReadAnswersOfDay, "locationId" | "channelId" | "day"> & { readonly side: 0 | 1 };

/** The most telling words that a report names. */
const mostWords = 30;

/**
 * How many of the answers of some days have each tone, theme and ingredient, per side of a
 * comparison; and the most frequent telling words of side 0 that at least `leastHits` of its
 * answers hold, with their counts on both sides.
 */
export async function countWords(
  db: TenantClient,
  scope: ReportScope,
  {
    days,
    spotId,
    leastHits,
  }: { readonly days: readonly CountedSide[]; readonly spotId: string | null; readonly leastHits: number },
): Promise<readonly WordCount[]> {
  if (days.length === 0) return [];
  const of = (name: "locationId" | "channelId" | "day" | "side") => days.map((day) => String(day[name]));
  const rows = await db.$queryRaw`
    with read as materialized (${readFrom(scope, spotId)}), picked as materialized (
      select d.side, r.* from unnest(${of("side")}::text[]::int[], ${of("locationId")}::text[]::uuid[],
        ${of("channelId")}::text[]::uuid[], ${of("day")}::text[]::date[]) as d(side, location_id, channel_id, day)
      join read r on r.location_id = d.location_id and r.channel_id = d.channel_id and r.day = d.day
    ), said as materialized (
      select p.side, w.word, w.form from picked p cross join lateral unnest(p.words, p.forms) as w(word, form)
    ), frequent as (
      select word, mode() within group (order by form) as form from said where side = 0
      group by word having count(*) >= ${leastHits} order by count(*) desc, word limit ${mostWords}
    )
    select side, 'tone' as kind, tone::text as key, '' as form, count(*)::int as hits from picked group by 1, 3
    union all select side, 'theme', t, '', count(*)::int from picked cross join lateral unnest(themes) as t group by 1, 3
    union all select side, 'ingredient', i, '', count(*)::int from picked cross join lateral unnest(ingredients) as i group by 1, 3
    union all select s.side, 'word', s.word, f.form, count(*)::int from said s join frequent f using (word) group by 1, 3, 4
    order by kind, key, side`;
  return z.array(Count).parse(rows);
}
