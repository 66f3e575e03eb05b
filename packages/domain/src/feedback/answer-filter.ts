/*
 * The filter of the list of answers, as it stands in the address of the page, in a saved view and
 * in an export. Without zod, because the page's script contains it; `list-responses.ts` validates
 * it on the server.
 */

import { dayOf, readAnswerClue } from "./answer-clue";
import { type Tone, Tones } from "./reading/keys";

/** The language of an answer, such as `de`, `pt-BR` or `zh-Hant`. */
export const languageTag = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,4}){0,2}$/;

export const AnswerSorts = ["newest", "oldest", "lowest"] as const;
export type AnswerSort = (typeof AnswerSorts)[number];

/** The last days up to today, in the time zone of the business. */
export const AnswerPeriods = [7, 28, 90, 365] as const;
export type AnswerPeriod = (typeof AnswerPeriods)[number];

/** The groups of the net promoter score. */
export const scoreGroups = { detractor: [0, 6], passive: [7, 8], promoter: [9, 10] } as const;

/** How an answer thanks people: a member, or in words that are tied to no member. */
export const AnswerThanks = ["member", "words"] as const;

/**
 * The case of an answer: none, its status, or `overdue` for a case that is not closed and whose due
 * time is past. `waiting`: for the customer.
 */
export const AnswerCases = ["none", "open", "inProgress", "waiting", "overdue", "closed"] as const;
export type AnswerCase = (typeof AnswerCases)[number];

/** The assignees that are no member's id. */
export const nobody = "nobody";
export const myself = "me";

export const mostSearched = 100;

/** What an answer speaks of, as a part of a filter. */
export const aboutPattern = /^(?:theme|ingredient|word)\.-?[\p{L}\p{M} -]{1,40}$/u;

/** The most values of one part of a filter. */
export const mostValues = 20;

/**
 * A filter holds the answers that meet each of its parts. A part that is a list is met by any of
 * its values; an empty list does not filter.
 */
export type AnswerFilter = {
  /** Words that the recall text or the comment contains. */
  readonly text: string;
  /** Null: the days from `from` to `to`. */
  readonly period: AnswerPeriod | null;
  /** Local days of the answer's location, both included, `YYYY-MM-DD`. */
  readonly from: string | null;
  readonly to: string | null;
  readonly locationIds: readonly string[];
  readonly channelIds: readonly string[];
  /** Spots at which the channel asks. */
  readonly atSpotIds: readonly string[];
  /** Spots that the recall text mentions. */
  readonly spotIds: readonly string[];
  /** Stages: of a mentioned spot, or of the channel. */
  readonly stageIds: readonly string[];
  /** Personas: of the journey of a mentioned or delivered spot, or of the channel. */
  readonly personaIds: readonly string[];
  readonly locales: readonly string[];
  /** `none`: the question was not answered. */
  readonly scores: readonly (number | "none")[];
  /** What became of the answer's case. */
  readonly cases: readonly AnswerCase[];
  /** Who has the answer's case: the reader (`me`), nobody, or the member with this id. */
  readonly assignees: readonly string[];
  readonly contact: boolean | null;
  /** Whether mentions wait to be checked. */
  readonly waiting: boolean | null;
  /** Whether at least one mention counts. */
  readonly mention: boolean | null;
  readonly thanks: (typeof AnswerThanks)[number] | null;
  /** How the words sound, as they were read. */
  readonly tone: Tone | null;
  /** What the words speak of: "theme.waiting", "ingredient.pride", "ingredient.-pride", "word.<stem>". */
  readonly about: string | null;
  /** Of visits with or without a clue that was acted on in time; see `readAnswerClue`. */
  readonly clue: string | null;
  readonly sort: AnswerSort;
};

export const everyAnswer: AnswerFilter = {
  text: "",
  period: null,
  from: null,
  to: null,
  locationIds: [],
  channelIds: [],
  atSpotIds: [],
  spotIds: [],
  stageIds: [],
  personaIds: [],
  locales: [],
  scores: [],
  cases: [],
  assignees: [],
  contact: null,
  waiting: null,
  mention: null,
  thanks: null,
  tone: null,
  about: null,
  clue: null,
  sort: "newest",
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const idOf = (text: string) => {
  const id = text.toLowerCase();
  return uuid.test(id) ? id : null;
};

/** The values of a list in an address, each once and in one order. */
function listOf<Value>(text: string | null, read: (part: string) => Value | readonly Value[]): Value[] {
  const values = (text ?? "").split(separator).flatMap(read);
  return [...new Set(values)].toSorted((a, b) => (String(a) < String(b) ? -1 : 1)).slice(0, mostValues);
}

/** Divides the values of a list. `URLSearchParams` does not escape it. */
const separator = "_";

const idsOf = (text: string | null) => listOf(text, (part) => idOf(part) ?? []);

function oneOf<Value extends string>(values: readonly Value[], text: string | null): Value | null {
  return values.find((value) => value === text) ?? null;
}

const yesOrNo = (text: string | null) => (text === "yes" ? true : text === "no" ? false : null);

/** Every answer to the question for a score from 0 to 10. */
export const everyScore = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** Scores from ranges such as `0-3_9-10_none`, in ascending order, `none` last. */
function scoresOf(text: string | null): AnswerFilter["scores"] {
  const parts = (text ?? "").split(separator);
  const ranges = parts.map((part) => /^(\d|10)-(\d|10)$/.exec(part) ?? []);
  const isIn = (score: number) =>
    ranges.some(([, low, high]) => low !== undefined && score >= Number(low) && score <= Number(high));
  return [...everyScore.filter(isIn), ...(parts.includes("none") ? ["none" as const] : [])];
}

/** The ranges of scores, each as its lowest and highest score. */
export function scoreRanges(scores: AnswerFilter["scores"]): (readonly [number, number])[] {
  const has = (score: number) => scores.includes(score);
  const lows = everyScore.filter((score) => has(score) && !has(score - 1));
  return lows.map((low) => [low, everyScore.find((score) => score >= low && !has(score + 1)) ?? 10]);
}

function writeScores(scores: AnswerFilter["scores"]): string {
  const ranges = scoreRanges(scores).map((range) => range.join("-"));
  return [...ranges, ...(scores.includes("none") ? ["none"] : [])].join(separator);
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
    locationIds: idsOf(get("location")),
    channelIds: idsOf(get("channel")),
    atSpotIds: idsOf(get("at")),
    spotIds: idsOf(get("spot")),
    stageIds: idsOf(get("stage")),
    personaIds: idsOf(get("persona")),
    locales: listOf(get("language"), (part) => languageTag.exec(part)?.[0] ?? []),
    scores: scoresOf(get("score")),
    cases: listOf(get("case"), (part) => oneOf(AnswerCases, part) ?? []),
    assignees: listOf(get("assigned"), (part) => oneOf([myself, nobody], part) ?? idOf(part) ?? []),
    contact: yesOrNo(get("contact")),
    waiting: yesOrNo(get("check")),
    mention: yesOrNo(get("mention")),
    thanks: oneOf(AnswerThanks, get("thanks")),
    tone: oneOf(Tones, get("tone")),
    about: aboutPattern.exec(get("about") ?? "")?.[0] ?? null,
    clue: readAnswerClue(get("clue") ?? "") && get("clue"),
    sort: oneOf(AnswerSorts, get("sort")) ?? "newest",
  };
}

/** The filter as the part of an address after `?`; empty for every answer, newest first. */
export function writeAnswerFilter(filter: Partial<AnswerFilter>): string {
  const { period, sort } = filter;
  const list = (values: readonly string[] | undefined) => values?.join(separator);
  const written = {
    q: filter.text,
    period: period && `${period}d`,
    from: filter.from,
    to: filter.to,
    location: list(filter.locationIds),
    channel: list(filter.channelIds),
    at: list(filter.atSpotIds),
    spot: list(filter.spotIds),
    stage: list(filter.stageIds),
    persona: list(filter.personaIds),
    language: list(filter.locales),
    score: filter.scores && writeScores(filter.scores),
    case: list(filter.cases),
    assigned: list(filter.assignees),
    contact: asWord(filter.contact),
    check: asWord(filter.waiting),
    mention: asWord(filter.mention),
    thanks: filter.thanks,
    tone: filter.tone,
    about: filter.about,
    clue: filter.clue,
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
