import type { Id } from "../kernel/ids";

/** A shift at the location of a promise that is not over. */
export type LaterShift = {
  readonly memberId: Id;
  readonly dutyId: Id | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
};

/** A promise whose member's shift has ended with the duty `dutyId`. */
export type LeftPromise = { readonly memberId: Id; readonly dutyId: Id | null; readonly dueAt: Date };

/**
 * Who on the roster keeps a promise after the shift of its member: somebody who works now, or the
 * next who begins before it is due. Of several, one with the same duty, then the one who begins
 * first, then the one who works longest.
 * @param shifts those at the location of the promise
 * @returns null when nobody works until then
 */
export function nextOnRoster(promise: LeftPromise, shifts: readonly LaterShift[], now: Date): Id | null {
  const latest = Math.max(promise.dueAt.getTime(), now.getTime());
  const begins = ({ startsAt }: LaterShift) => Math.max(startsAt.getTime(), now.getTime());
  const isOther = ({ dutyId }: LaterShift) => Number(dutyId !== promise.dutyId);
  const [next] = shifts
    .filter((shift) => shift.memberId !== promise.memberId && shift.endsAt > now && begins(shift) <= latest)
    .toSorted(
      (a, b) =>
        Number(a.startsAt > now) - Number(b.startsAt > now) ||
        isOther(a) - isOther(b) ||
        begins(a) - begins(b) ||
        b.endsAt.getTime() - a.endsAt.getTime() ||
        a.memberId.localeCompare(b.memberId),
    );
  return next?.memberId ?? null;
}
