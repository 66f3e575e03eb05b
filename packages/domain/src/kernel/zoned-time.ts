import { Temporal } from "temporal-polyfill";
import { wallTimeOf } from "./time";

/**
 * The instant of a wall-clock time. In the hour that a clock change skips, the time moves forward
 * by the gap; in the hour that it repeats, the first one is meant (Temporal's "compatible").
 */
export function instantAt(wallTime: string, timeZone: string): Date {
  return new Date(Temporal.PlainDateTime.from(wallTime).toZonedDateTime(timeZone).epochMilliseconds);
}

/**
 * How far a zone's clock is ahead of UTC at an instant, in minutes; null when this runtime does not
 * know the zone.
 */
export function offsetMinutes(at: Date, timeZone: string): number | null {
  try {
    return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).offsetNanoseconds / 60e9;
  } catch {
    return null;
  }
}

/** Whether the clocks of a zone never show this time, since a clock change skips it. */
export const isSkipped = (wallTime: string, timeZone: string): boolean =>
  wallTimeOf(instantAt(wallTime, timeZone), timeZone) !== wallTime;

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
