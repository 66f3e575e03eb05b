import { addDays, daysBetween } from "../kernel/time-zone";
import type { Estimate } from "./estimate";

/** One week's figure; `week` is its Monday, `YYYY-MM-DD`, in the location's calendar. */
export type WeekPoint = { readonly week: string; readonly estimate: Estimate };

/** The Mondays from `first` to `last`, both included. */
export function weeksBetween(first: string, last: string): string[] {
  const count = Math.max(0, daysBetween(first, last) / 7 + 1);
  return Array.from({ length: count }, (_, index) => addDays(first, 7 * index));
}
