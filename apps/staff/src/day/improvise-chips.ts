import { placeKey } from "@spots/domain/delivery/place";
import type { Mine } from "./step";
import { namedVisit, type OpenVisit } from "./visits";

/** What a spontaneous moment can be logged as with one tap: a spot, or words logged before. */
export type MomentChip = { readonly key: string; readonly label: string; readonly spotId: string | null };

/** The most own words that are offered again, and how long they may be. */
const words = { most: 4, longest: 60 } as const;

/**
 * The chips of a location: what the member did lately comes first, newest first, then the other live
 * spots there by name.
 */
export function chipsOf({ spots, done }: Pick<Mine, "spots" | "done">, locationId: string): readonly MomentChip[] {
  const here = spots.filter(({ offAt }) => !offAt.includes(locationId));
  const lately = done.flatMap(({ spotId, improvised, description }): MomentChip[] => {
    const spot = here.find(({ id }) => id === spotId);
    if (spot) return [{ key: spot.id, label: spot.name, spotId: spot.id }];
    const label = description.trim();
    const isShort = improvised && spotId === null && label !== "" && label.length <= words.longest;
    return isShort ? [{ key: `words ${label}`, label, spotId: null }] : [];
  });
  const others = here.map(({ id, name }): MomentChip => ({ key: id, label: name, spotId: id }));
  const once = [...lately, ...others].filter((chip, at, all) => all.findIndex(({ key }) => key === chip.key) === at);
  const own = once.filter(({ spotId }) => spotId === null).slice(0, words.most);
  return once.filter((chip) => chip.spotId !== null || own.includes(chip));
}

/** Where the member is, as far as their day tells: at the last moment done, or at the next one. */
export function usualLocation({ done, open, locations }: Pick<Mine, "done" | "open" | "locations">): string {
  const ids = [...done, ...open].map(({ location }) => location.id);
  const known = ids.find((id) => locations.some((each) => each.id === id));
  return known ?? locations[0]?.id ?? "";
}

/**
 * The visit of a spontaneous moment at a place: the one that goes on there, whoever started it, or a
 * new one.
 */
export function visitAtPlace(
  open: readonly OpenVisit[],
  {
    locationId,
    place,
    id,
    at,
  }: { readonly locationId: string; readonly place: string; readonly id: string; readonly at: Date },
) {
  const there = open.find((visit) => visit.locationId === locationId && placeKey(visit.place) === placeKey(place));
  return there ? namedVisit(there) : { id, place, code: null, startedAt: at.toISOString() };
}
