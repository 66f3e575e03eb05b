const minuteMs = 60_000;
/** The longest pause between two tries. */
const mostPauseMs = 60 * minuteMs;
/** The longest pause that a push service may ask for. */
const mostAskedMs = 24 * 60 * minuteMs;
/** After three days without an answer a notification is old news. */
const worthMs = 3 * 24 * 60 * minuteMs;

/**
 * When a push is tried again: after half a minute, and twice as long after each further try, up to an
 * hour; not before the push service allows it.
 */
export function retryAt(now: Date, attempts: number, afterSeconds: number | null): Date {
  const pause = Math.min(mostPauseMs, (minuteMs / 2) * 2 ** Math.min(20, Math.max(0, attempts - 1)));
  const asked = afterSeconds === null ? 0 : Math.min(mostAskedMs, Math.max(0, afterSeconds * 1000));
  return new Date(now.getTime() + Math.max(pause, asked));
}

/** Whether a notification is too old to be sent. */
export const tooLate = (madeAt: Date, now: Date): boolean => now.getTime() - madeAt.getTime() > worthMs;
