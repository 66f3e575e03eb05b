import { wallTimeOf } from "../kernel/time";
import { dayOf } from "../kernel/zoned-time";

const quarterMs = 15 * 60_000;

/**
 * The wall-clock time that an offer begins with: on the location's present day the next quarter of
 * an hour that is at least five minutes away, on every other day noon. @returns `YYYY-MM-DDTHH:mm`
 */
export function firstOfferTime(day: string, timeZone: string, now: Date): string {
  if (day !== dayOf(now, timeZone)) return `${day}T12:00`;
  const soon = now.getTime() + 5 * 60_000;
  const next = wallTimeOf(new Date(Math.ceil(soon / quarterMs) * quarterMs), timeZone);
  return next.startsWith(day) ? next : `${day}T23:59`;
}
