import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { speaksOf } from "./chain-answers";
import { nearDays, type ReportScope } from "./scope";

/** Which of the answers that could have mentioned a spot: see `ListAnswersBehind`. */
type Which =
  | "all"
  | "mentioned"
  | "waiting"
  | "silent"
  | "received"
  | "notReceived"
  | "noticed"
  | "named"
  | "pressed"
  | "pressedOthers"
  | "regulars";

type Page = ReportScope & {
  readonly spotId: string;
  /** Null is no limit. */
  readonly locationIds: readonly string[] | null;
  readonly channelIds: readonly string[] | null;
  readonly which: Which;
  readonly before: { readonly at: Date; readonly id: string } | null;
  readonly limit: number;
};

/**
 * Among how many of the newest answers a page is looked for first, where the planner would read all
 * mentions of a spot that is mentioned often. The others are looked for among all answers.
 */
const newest = 200;

const statusOf = { mentioned: "counted", waiting: "doubtful" } as const;

/**
 * The ids of the coded answers with recall text that could have mentioned a spot (`askedOf`),
 * newest first: those that `mentionsByDay` counts for the same spot and days; for "pressed" those
 * that `pressureAnswers` counts as received, and for "pressedOthers" the others that it counts.
 */
export async function answersBehind(db: TenantClient, page: Page): Promise<readonly string[]> {
  const { businessId, spotId, locationIds, channelIds, which, before, limit } = page;
  const business = Prisma.sql`${businessId}::uuid`;
  const spot = Prisma.sql`${spotId}::uuid`;
  const mention = (condition: Prisma.Sql) => Prisma.sql`exists (
    select from mention s where s.business_id = ${business} and s.response_id = r.id and s.spot_id = ${spot}
      and s.question = 'recall' and s.source = 'unaided' and ${condition})`;
  const earlier =
    before === null
      ? Prisma.empty
      : Prisma.sql`and (r.answered_at, r.id) < (${before.at.toISOString()}::timestamptz, ${before.id}::uuid)`;
  const inDays = Prisma.sql`r.business_id = ${business} and ${nearDays(page, Prisma.sql`r.answered_at`)} ${earlier}`;
  const received = Prisma.sql`exists (
    select from moment m
    where m.business_id = ${business} and m.visit_id = r.visit_id and m.spot_id = ${spot}
      and m.spot_version is not null and m.status = 'delivered' and m.delivered_at <= r.answered_at)`;
  const told = Prisma.sql`r.recall_text <> '' and exists (
    select from coding c where c.business_id = ${business} and c.response_id = r.id)`;
  const conditions = [
    locationIds === null ? null : Prisma.sql`r.location_id = any(${[...locationIds]}::uuid[])`,
    channelIds === null ? null : Prisma.sql`r.channel_id = any(${[...channelIds]}::uuid[])`,
    which === "silent" ? Prisma.sql`not ${mention(Prisma.sql`s.status in ('counted', 'doubtful')`)}` : null,
    which === "mentioned" || which === "waiting"
      ? mention(Prisma.sql`s.status = ${statusOf[which]}::mention_status`)
      : null,
    which === "received" || which === "noticed" || which === "named" ? received : null,
    which === "noticed" ? speaksOf(businessId, spot, "counted") : null,
    which === "named" ? mention(Prisma.sql`s.status = 'counted'`) : null,
    which === "regulars" ? received : null,
    which === "regulars"
      ? Prisma.sql`exists (select from visit v where v.business_id = ${business} and v.id = r.visit_id and v.customer_hash is not null)`
      : null,
    which === "notReceived" || which === "pressedOthers"
      ? Prisma.sql`r.visit_id is not null and not ${received}`
      : null,
    which === "pressed" ? received : null,
    which === "pressed" || which === "pressedOthers" ? Prisma.sql`r.pressured is not null` : told,
  ].flatMap((condition) => (condition === null ? [] : [Prisma.sql`and ${condition}`]));
  const among = (answers: Prisma.Sql) => db.$queryRaw<{ id: string }[]>`
    select r.id::text as id
    from ${answers} r
    join location l on l.business_id = r.business_id and l.id = r.location_id
    where ${inDays}
      and (r.answered_at at time zone l.time_zone)::date >= ${page.from}::date
      and (r.answered_at at time zone l.time_zone)::date < ${page.until}::date
      and (
        ${received} or exists (
          select from spot_version v
          where v.business_id = ${business} and v.spot_id = ${spot}
            and v.live_at <= r.answered_at and (v.ended_at is null or v.ended_at > r.answered_at)
        ) and not exists (
          select from spot_absence a
          where a.business_id = ${business} and a.spot_id = ${spot} and a.location_id = r.location_id
            and a.from_at <= r.answered_at and (a.until_at is null or a.until_at > r.answered_at)
        )
      )
      ${Prisma.join(conditions, " ")}
    order by r.answered_at desc, r.id desc limit ${limit}`;
  const recent = await among(
    Prisma.sql`(select * from response r where ${inDays} order by r.answered_at desc, r.id desc limit ${newest})`,
  );
  const rows = recent.length === limit ? recent : await among(Prisma.sql`response`);
  return rows.map(({ id }) => id);
}
