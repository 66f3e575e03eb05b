import { readAnswerClue } from "@spots/domain/feedback/answer-clue";
import { type AnswerFilter, myself, nobody } from "@spots/domain/feedback/answer-filter";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { ofVisitWithClue } from "./visit-with-clue";

/** The answers that a list is made of: those of one business that the reader sees and filters. */
export type AnswerScope = {
  readonly businessId: string;
  /** The locations that the reader sees; null: all of them. */
  readonly locationIds: readonly string[] | null;
  /** The reader. */
  readonly memberId: string;
  readonly now: Date;
  /** The last local day of the filter's period. */
  readonly today: string;
  readonly filter: AnswerFilter;
};

/** The most ids that a search reads from the index. More frequent words are found row by row. */
const mostFound = 5_000;

const text = Prisma.sql`r.recall_text || ' ' || r.comment`;

/**
 * Of how many of the newest answers the words are looked for first, and in how many of them they
 * are frequent: a page is then found within a few thousand rows, while the index would read an
 * entry for each of perhaps millions of answers.
 */
const probed = { answers: 500, frequent: 10 };

/** The newest answers of the business up to the last of the days, in the order of their index. */
function newestOf({ businessId, ...scope }: AnswerScope, columns: Prisma.Sql, count: number): Prisma.Sql {
  const [, to] = daysOf(scope);
  return Prisma.sql`select ${columns} from response r where r.business_id = ${businessId}::uuid
    ${to === null ? Prisma.empty : Prisma.sql`and r.answered_at < ${near(to, 2)}::timestamptz`}
    order by r.answered_at desc, r.id desc limit ${count}`;
}

/** `isReadByRow`: without an index, so that a bound of what is read is needed. */
type Words = { readonly condition: Prisma.Sql; readonly isReadByRow: boolean };

async function isFrequent(db: TenantClient, scope: AnswerScope): Promise<boolean> {
  const [told] = await db.$queryRaw<{ hits: number }[]>`
    select count(*) filter (where answer_folded(probe.words) ~ all (answer_patterns(${scope.filter.text})))::int as hits
    from (${newestOf(scope, Prisma.sql`${text} as words`, probed.answers)}) probe`;
  return (told?.hits ?? 0) >= probed.frequent;
}

/**
 * The condition of the newest answers up to the last of the days, `count` of them or a few more;
 * null when there are not so many.
 */
export async function amongNewest(db: TenantClient, scope: AnswerScope, count: number): Promise<Prisma.Sql | null> {
  const [told] = await db.$queryRaw<{ found: number; since: Date | null }[]>`
    select count(*)::int as found, min(newest.answered_at) as since
    from (${newestOf(scope, Prisma.sql`r.answered_at`, count)}) newest`;
  return told?.since && told.found === count ? Prisma.sql`r.answered_at >= ${told.since}::timestamptz` : null;
}

/**
 * The condition of a search text. The ids come from the index, unless the words are so frequent
 * that reading the rows in their order finds a page sooner.
 */
async function holdsText(db: TenantClient, scope: AnswerScope): Promise<Words> {
  const searched = scope.filter.text;
  const byRow = {
    // Postgres takes the bare condition for rare and sorts all rows; of "coalesce" it assumes a half.
    condition: Prisma.sql`coalesce(answer_folded(${text}) ~ all (answer_patterns(${searched})), false)`,
    isReadByRow: true,
  };
  if (await isFrequent(db, scope)) return byRow;
  const found = await db.$queryRaw<{ id: string }[]>`
    select id::text from search_answers(${searched}, ${mostFound + 1}) as id`;
  return found.length > mostFound
    ? byRow
    : { condition: Prisma.sql`r.id = any(${found.map(({ id }) => id)}::uuid[])`, isReadByRow: false };
}

/** The local days of the filter, both included; null: no limit. */
function daysOf({ filter, today }: Pick<AnswerScope, "filter" | "today">): readonly [string | null, string | null] {
  if (filter.period === null) return [filter.from, filter.to];
  return [new Date(Date.parse(today) - (filter.period - 1) * 86_400_000).toISOString().slice(0, 10), today];
}

/** An instant this many days from the start of a day. */
const near = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString();

/**
 * Whether an answer is within the days. The bounds on the column are two days wider, so that an
 * index on the time is used.
 */
function withinDays(scope: AnswerScope): Prisma.Sql {
  const [from, to] = daysOf(scope);
  const day = Prisma.sql`(r.answered_at at time zone l.time_zone)::date`;
  return Prisma.sql`
    ${from === null ? Prisma.sql`true` : Prisma.sql`r.answered_at >= ${near(from, -2)}::timestamptz and ${day} >= ${from}::date`} and
    ${to === null ? Prisma.sql`true` : Prisma.sql`r.answered_at < ${near(to, 2)}::timestamptz and ${day} <= ${to}::date`}`;
}

/**
 * The conditions that every answer of a list meets, whichever values are counted: what the reader
 * sees, the search text and the days.
 */
export async function baseOf(db: TenantClient, scope: AnswerScope): Promise<Words> {
  const { businessId, locationIds, filter } = scope;
  const words = filter.text === "" ? null : await holdsText(db, scope);
  const condition = Prisma.sql`r.business_id = ${businessId}::uuid and l.business_id = ${businessId}::uuid and l.id = r.location_id
    ${locationIds === null ? Prisma.empty : Prisma.sql`and r.location_id = any(${[...locationIds]}::uuid[])`}
    ${words === null ? Prisma.empty : Prisma.sql`and ${words.condition}`}
    and ${withinDays(scope)}`;
  return { condition, isReadByRow: words?.isReadByRow ?? false };
}

const uuids = (ids: readonly string[]) => Prisma.sql`any(${[...ids]}::uuid[])`;

/** The spots of some personas' journeys. */
const spotsOfPersonas = (businessId: string, ids: readonly string[]) => Prisma.sql`
  select s.id from spot s join stage g on g.business_id = s.business_id and g.id = s.stage_id
  join journey j on j.business_id = g.business_id and j.id = g.journey_id
  where s.business_id = ${businessId}::uuid and j.persona_id = ${uuids(ids)}`;

/** The stages of some personas' journeys. */
const stagesOfPersonas = (businessId: string, ids: readonly string[]) => Prisma.sql`
  select g.id from stage g join journey j on j.business_id = g.business_id and j.id = g.journey_id
  where g.business_id = ${businessId}::uuid and j.persona_id = ${uuids(ids)}`;

/** The name of a case's status in a filter. */
export const caseStatus = Prisma.sql`case when c.id is null then 'none' when c.status = 'in_progress' then 'inProgress' else c.status::text end`;

/** Whether a case is overdue. */
export const isOverdue = (now: Date) => Prisma.sql`c.status <> 'closed' and c.due_at <= ${now}::timestamptz`;

/** The parts of a filter that have counts of their own. */
export const countedParts = [
  "locationIds",
  "channelIds",
  "atSpotIds",
  "spotIds",
  "stageIds",
  "personaIds",
  "locales",
  "scores",
  "cases",
  "assignees",
  "contact",
  "waiting",
  "mention",
  "thanks",
  "tone",
  "about",
  "clue",
] as const satisfies readonly (keyof AnswerFilter)[];
export type CountedPart = (typeof countedParts)[number];

/** Whether a coding holds a theme, an ingredient or a telling word: "theme.waiting". */
function speaksOf(about: string): Prisma.Sql {
  const dot = about.indexOf(".");
  const key = about.slice(dot + 1);
  if (about.startsWith("theme")) return Prisma.sql`${key} = any(d.themes)`;
  return about.startsWith("ingredient") ? Prisma.sql`${key} = any(d.ingredients)` : Prisma.sql`${key} = any(d.words)`;
}

/** The condition of each part of the filter that is set. */
export function conditionsOf(scope: AnswerScope): Partial<Record<CountedPart, Prisma.Sql>> {
  const { businessId, filter } = scope;
  const business = Prisma.sql`${businessId}::uuid`;
  const mentions = (more: Prisma.Sql) => Prisma.sql`exists (
    select from mention m where m.business_id = ${business} and m.response_id = r.id and m.source = 'unaided' and m.question = 'recall' and ${more})`;
  const counted = (spots: Prisma.Sql) => mentions(Prisma.sql`m.status = 'counted' and m.spot_id ${spots}`);
  const thanks = (more: Prisma.Sql) => Prisma.sql`exists (
    select from kudos k where k.business_id = ${business} and k.response_id = r.id and k.removed_at is null and ${more})`;
  const channels = (more: Prisma.Sql) => Prisma.sql`r.channel_id in (
    select c.id from channel c where c.business_id = ${business} and ${more})`;
  const coding = (more: Prisma.Sql) => Prisma.sql`exists (
    select from coding d where d.business_id = ${business} and d.response_id = r.id and ${more})`;
  const clue = filter.clue === null ? null : readAnswerClue(filter.clue);
  const not = (is: boolean, condition: Prisma.Sql) => (is ? condition : Prisma.sql`not ${condition}`);
  const { locationIds, channelIds, atSpotIds, spotIds, stageIds, personaIds } = filter;
  const { locales, scores, contact, waiting, mention } = filter;
  const spotsOfStages = Prisma.sql`select s.id from spot s where s.business_id = ${business} and s.stage_id = ${uuids(stageIds)}`;
  return {
    ...(locationIds.length > 0 && { locationIds: Prisma.sql`r.location_id = ${uuids(locationIds)}` }),
    ...(channelIds.length > 0 && { channelIds: Prisma.sql`r.channel_id = ${uuids(channelIds)}` }),
    ...(atSpotIds.length > 0 && { atSpotIds: channels(Prisma.sql`c.spot_id = ${uuids(atSpotIds)}`) }),
    ...(spotIds.length > 0 && { spotIds: counted(Prisma.sql`= ${uuids(spotIds)}`) }),
    ...(stageIds.length > 0 && {
      stageIds: Prisma.sql`(${channels(Prisma.sql`(c.stage_id = ${uuids(stageIds)} or c.spot_id in (${spotsOfStages}))`)}
        or ${counted(Prisma.sql`in (${spotsOfStages})`)})`,
    }),
    ...(personaIds.length > 0 && {
      personaIds: Prisma.sql`(
        ${channels(Prisma.sql`(c.stage_id in (${stagesOfPersonas(businessId, personaIds)}) or c.spot_id in (${spotsOfPersonas(businessId, personaIds)}))`)}
        or ${counted(Prisma.sql`in (${spotsOfPersonas(businessId, personaIds)})`)}
        or exists (select from moment d where d.business_id = ${business} and d.visit_id = r.visit_id and d.status = 'delivered'
          and d.spot_id in (${spotsOfPersonas(businessId, personaIds)})))`,
    }),
    ...(locales.length > 0 && { locales: Prisma.sql`r.locale = any(${[...locales]}::text[])` }),
    ...(scores.length > 0 && {
      scores: Prisma.sql`(r.recommend = any(${scores.filter((score) => score !== "none")}::int[])
        or (${scores.includes("none")} and r.recommend is null))`,
    }),
    ...caseConditions(scope),
    ...(contact !== null && { contact: not(contact, Prisma.sql`coalesce(r.contact, '') <> ''`) }),
    ...(waiting !== null && { waiting: not(waiting, mentions(Prisma.sql`m.status = 'doubtful'`)) }),
    ...(mention !== null && { mention: not(mention, mentions(Prisma.sql`m.status = 'counted'`)) }),
    ...(filter.thanks !== null && {
      thanks: thanks(
        filter.thanks === "member"
          ? Prisma.sql`k.member_id is not null`
          : Prisma.sql`k.member_id is null and k.words <> ''`,
      ),
    }),
    ...(filter.tone !== null && { tone: coding(Prisma.sql`d.tone = ${filter.tone}::tone`) }),
    ...(filter.about !== null && { about: coding(speaksOf(filter.about)) }),
    ...(clue !== null && { clue: ofVisitWithClue(businessId, clue) }),
  };
}

/** The conditions of an answer's case: its status, and who has it. */
function caseConditions({ businessId, memberId, now, filter: { cases, assignees } }: AnswerScope) {
  const has = (more: Prisma.Sql) => Prisma.sql`exists (
    select from service_case c where c.business_id = ${businessId}::uuid and c.response_id = r.id and (${more}))`;
  const statuses = cases.filter((state) => state !== "none" && state !== "overdue");
  const isAny = has(Prisma.sql`${caseStatus} = any(${statuses}::text[])
    or (${cases.includes("overdue")} and ${isOverdue(now)})`);
  const members = assignees.flatMap((who) => (who === nobody ? [] : [who === myself ? memberId : who]));
  return {
    ...(cases.length > 0 && {
      cases: cases.includes("none") ? Prisma.sql`(${isAny} or not ${has(Prisma.sql`true`)})` : isAny,
    }),
    ...(assignees.length > 0 && {
      assignees: has(Prisma.sql`c.assignee_id = ${uuids(members)}
        or (${assignees.includes(nobody)} and c.assignee_id is null)`),
    }),
  };
}
