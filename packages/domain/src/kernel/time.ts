import { z } from "zod";

const areas = "Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific";
const region = new RegExp(`^(${areas})(/[A-Z][A-Za-z_+-]*){1,2}$`);

/**
 * A time zone by the name of its region, `Europe/Berlin`. Abbreviations are none: `BST` and `IST`
 * are other clocks in Postgres than in JavaScript, `AET` is none there, and `CET` has no summer in
 * some editions of the zone data. Whether Postgres knows the region is asked when it is chosen.
 */
export const TimeZone = z.string().max(64, "badTimeZone").refine(isRegion, "badTimeZone");

function isRegion(name: string): boolean {
  if (!region.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The regions that this runtime offers, in the order of their names. */
export const timeZoneNames = (): readonly string[] => Intl.supportedValuesOf("timeZone").filter(isRegion);

/**
 * The place that a time zone is named after, as a page shows it.
 * @example placeOfTimeZone("America/Los_Angeles") // "Los Angeles"
 */
export const placeOfTimeZone = (name: string): string => name.split("/").slice(1).join(", ").replaceAll("_", " ");

/**
 * Regions to choose from, by continent or ocean, as a list on a page shows them.
 * @param current what is chosen already: another region is offered too, and what is no region is
 * not
 * @example timeZoneChoices(["Europe/Berlin"], "")
 * // [{ label: "Europe", options: [{ value: "Europe/Berlin", label: "Berlin" }] }]
 */
export function timeZoneChoices(names: readonly string[], current: string) {
  const groups = new Map<string, { value: string; label: string }[]>();
  for (const value of [...new Set([...names, ...[current].filter(isRegion)])].sort()) {
    const [area = ""] = value.split("/");
    groups.set(area, [...(groups.get(area) ?? []), { value, label: placeOfTimeZone(value) }]);
  }
  return [...groups].map(([label, options]) => ({ label, options }));
}

/**
 * Years that dates of ours lie in: Postgres and JavaScript read them alike, and no calendar of a
 * business leaves them.
 */
const isInReach = (text: string) => text >= "1900" && text < "2200";

/** A day in some location's calendar, `YYYY-MM-DD`, from 1900 to 2199. */
export const Day = z.iso.date("badDate").refine(isInReach, "badDate");

/** An instant as ISO text in UTC, from 1900 to 2199. */
export const Instant = z.iso.datetime("badDate").refine(isInReach, "badDate");

/** A day as a date column holds it: midnight UTC. Null stays null. */
export function dayAsDate(day: string): Date;
export function dayAsDate(day: string | null): Date | null;
export function dayAsDate(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

/**
 * The day that a date column holds, the reverse of `dayAsDate`. The day of an instant is `dayOf`.
 */
export function dateAsDay(date: Date): string;
export function dateAsDay(date: Date | null): string | null;
export function dateAsDay(date: Date | null): string | null {
  return date === null ? null : date.toISOString().slice(0, 10);
}

/** A wall-clock time in some location, `YYYY-MM-DDTHH:mm`, from 1900 to 2199. */
export const WallTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, "badTime")
  .refine(isWallTime, "badTime")
  .refine(isInReach, "badTime");

/** Whether the calendar and the clock have it; `Date` would move 30 February on. */
function isWallTime(text: string): boolean {
  const at = new Date(`${text}Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** The wall-clock time of an instant, `YYYY-MM-DDTHH:mm`, as a form field shows it. */
export function wallTimeOf(at: Date, timeZone: string): string {
  // Swedish writes dates as ISO 8601 does.
  return at.toLocaleString("sv-SE", { ...minutes, timeZone }).replace(" ", "T");
}

const minutes = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" } as const;
