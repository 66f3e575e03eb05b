import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { type Counts, fromCounts } from "./counted-days";
import { mentionsSpot } from "./mentions-spot";
import { perDay, type RowOf, rowsPerDay } from "./per-day";
import { nearDays, type ReportScope } from "./scope";
import { answersOnDays } from "./told-on-days";

const columns = {
  question: "text",
  value: "text",
  locationId: "text",
  channelId: "text",
  day: "text",
  answers: "number",
} as const;

/**
 * How many answers give one answer to a question of a form, per location, channel and local day.
 * `question` is a kind with a scale, the id of a question with options, or `stage:` with the id of
 * a stage; `value` is a step or the id of an option, and "" for the answers that have any.
 */
export type QuestionDay = RowOf<typeof columns>;

const dayColumns = Prisma.raw("day, location_id, channel_id, question, value, answers");

/** What the answer `r` gives: per question "" and each step or option. */
const givenAnswers = Prisma.sql`
      select m.question, unnest(array['', m.value::text]) as value
      from (values ('csat', r.satisfaction), ('ces', r.effort), ('pressured', r.pressured), ('genuine', r.genuine)) m (question, value)
      where m.value is not null
      union all
      select 'stage:' || (a.value->>'stage'), unnest(array['', a.value->>'step'])
      from jsonb_each(coalesce(r.answers, '{}')) a where jsonb_exists(a.value, 'stage')
      union all
      select a.key, unnest(array[''] || array(
        select jsonb_array_elements_text(case jsonb_typeof(a.value) when 'array' then a.value else jsonb_build_array(a.value) end)
      ))
      from jsonb_each(coalesce(r.answers, '{}')) a
      where jsonb_typeof(a.value) = 'array' or a.value #>> '{}' ~ '^q[0-9a-f]{32}$'`;

/** The rows of `answer_day` for the answers of some days, counted from the answers themselves. */
const countedQuestions = (scope: ReportScope, days: Prisma.Sql): Prisma.Sql => Prisma.sql`
  with ${answersOnDays(scope, days)}, fresh as (
    select o.day, o.location_id, o.channel_id, g.question, g.value, count(*)::int as answers
    from on_day o
    join response r on r.business_id = ${scope.businessId}::uuid and r.id = o.id
    cross join lateral (${givenAnswers}) g
    where o.form_id is not null
    group by o.day, o.location_id, o.channel_id, g.question, g.value
  )`;

const questionDays: Counts = {
  table: Prisma.raw("answer_day"),
  columns: dayColumns,
  counted: countedQuestions,
  only: Prisma.empty,
};

/** The statement that stores the answers to questions of some days, which have no rows yet. */
export const storedQuestions = (scope: ReportScope, days: Prisma.Sql): Prisma.Sql => Prisma.sql`
  insert into answer_day (business_id, ${dayColumns})
  ${countedQuestions(scope, days)} select ${scope.businessId}::uuid, ${dayColumns} from fresh`;

/** @throws StillCounting while too many days of a large business are stale */
export async function answersToQuestions(db: TenantClient, scope: ReportScope): Promise<readonly QuestionDay[]> {
  const select = perDay(scope, ["question", "value", "locationId", "channelId"], ["answers"]);
  const [rows] = await fromCounts(db, scope, [{ counts: questionDays, select }]);
  return rowsPerDay(columns, rows);
}

const SpotRow = z.object({
  ...{ question: z.string(), value: z.string(), locationId: z.string(), channelId: z.string() },
  ...{ day: z.string(), mentions: z.boolean(), answers: z.number() },
});

/**
 * The same counted from the answers themselves, apart for those that mention a spot (`mentions`)
 * and those that do not.
 */
export async function answersToQuestionsAbout(db: TenantClient, scope: ReportScope, spotId: string) {
  const rows = await db.$queryRaw`
    with answered as materialized (
      select r.id, (r.answered_at at time zone l.time_zone)::date as day, ${mentionsSpot(scope.businessId, spotId)} as mentions
      from response r join location l on l.business_id = ${scope.businessId}::uuid and l.id = r.location_id
      where r.business_id = ${scope.businessId}::uuid and r.form_id is not null and ${nearDays(scope, Prisma.sql`r.answered_at`)}
    )
    select g.question, g.value, r.location_id::text as "locationId", r.channel_id::text as "channelId", a.day::text, a.mentions,
           count(*)::int as answers
    from answered a
    join response r on r.business_id = ${scope.businessId}::uuid and r.id = a.id
    cross join lateral (${givenAnswers}) g
    where a.day >= ${scope.from}::date and a.day < ${scope.until}::date
    group by g.question, g.value, r.location_id, r.channel_id, a.day, a.mentions`;
  return z.array(SpotRow).parse(rows);
}
