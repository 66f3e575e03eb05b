/*
 * The most moments that a business wants for a person on a day and for a customer on a visit, and the
 * minutes that it leaves a customer between two of them. More and sooner are warned of, never refused.
 */

/** Whether one more moment on a person's day is over the limit. */
export const isOverDay = (openThatDay: number, mostPerDay: number): boolean => openThatDay >= mostPerDay;

/** Whether one more moment for a customer is over the limit. */
export const isOverVisit = (forCustomer: number, mostPerVisit: number): boolean => forCustomer >= mostPerVisit;

/**
 * The whole minutes, rounded up, for which a customer should still be left alone after their last
 * moment; 0 when there is nothing to wait for. A moment that is reported as later than `at`, by a clock
 * that is ahead, counts as just now.
 * @param minutesBetween 0: never
 */
export function minutesToWait(lastAt: Date | null, at: Date, minutesBetween: number): number {
  if (lastAt === null) return 0;
  const since = Math.max(0, at.getTime() - lastAt.getTime());
  return Math.max(0, Math.ceil(minutesBetween - since / 60_000));
}

/** Whether two moments for one customer, in whichever order, are closer than the minutes between. */
export const isTooClose = (one: Date, other: Date, minutesBetween: number): boolean =>
  Math.abs(one.getTime() - other.getTime()) < minutesBetween * 60_000;
