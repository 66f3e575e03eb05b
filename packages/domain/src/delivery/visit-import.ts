import { z } from "zod";
import { Id } from "../kernel/ids";
import { lineUpTo } from "../kernel/text";
import { WallTime } from "../kernel/time";
import { placeKey } from "./place";
import { Place } from "./visit";
import { endOfReport, type VisitFault } from "./visit-report";

/** The most visits of one list. */
export const mostImported = 1000;

/** The name of a visit in the system that made the list; empty: it has none. */
export const ListReference = lineUpTo(100);

/** A visit of a list, with local times of its location. Without `endsAt` it ends by `endsOf`. */
const ListedVisit = z.object({
  reference: ListReference,
  locationId: Id,
  place: Place,
  startsAt: WallTime,
  endsAt: WallTime.nullable(),
});
export type ListedVisit = z.infer<typeof ListedVisit>;

/** `check` stores nothing and says what would happen; `good` stores all that are not refused. */
export const ImportVisits = z.object({
  visits: z.array(ListedVisit).min(1, "required").max(mostImported, "tooMany"),
  mode: z.enum(["check", "good"]),
});
export type ImportVisits = z.infer<typeof ImportVisits>;

/**
 * What becomes of a visit. `known`: the location has it already, by its reference, or without one by
 * its place and start. `joined`: it is another visit that goes on at its place at that time.
 * `repeatedTime`: a clock change repeats one of its local times, and the first one is meant.
 */
export type VisitOutcome =
  | { readonly kind: "new" | "joined" | "known"; readonly repeatedTime: boolean }
  | {
      readonly kind: "refused";
      readonly field: VisitFault["field"];
      readonly reason: VisitFault["code"] | "skippedTime";
    };

type Placed = {
  readonly locationId: Id;
  readonly place: string;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
};

/**
 * When each visit of a list ends: as it says, else when the next one of the list starts at its place,
 * at the latest after the hours that a visit can go on.
 */
export function endsOf<Visit extends Placed>(visits: readonly Visit[]): ReadonlyMap<Visit, Date> {
  const startsAt = new Map<string, number[]>();
  const keyOf = ({ locationId, place }: Visit) => `${locationId} ${placeKey(place)}`;
  for (const visit of visits) {
    const starts = startsAt.get(keyOf(visit)) ?? [];
    starts.push(visit.startsAt.getTime());
    startsAt.set(keyOf(visit), starts);
  }
  for (const starts of startsAt.values()) starts.sort((a, b) => a - b);
  return new Map(
    visits.map((visit) => {
      const latest = endOfReport({ startsAt: visit.startsAt, endsAt: visit.endsAt ?? undefined });
      if (visit.endsAt !== null || placeKey(visit.place) === "") return [visit, latest];
      const next = startsAt.get(keyOf(visit))?.find((at) => at > visit.startsAt.getTime());
      return [visit, new Date(Math.min(latest.getTime(), next ?? Number.POSITIVE_INFINITY))];
    }),
  );
}
