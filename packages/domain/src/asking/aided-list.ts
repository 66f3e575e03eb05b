/** A line of the list that is shown after the unaided questions; `spot` null: the decoy. */
export type AidedLine<Spot> = { readonly spot: Spot | null; readonly text: string };

/** The most spots of one list. */
export const mostListed = 6;

/** Draws `most` of the items in random order. `draw` gives a random number from 0 to under 1. */
function drawn<Item>(items: readonly Item[], most: number, draw: () => number): readonly Item[] {
  const left = [...items];
  const taken: Item[] = [];
  while (taken.length < most && left.length > 0)
    taken.push(...left.splice(Math.min(left.length - 1, Math.floor(draw() * left.length)), 1));
  return taken;
}

type Listed = { readonly text: string; readonly isReceived: boolean };

/**
 * The list of one customer in random order: the spots that they received before the others, of
 * these a random choice, and one decoy. Two spots of the same name are one line. Without a spot or
 * without a decoy there is no list, because it could not be corrected for guessing.
 */
export function aidedList<Spot extends Listed>(
  spots: readonly Spot[],
  decoy: string | null,
  draw: () => number,
): readonly AidedLine<Spot>[] {
  if (decoy === null) return [];
  const distinct = spots.filter(
    ({ text }, nth) => text !== decoy && spots.findIndex((other) => other.text === text) === nth,
  );
  const received = drawn(
    distinct.filter(({ isReceived }) => isReceived),
    mostListed,
    draw,
  );
  const others = drawn(
    distinct.filter(({ isReceived }) => !isReceived),
    mostListed - received.length,
    draw,
  );
  if (received.length + others.length === 0) return [];
  const lines = [...received, ...others].map((spot) => ({ spot, text: spot.text }));
  return drawn<AidedLine<Spot>>([...lines, { spot: null, text: decoy }], mostListed + 1, draw);
}
