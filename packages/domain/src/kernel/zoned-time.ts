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

/** Whether a local time occurs twice in a zone because of a clock change. */
export function isRepeated(wallTime: string, timeZone: string): boolean {
  const local = Temporal.PlainDateTime.from(wallTime);
  const [first, second] = (["earlier", "later"] as const).map((disambiguation) =>
    local.toZonedDateTime(timeZone, { disambiguation }),
  );
  return first?.offset !== second?.offset && !isSkipped(wallTime, timeZone);
}

/**
 * `instantAt`, `isSkipped` and `isRepeated` of a local time in two conversions instead of six, for
 * lists of many times.
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
