import { addDays, wallTimeOf } from "../kernel/time-zone";
import { dayOf, instantAt } from "../kernel/zoned-time";
import type { QuietHours } from "./setting";

const minuteOf = (at: Date, timeZone: string): number => {
  const [hour = 0, minute = 0] = (wallTimeOf(at, timeZone).split("T")[1] ?? "").split(":").map(Number);
  return hour * 60 + minute;
};

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** Whether the clock of a zone shows a time within the quiet hours. Their end is not quiet. */
export function isQuiet(at: Date, { from, to }: QuietHours, timeZone: string): boolean {
  const minute = minuteOf(at, timeZone);
  return from < to ? minute >= from && minute < to : minute >= from || minute < to;
}

/**
 * The next time that the clock of a zone shows a minute of the day, after `at`. A time that a clock
 * change skips moves forward with the clock; of a repeated time it is the first that is after `at`.
 */
export function nextTime(at: Date, minute: number, timeZone: string): Date {
  const today = dayOf(at, timeZone);
  for (const days of [0, 1, 2]) {
    const found = instantAt(`${addDays(today, days)}T${clock(minute)}`, timeZone);
    if (found > at) return found;
  }
  throw new Error("a clock shows each minute once in two days");
}

/** When something may be pushed or mailed: now, or at the end of the quiet hours. */
export function whenAllowed(at: Date, quiet: QuietHours | null, timeZone: string): Date {
  return quiet !== null && isQuiet(at, quiet, timeZone) ? nextTime(at, quiet.to, timeZone) : at;
}
