/** The tries of one person's PIN on all devices. */
export type PinTries = {
  readonly failures: number;
  readonly waitsUntil: Date | null;
  readonly windowFailures: number;
  readonly windowFrom: Date | null;
  readonly lockedAt: Date | null;
};

/** Seconds to wait after so many wrong tries in a row; the last one is followed by the lock. */
const waitsAfter = [0, 0, 0, 30, 60, 300, 900, 3600] as const;
/** The number of wrong tries in a row that locks a PIN. */
export const mostInARow = waitsAfter.length;
/** The number of wrong tries in a day that locks a PIN, even with right ones between them. */
export const mostADay = 20;
const dayMs = 86_400_000;

/** Wrong tries of everybody on one device, and the time in which they are counted. */
export const mostOnDevice = 30;
export const deviceHours = 1;

type Refused = { readonly may: false; readonly why: "locked" | "wait"; readonly until: Date | null };
type Allowed = { readonly may: true; readonly next: PinTries; readonly locksNow: boolean };

/**
 * Whether another try may be made now. It counts as a wrong one before the PIN is compared, so that
 * tries at the same time are counted one after the other, and a right one takes it back.
 */
export function beginTry(tries: PinTries, now: Date): Allowed | Refused {
  const { lockedAt, waitsUntil } = tries;
  if (lockedAt !== null) return { may: false, why: "locked", until: null };
  if (waitsUntil !== null && waitsUntil > now) return { may: false, why: "wait", until: waitsUntil };
  const isNewDay = tries.windowFrom === null || now.getTime() - tries.windowFrom.getTime() >= dayMs;
  const failures = tries.failures + 1;
  const windowFailures = (isNewDay ? 0 : tries.windowFailures) + 1;
  const locksNow = failures >= mostInARow || windowFailures >= mostADay;
  const seconds = waitsAfter[failures] ?? 0;
  return {
    may: true,
    locksNow,
    next: {
      failures,
      windowFailures,
      windowFrom: isNewDay ? now : tries.windowFrom,
      waitsUntil: seconds === 0 ? null : new Date(now.getTime() + seconds * 1000),
      lockedAt: locksNow ? now : null,
    },
  };
}

/** The tries after a right PIN: those of the day stay, without this one. */
export function rightTry({ windowFailures, windowFrom }: PinTries): PinTries {
  return {
    ...{ failures: 0, waitsUntil: null, lockedAt: null, windowFrom },
    windowFailures: Math.max(0, windowFailures - 1),
  };
}

/** The same for a device: how many wrong tries it has in this hour. */
export type DeviceTries = { readonly failures: number; readonly failuresFrom: Date | null };

/** @returns null when the device has to wait until its hour is over */
export function beginOnDevice({ failures, failuresFrom }: DeviceTries, now: Date): DeviceTries | null {
  const isNew = failuresFrom === null || now.getTime() - failuresFrom.getTime() >= deviceHours * 3_600_000;
  if (isNew) return { failures: 1, failuresFrom: now };
  return failures >= mostOnDevice ? null : { failures: failures + 1, failuresFrom };
}
