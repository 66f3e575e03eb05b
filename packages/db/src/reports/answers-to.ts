import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { mentionsSpot } from "./mentions-spot";
import { nearDays, type ReportScope } from "./scope";

type Page = ReportScope & {
  /** A kind with a scale, the id of a question with options, or `stage:` with the id of a stage. */
  readonly question: string;
  /** The steps or options of which one was given; null: any answer. */
  readonly values: readonly string[] | null;
  /** Only answers that mention this spot; null: all. */
  readonly spotId: string | null;
  /** Null is no limit. */
  readonly locationIds: readonly string[] | null;
  readonly channelIds: readonly string[] | null;
  readonly before: { readonly at: Date; readonly id: string } | null;
  readonly limit: number;
};

const columnOf: Readonly<Record<string, string>> = {
  ...{ csat: "satisfaction", ces: "effort", pressured: "pressured", genuine: "genuine" },
};

/** The answers that `answersToQuestions` counts for a question and days, newest first, as ids. */
export async function answersTo(db: TenantClient, page: Page): Promise<readonly string[]> {
  const { businessId, question, values, spotId, locationIds, channelIds, before, limit } = page;
  const column = columnOf[question];
  const given = values === null ? null : [...values];
  const stage = question.startsWith("stage:") ? JSON.stringify({ stage: question.slice("stage:".length) }) : null;
  const ofStage = Prisma.sql`exists (select from jsonb_each(r.answers) a where a.value @> ${stage}::jsonb`;
  const isAnswered =
    stage !== null
      ? Prisma.sql`${ofStage})`
      : column === undefined
        ? Prisma.sql`jsonb_exists(r.answers, ${question})`
        : Prisma.raw(`r.${column} is not null`);
  const isGiven = (some: string[]) =>
    stage !== null
      ? Prisma.sql`${ofStage} and a.value->>'step' = any(${some}::text[]))`
      : column === undefined
        ? Prisma.sql`exists (select from unnest(${some}::text[]) v where r.answers -> ${question} @> to_jsonb(v))`
        : Prisma.sql`${Prisma.raw(`r.${column}`)}::text = any(${some}::text[])`;
  const conditions = [
    given === null ? null : isGiven(given),
    spotId === null ? null : mentionsSpot(businessId, spotId),
    locationIds === null ? null : Prisma.sql`r.location_id = any(${[...locationIds]}::uuid[])`,
    channelIds === null ? null : Prisma.sql`r.channel_id = any(${[...channelIds]}::uuid[])`,
    before === null
      ? null
      : Prisma.sql`(r.answered_at, r.id) < (${before.at.toISOString()}::timestamptz, ${before.id}::uuid)`,
  ].flatMap((condition) => (condition === null ? [] : [Prisma.sql`and ${condition}`]));
  const rows = await db.$queryRaw<{ id: string }[]>`
    select r.id::text as id
    from response r
    join location l on l.business_id = r.business_id and l.id = r.location_id
    where r.business_id = ${businessId}::uuid and r.form_id is not null and ${nearDays(page, Prisma.sql`r.answered_at`)}
      and (r.answered_at at time zone l.time_zone)::date >= ${page.from}::date
      and (r.answered_at at time zone l.time_zone)::date < ${page.until}::date
      and ${isAnswered} ${conditions.length > 0 ? Prisma.join(conditions, " ") : Prisma.empty}
    order by r.answered_at desc, r.id desc limit ${limit}`;
  return rows.map(({ id }) => id);
}
