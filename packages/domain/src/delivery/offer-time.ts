import { wallTimeOf } from "../kernel/time-zone";

const quarterMs = 15 * 60_000;

/**
 * The default local time of an offer: today the next quarter of an hour that is at least five
 * minutes away, on every other day noon.
 * @returns `YYYY-MM-DDTHH:mm`
 */
export function firstOfferTime(day: string, timeZone: string, now: Date): string {
  if (!wallTimeOf(now, timeZone).startsWith(day)) return `${day}T12:00`;
  const soon = now.getTime() + 5 * 60_000;
  const next = wallTimeOf(new Date(Math.ceil(soon / quarterMs) * quarterMs), timeZone);
  return next.startsWith(day) ? next : `${day}T23:59`;
}
