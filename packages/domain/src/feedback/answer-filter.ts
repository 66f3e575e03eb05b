/*
 * The filter of the list of answers, as it stands in the address of the page, in a saved view and
 * in an export. Without zod, because the page's script contains it; `list-responses.ts` validates
 * it on the server.
 */

export const AnswerSorts = ["newest", "oldest", "lowest"] as const;
export type AnswerSort = (typeof AnswerSorts)[number];

/** The last days up to today, in the time zone of the business. */
export const AnswerPeriods = [7, 28, 90, 365] as const;
export type AnswerPeriod = (typeof AnswerPeriods)[number];

/** The groups of the net promoter score. `none`: the question was not answered. */
export const scoreGroups = { detractor: [0, 6], passive: [7, 8], promoter: [9, 10] } as const;

/** How an answer thanks people: a member, or in words that are tied to no member. */
export const AnswerThanks = ["member", "words"] as const;

export const mostSearched = 100;

export type AnswerFilter = {
  /** Words that the recall text or the comment contains. */
  readonly text: string;
  /** Null: the days from `from` to `to`. */
  readonly period: AnswerPeriod | null;
  /** Local days of the answer's location, both included, `YYYY-MM-DD`. */
  readonly from: string | null;
  readonly to: string | null;
  readonly locationId: string | null;
  readonly channelId: string | null;
  /** A spot that the recall text mentions. */
  readonly spotId: string | null;
  /** A stage: of a mentioned spot, or of the channel. */
  readonly stageId: string | null;
  /** A persona: of the journey of a mentioned or delivered spot, or of the channel. */
  readonly personaId: string | null;
  readonly locale: string | null;
  /** The lowest and highest score, or `none`. */
  readonly score: readonly [number, number] | "none" | null;
  readonly contact: boolean | null;
  /** Whether mentions wait to be checked. */
  readonly waiting: boolean | null;
  /** Whether at least one mention counts. */
  readonly mention: boolean | null;
  readonly thanks: (typeof AnswerThanks)[number] | null;
  readonly sort: AnswerSort;
};

export const everyAnswer: AnswerFilter = {
  text: "",
  period: null,
  from: null,
  to: null,
  locationId: null,
  channelId: null,
  spotId: null,
  stageId: null,
  personaId: null,
  locale: null,
  score: null,
  contact: null,
  waiting: null,
  mention: null,
  thanks: null,
  sort: "newest",
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const idOf = (text: string | null) => {
  const id = text?.toLowerCase() ?? "";
  return uuid.test(id) ? id : null;
};

function dayOf(text: string | null): string | null {
  if (text === null || !/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return null;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? text : null;
}

function oneOf<Value extends string>(values: readonly Value[], text: string | null): Value | null {
  return values.find((value) => value === text) ?? null;
}

const yesOrNo = (text: string | null) => (text === "yes" ? true : text === "no" ? false : null);

function scoreOf(text: string | null): AnswerFilter["score"] {
  if (text === "none") return "none";
  const [, low, high] = /^(\d|10)-(\d|10)$/.exec(text ?? "") ?? [];
  return low !== undefined && high !== undefined && Number(low) <= Number(high) ? [Number(low), Number(high)] : null;
}

/** A search text as it is sent: without control characters and blanks at its ends. */
const searched = (text: string) =>
  text
    .replaceAll(/[\p{C}\s]+/gu, " ")
    .trim()
    .slice(0, mostSearched)
    .trim();

/**
 * Reads a filter from an address. What it does not know or cannot read is left out, so that every
 * address gives a list.
 */
export function readAnswerFilter(query: URLSearchParams): AnswerFilter {
  const get = (key: string) => query.get(key);
  const period = AnswerPeriods.find((days) => `${days}d` === get("period")) ?? null;
  const [from, to] = period === null ? [dayOf(get("from")), dayOf(get("to"))] : [null, null];
  const isReversed = from !== null && to !== null && from > to;
  return {
    text: searched(get("q") ?? ""),
    period,
    from: isReversed ? to : from,
    to: isReversed ? from : to,
    locationId: idOf(get("location")),
    channelId: idOf(get("channel")),
    spotId: idOf(get("spot")),
    stageId: idOf(get("stage")),
    personaId: idOf(get("persona")),
    locale: /^[a-z]{2}$/.exec(get("language") ?? "")?.[0] ?? null,
    score: scoreOf(get("score")),
    contact: yesOrNo(get("contact")),
    waiting: yesOrNo(get("check")),
    mention: yesOrNo(get("mention")),
    thanks: oneOf(AnswerThanks, get("thanks")),
    sort: oneOf(AnswerSorts, get("sort")) ?? "newest",
  };
}

/** The filter as the part of an address after `?`; empty for every answer, newest first. */
export function writeAnswerFilter(filter: Partial<AnswerFilter>): string {
  const { score, period, sort } = filter;
  const written = {
    q: filter.text,
    period: period && `${period}d`,
    from: filter.from,
    to: filter.to,
    location: filter.locationId,
    channel: filter.channelId,
    spot: filter.spotId,
    stage: filter.stageId,
    persona: filter.personaId,
    language: filter.locale,
    score: typeof score === "string" ? score : score?.join("-"),
    contact: asWord(filter.contact),
    check: asWord(filter.waiting),
    mention: asWord(filter.mention),
    thanks: filter.thanks,
    sort: sort === "newest" ? null : sort,
  };
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(written)) if (value) query.set(key, value);
  return query.toString();
}

const asWord = (value: boolean | null | undefined) => (value === true ? "yes" : value === false ? "no" : null);

/** Whether two filters give the same answers in the same order. */
export const isSameFilter = (one: AnswerFilter, other: AnswerFilter): boolean =>
  writeAnswerFilter(one) === writeAnswerFilter(other);
