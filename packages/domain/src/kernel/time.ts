import { z } from "zod";
import { isRegion } from "./time-zone";

/**
 * A time zone by its IANA region name, such as `Europe/Berlin`. Abbreviations are refused: `BST`
 * and `IST` differ between Postgres and JavaScript, Postgres has no `AET`, and `CET` has no summer
 * time in some editions of the zone data. Whether Postgres has the region is checked when it is
 * chosen.
 */
export const TimeZone = z.string().max(64, "badTimeZone").refine(isRegion, "badTimeZone");

/** The allowed years of dates, which Postgres and JavaScript parse alike. */
const isInReach = (text: string) => text >= "1900" && text < "2200";

/** A calendar day at a location, `YYYY-MM-DD`, from 1900 to 2199. */
export const Day = z.iso.date("badDate").refine(isInReach, "badDate");

/** An instant as ISO text in UTC, from 1900 to 2199. */
export const Instant = z.iso.datetime("badDate").refine(isInReach, "badDate");

/** A day as the value of a date column: midnight UTC. Null stays null. */
export function dayAsDate(day: string): Date;
export function dayAsDate(day: string | null): Date | null;
export function dayAsDate(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

/**
 * The day of a date column's value, the reverse of `dayAsDate`. For the day of an instant, see
 * `dayOf`.
 */
export function dateAsDay(date: Date): string;
export function dateAsDay(date: Date | null): string | null;
export function dateAsDay(date: Date | null): string | null {
  return date === null ? null : date.toISOString().slice(0, 10);
}

/** A local time at a location, `YYYY-MM-DDTHH:mm`, from 1900 to 2199. */
export const WallTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, "badTime")
  .refine(isWallTime, "badTime")
  .refine(isInReach, "badTime");

/** Whether the date and the time exist. `Date` would turn 30 February into 1 March. */
function isWallTime(text: string): boolean {
  const at = new Date(`${text}Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
