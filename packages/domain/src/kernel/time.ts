import { Temporal } from "temporal-polyfill";
import { z } from "zod";

/** An IANA time zone that this runtime knows. */
export const TimeZone = z.string().max(64).refine(isTimeZone, "badTimeZone");

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** A day in some location's calendar, `YYYY-MM-DD`. */
export const Day = z.iso.date("badDate");

/** A day as the date column keeps it, null as null. */
export const dayAsDate = (day: string | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00Z`));

/** A wall-clock time in some location, `YYYY-MM-DDTHH:mm`. */
export const WallTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, "badTime")
  .refine(isWallTime, "badTime");

function isWallTime(text: string): boolean {
  try {
    Temporal.PlainDateTime.from(text, { overflow: "reject" });
    return true;
  } catch {
    return false;
  }
}

/**
 * The instant of a wall-clock time. In the hour that a clock change skips, the time moves forward by the gap;
 * in the hour that it repeats, the first one is meant (Temporal's "compatible").
 */
export function instantAt(wallTime: string, timeZone: string): Date {
  return new Date(Temporal.PlainDateTime.from(wallTime).toZonedDateTime(timeZone).epochMilliseconds);
}

/** The day that `at` falls on where the location is. */
export function dayOf(at: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The first instant of a day and of the next; 23, 24 or 25 hours apart. */
export function boundsOfDay(day: string, timeZone: string): { from: Date; to: Date } {
  const date = Temporal.PlainDate.from(day);
  const startOf = (plain: Temporal.PlainDate) => new Date(plain.toZonedDateTime(timeZone).epochMilliseconds);
  return { from: startOf(date), to: startOf(date.add({ days: 1 })) };
}

/** The wall-clock time of an instant, `YYYY-MM-DDTHH:mm`, as a form field shows it. */
export function wallTimeOf(at: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });
}
