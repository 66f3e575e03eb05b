import { DomainError } from "../kernel/errors";

/** How long an invitation's link works. */
export const invitationDays = 7;

/** The maximum number of people invited at once. */
export const mostInvitees = 500;

/** How many invitations of one business may be open at a time. */
export const mostOpenInvitations = 1000;
/** How many invitations one business may send per day, including resent ones. */
export const mostInvitationsADay = 500;
/** How many of them to one address. */
export const mostToOneAddressADay = 3;
/** The minimum time until an invitation can be sent again. */
export const resendPauseMinutes = 10;

export const dayMs = 86_400_000;

/** An invitation that was mailed during the last day. */
export type SentInvitation = { readonly email: string; readonly at: Date };

const minutesUntil = (at: number, now: Date) => Math.max(1, Math.ceil((at - now.getTime()) / 60_000));

/**
 * Checks whether a business may send `wanted` more invitations.
 * @param sent those of the last day
 * @throws TOO_MANY_REQUESTS with the remaining number, and the hours until more are allowed
 */
export function requireRoomToInvite(
  wanted: number,
  { open, sent, now }: { readonly open: number; readonly sent: readonly SentInvitation[]; readonly now: Date },
): void {
  if (open + wanted > mostOpenInvitations)
    throw new DomainError("TOO_MANY_REQUESTS", "invitationsOpen", {
      values: { most: mostOpenInvitations, left: Math.max(0, mostOpenInvitations - open) },
    });
  const left = Math.max(0, mostInvitationsADay - sent.length);
  if (wanted <= left) return;
  const times = sent.map(({ at }) => at.getTime()).toSorted((a, b) => a - b);
  const roomAt = times[Math.min(wanted - left, times.length) - 1] ?? now.getTime();
  const hours = Math.ceil(minutesUntil(roomAt + dayMs, now) / 60);
  throw new DomainError("TOO_MANY_REQUESTS", "invitationsToday", {
    values: { most: mostInvitationsADay, left, hours },
  });
}

/** Whether this address has reached `mostToOneAddressADay`. */
export function isWrittenToOften(email: string, sent: readonly SentInvitation[]): boolean {
  return sent.filter((each) => each.email === email).length >= mostToOneAddressADay;
}

/** @throws TOO_MANY_REQUESTS with the minutes until this address may get another mail */
export function requirePause(email: string, sent: readonly SentInvitation[], now: Date): void {
  const times = sent.flatMap((each) => (each.email === email ? [each.at.getTime()] : [])).toSorted((a, b) => b - a);
  const [last, oldest] = [times[0], times[mostToOneAddressADay - 1]];
  const until = Math.max(
    last === undefined ? 0 : last + resendPauseMinutes * 60_000,
    oldest === undefined ? 0 : oldest + dayMs,
  );
  if (until <= now.getTime()) return;
  const minutes = minutesUntil(until, now);
  throw new DomainError(
    "TOO_MANY_REQUESTS",
    minutes > resendPauseMinutes ? "invitationTooOften" : "invitationJustSent",
    { values: { email, minutes, hours: Math.ceil(minutes / 60), most: mostToOneAddressADay } },
  );
}
