/**
 * Milliseconds by which this device's clock is behind the server's; null before the first response.
 * The `Date` header has whole seconds.
 */
let behindMs: number | null = null;

/** Differences below this come from the header's rounding and the request's time. */
const leastMs = 5_000;

/** Compares the clocks. `began` is the time on this device when the request was sent. */
export function measureClock(date: string | null, began: number): void {
  const server = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(server)) return;
  const difference = server - (began + Date.now()) / 2;
  behindMs = Math.abs(difference) < leastMs ? 0 : difference;
}

export const clockIsBehind = (): number | null => behindMs;

/** The present time, corrected as far as the server's clock is known. */
export const now = (): Date => new Date(Date.now() + (behindMs ?? 0));
