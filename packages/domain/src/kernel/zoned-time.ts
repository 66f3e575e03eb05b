import { Temporal } from "temporal-polyfill";
import { wallTimeOf } from "./time-zone";

/**
 * The instant of a local time. In the gap of a clock change, the time moves forward by the gap; of
 * a repeated time, the first one is used (Temporal's "compatible").
 */
export function instantAt(wallTime: string, timeZone: string): Date {
  return new Date(Temporal.PlainDateTime.from(wallTime).toZonedDateTime(timeZone).epochMilliseconds);
}

/**
 * The UTC offset of a zone at an instant, in minutes; null when this runtime does not have the
 * zone.
 */
export function offsetMinutes(at: Date, timeZone: string): number | null {
  try {
    return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).offsetNanoseconds / 60e9;
  } catch {
    return null;
  }
}

/** Whether a local time does not exist in a zone because of a clock change. */
export const isSkipped = (wallTime: string, timeZone: string): boolean =>
  wallTimeOf(instantAt(wallTime, timeZone), timeZone) !== wallTime;

/**
 * `instantAt` and `isSkipped` of a local time, and whether it occurs twice because of a clock
 * change, in two conversions.
 */
export function onClock(wallTime: string, timeZone: string): { at: Date; isSkipped: boolean; isRepeated: boolean } {
  const local = Temporal.PlainDateTime.from(wallTime);
  const earlier = local.toZonedDateTime(timeZone, { disambiguation: "earlier" });
  const later = local.toZonedDateTime(timeZone, { disambiguation: "later" });
  const isOnce = earlier.epochMilliseconds === later.epochMilliseconds;
  const isSkipped = !isOnce && !earlier.toPlainDateTime().equals(local);
  const { epochMilliseconds } = isSkipped ? later : earlier;
  return { at: new Date(epochMilliseconds), isSkipped, isRepeated: !isOnce && !isSkipped };
}

export type ClockTime = ReturnType<typeof onClock>;

/**
 * Reads local times of a list, each distinct one once: a thousand rows take long enough to count.
 */
export function localTimeReader(): (wallTime: string, timeZone: string) => ClockTime {
  const read = new Map<string, ClockTime>();
  return (wallTime, timeZone) => {
    const key = `${wallTime} ${timeZone}`;
    const clock = read.get(key) ?? onClock(wallTime, timeZone);
    read.set(key, clock);
    return clock;
  };
}

/** Writes days of a zone. A runtime has a few hundred zones, and making one takes long. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant in a time zone. */
export function dayOf(at: Date, timeZone: string): string {
  // The Swedish locale formats dates as ISO 8601.
  const format = dayFormats.get(timeZone) ?? new Intl.DateTimeFormat("sv-SE", { ...numericDay, timeZone });
  dayFormats.set(timeZone, format);
  return format.format(at);
}

const numericDay = { year: "numeric", month: "2-digit", day: "2-digit" } as const;

/** The first instant of a day and of the next; 23, 24 or 25 hours apart. */
export function boundsOfDay(day: string, timeZone: string): { from: Date; to: Date } {
  const date = Temporal.PlainDate.from(day);
  const startOf = (plain: Temporal.PlainDate) => new Date(plain.toZonedDateTime(timeZone).epochMilliseconds);
  return { from: startOf(date), to: startOf(date.add({ days: 1 })) };
}
