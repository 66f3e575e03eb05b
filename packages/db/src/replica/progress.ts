import { bytesAt, type Position } from "./position";

type Sample = { readonly at: number; readonly position: Position };

/** The most samples that wait for the replica; with one a second they cover an hour. */
const mostWaiting = 3600;

/**
 * The time that a replica has reached. The primary's position is noted with the time at which it
 * was read; the replica has reached that time as soon as it has replayed the position. A primary
 * without writes makes no lag, and a replica that receives nothing more falls behind, which the
 * replica's own functions do not tell.
 */
export function trackProgress() {
  let waiting: Sample[] = [];
  let reached: Sample | null = null;
  return {
    /** The primary was at this position at this time or after it. */
    notePrimary(at: number, position: Position): void {
      const last = waiting.at(-1);
      if (last && last.position === position) waiting.pop();
      if (waiting.length < mostWaiting) waiting.push({ at, position });
    },
    noteReplayed(position: Position): void {
      const passed = waiting.findLastIndex((sample) => bytesAt(sample.position) <= bytesAt(position));
      const at = waiting[passed]?.at ?? reached?.at;
      waiting = waiting.slice(passed + 1);
      if (at !== undefined) reached = { at, position };
    },
    /** The newest time whose commits the replica has all replayed; null while it is not known. */
    asOf: (): number | null => reached?.at ?? null,
    /** Whether the replica is known to have replayed a position. */
    hasReplayed: (position: Position): boolean => reached !== null && bytesAt(reached.position) >= bytesAt(position),
  };
}
