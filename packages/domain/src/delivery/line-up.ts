import { z } from "zod";
import { Id } from "../kernel/ids";
import { Day } from "../kernel/time";

/** The line-up of a location on a day: who is here, what to look at, and what is new. */
export const ReadLineUp = z.object({ locationId: Id, day: Day });
export type ReadLineUp = z.infer<typeof ReadLineUp>;

/** For how many days before the line-up a version is new and a declined moment counts. */
export const newDays = 7;
export const declinedDays = 14;
/** From how many declined moments on a spot is talked about. */
const oftenDeclined = 2;
const mostChosen = 3;

/** What is known of a spot that can be delivered at the location. */
export type LineUpSpot = {
  readonly id: Id;
  readonly name: string;
  /** How many of its moments are due on the day. */
  readonly due: number;
  /** Who gives it for the first time on the day. */
  readonly firstTimers: readonly string[];
  /** The day from which on its words are new; null: for longer than `newDays`. */
  readonly newSince: string | null;
  /** How many of its moments were declined at the location in `declinedDays`. */
  readonly declined: number;
  /** The share of customers who mention it; null when it may not be shown. */
  readonly mention: number | null;
  /** The last day on which it was delivered at the location; null: never. */
  readonly deliveredOn: string | null;
};

/** Why a spot is among the three of the day. */
export type LineUpReason =
  | { readonly kind: "firstTime"; readonly names: readonly string[] }
  | { readonly kind: "newWords"; readonly since: string }
  | { readonly kind: "declined"; readonly count: number }
  | { readonly kind: "leastMentioned" }
  | { readonly kind: "due"; readonly count: number }
  | { readonly kind: "notLately"; readonly since: string | null };

const kinds = ["firstTime", "newWords", "declined", "leastMentioned", "due", "notLately"] as const;

/** The reason of one kind for a spot; null: it does not apply. */
function reasonOf(kind: (typeof kinds)[number], spot: LineUpSpot, spots: readonly LineUpSpot[]): LineUpReason | null {
  switch (kind) {
    case "firstTime":
      return spot.firstTimers.length > 0 ? { kind, names: spot.firstTimers } : null;
    case "newWords":
      return spot.newSince === null ? null : { kind, since: spot.newSince };
    case "declined":
      return spot.declined >= oftenDeclined ? { kind, count: spot.declined } : null;
    case "leastMentioned": {
      const rates = spots.flatMap(({ mention }) => mention ?? []);
      const isLeast = rates.length > 1 && spot.mention === Math.min(...rates) && spot.mention < Math.max(...rates);
      return isLeast ? { kind } : null;
    }
    case "due":
      return spot.due > 0 ? { kind, count: spot.due } : null;
    case "notLately":
      return { kind, since: spot.deliveredOn };
  }
}

/** Spots that are due on the day come first, then those that were not delivered for longest. */
const inOrder = (one: LineUpSpot, other: LineUpSpot): number =>
  Number(other.due > 0) - Number(one.due > 0) ||
  (one.deliveredOn ?? "").localeCompare(other.deliveredOn ?? "") ||
  (one.id < other.id ? -1 : 1);

/**
 * The three spots to talk about on a day, each with the reason. Each kind of reason gives one spot
 * before a kind gives a second one, in the order of `LineUpReason`.
 */
export function chooseSpots(
  spots: readonly LineUpSpot[],
): readonly { readonly spot: LineUpSpot; readonly reason: LineUpReason }[] {
  const chosen: { spot: LineUpSpot; reason: LineUpReason }[] = [];
  const isFree = ({ id }: LineUpSpot) => chosen.every(({ spot }) => spot.id !== id);
  const ordered = spots.toSorted(inOrder);
  for (let before = -1; before < chosen.length && chosen.length < mostChosen; ) {
    before = chosen.length;
    for (const kind of kinds) {
      if (chosen.length === mostChosen) break;
      for (const spot of ordered.filter(isFree)) {
        const reason = reasonOf(kind, spot, spots);
        if (reason === null) continue;
        chosen.push({ spot, reason });
        break;
      }
    }
  }
  return chosen;
}
