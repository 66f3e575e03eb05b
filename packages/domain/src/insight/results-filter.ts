/** The periods with a name: the last days including today, and calendar months. */
export const periodNames = ["7d", "28d", "90d", "this-month", "last-month"] as const;
export type PeriodName = (typeof periodNames)[number];

/** Days of the calendar, `YYYY-MM-DD`, both included. */
export type CustomPeriod = { readonly from: string; readonly to: string };

/**
 * The last day of days that end before `until`.
 * @example lastDayOf({ until: "2026-12-01" }) // "2026-11-30"
 */
export const lastDayOf = ({ until }: { readonly until: string }): string =>
  new Date(Date.parse(`${until}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** The longest period of one's own choice, in days. */
export const mostPeriodDays = 366;

/**
 * What Results show: a period, limited to one location, journey, persona, channel or stage, or to
 * none (null), compared with the period before or with another location over the same period. A
 * persona selects the spots of its journeys. An answer belongs to no persona. A stage selects the
 * answers of the channels that ask there. `on`: the day on which a period with a name ends or that
 * its month is counted from; without it, today.
 */
export type ResultsFilter = {
  readonly period: PeriodName | CustomPeriod;
  readonly locationId: string | null;
  readonly journeyId: string | null;
  readonly personaId: string | null;
  readonly channelId: string | null;
  readonly stageId: string | null;
  readonly compareWith: "before" | { readonly locationId: string };
  readonly on?: string | null;
};

export const defaultResultsFilter: ResultsFilter = {
  period: "28d",
  locationId: null,
  journeyId: null,
  personaId: null,
  channelId: null,
  stageId: null,
  compareWith: "before",
};

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Whether a text is a day of the calendar between the years 2000 and 2999. */
export function isDay(text: string): boolean {
  if (!/^2\d{3}-\d\d-\d\d$/.test(text)) return false;
  const number = dayNumber(text);
  return !Number.isNaN(number) && new Date(number * 86_400_000).toISOString().slice(0, 10) === text;
}

/** Whether both are days, in order, and not more than `mostPeriodDays` apart. */
export function isCustomPeriod({ from, to }: CustomPeriod): boolean {
  if (!isDay(from) || !isDay(to)) return false;
  const days = dayNumber(to) - dayNumber(from) + 1;
  return days >= 1 && days <= mostPeriodDays;
}

function periodFrom(text: string | null): ResultsFilter["period"] {
  const name = periodNames.find((known) => known === text);
  if (name !== undefined) return name;
  const [from = "", to = "", ...more] = text?.split("..") ?? [];
  return more.length === 0 && isCustomPeriod({ from, to }) ? { from, to } : defaultResultsFilter.period;
}

/**
 * Reads a filter from an address. What is missing or invalid is as in `defaultResultsFilter`.
 */
export function parseResultsFilter(query: { readonly get: (name: string) => string | null }): ResultsFilter {
  const idOf = (name: string): string | null => {
    const text = query.get(name)?.toLowerCase() ?? "";
    return isId(text) ? text : null;
  };
  const compared = idOf("compare");
  const locationId = idOf("location");
  const on = query.get("on");
  return {
    period: periodFrom(query.get("period")),
    locationId,
    journeyId: idOf("journey"),
    personaId: idOf("persona"),
    channelId: idOf("channel"),
    stageId: idOf("stage"),
    compareWith: compared === null || compared === locationId ? "before" : { locationId: compared },
    ...(on !== null && isDay(on) ? { on } : {}),
  };
}

/**
 * The query string of a filter, without `?`; empty for `defaultResultsFilter`. The day it was read
 * on is left out: whoever opens it later sees the period as of then.
 * @example writeResultsFilter({ ...defaultResultsFilter, period: "90d" }) // "period=90d"
 */
export function writeResultsFilter(filter: ResultsFilter): string {
  const { period, locationId, journeyId, personaId, channelId, stageId, compareWith } = filter;
  const parts: readonly (readonly [string, string | null])[] = [
    ["period", typeof period === "string" ? (period === "28d" ? null : period) : `${period.from}..${period.to}`],
    ["location", locationId],
    ["journey", journeyId],
    ["persona", personaId],
    ["channel", channelId],
    ["stage", stageId],
    ["compare", compareWith === "before" ? null : compareWith.locationId],
  ];
  return parts.flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`])).join("&");
}
