import { hiddenGroups } from "./privacy";

/**
 * Answers of one location in one part of the time. A figure consists of whole parts. Parts of one
 * `kind` are combined in some figure, such as all of the last 28 days; `isNow` marks those of the
 * most important figure.
 */
export type Cell = {
  readonly locationId: string;
  readonly part: string;
  readonly kind: string;
  readonly isNow: boolean;
  readonly n: number;
};

/**
 * Parts of the time that are shown together or not at all, with the answers of each block of
 * locations in them.
 */
type Unit = { readonly parts: readonly string[]; readonly kind: string; readonly counts: readonly number[] };

/**
 * Decides which figures of some locations may be shown. No difference or sum of shown figures,
 * including those shown to other readers, may cover fewer than `minimum` answers. Locations are
 * merged into blocks, and parts of the time into units, until every unit has none or at least the
 * minimum of answers of each block. A figure is shown when it consists of whole blocks and whole
 * units, so every shown figure is a sum of these cells. The merging depends only on the number of
 * answers, not on their content or on the reader. (Complementary suppression: Cox, JASA 75, 1980.)
 * @param cells of all locations of the business
 * @param locationIds the locations that a figure is limited to
 * @returns whether the figure over the parts that a condition picks may be shown
 */
export function cutTo(
  cells: readonly Cell[],
  locationIds: readonly string[],
  minimum: number,
): (isIn: (part: string) => boolean) => boolean {
  const blocks = blocksOf(cells, minimum);
  const isWhole = blocks.every(
    (block) => block.every((id) => locationIds.includes(id)) || !block.some((id) => locationIds.includes(id)),
  );
  if (!isWhole) return () => false;
  const units = mergeSmall(unitsOf(cells, blocks), minimum);
  return (isIn) =>
    units.every((unit) => {
      const inside = unit.parts.filter(isIn).length;
      return inside === 0 || (inside === unit.parts.length && !isSmall(unit, minimum));
    });
}

/**
 * The locations with answers. Those under the minimum are combined with the location that hides
 * them.
 */
function blocksOf(cells: readonly Cell[], minimum: number): readonly (readonly string[])[] {
  const ids = [...new Set(cells.filter(({ n }) => n > 0).map(({ locationId }) => locationId))].toSorted();
  const groups = ids
    .map((id) => ({ id, n: total(cells.filter(({ locationId, isNow }) => isNow && locationId === id)) }))
    .filter(({ n }) => n > 0);
  const hidden = hiddenGroups({ whole: total(groups), groups, minimum });
  const together = ids.filter((id) => hidden.has(id));
  return [...(together.length > 0 ? [together] : []), ...ids.filter((id) => !hidden.has(id)).map((id) => [id])];
}

function unitsOf(cells: readonly Cell[], blocks: readonly (readonly string[])[]): readonly Unit[] {
  const blockOf = new Map(blocks.flatMap((block, at) => block.map((id) => [id, at])));
  const units = new Map<string, { parts: string[]; kind: string; counts: number[] }>();
  for (const { part, kind, locationId, n } of cells) {
    const unit = units.get(part) ?? { parts: [part], kind, counts: blocks.map(() => 0) };
    const at = blockOf.get(locationId);
    if (at !== undefined) unit.counts[at] = (unit.counts[at] ?? 0) + n;
    units.set(part, unit);
  }
  return [...units.keys()].toSorted().flatMap((part) => units.get(part) ?? []);
}

/**
 * Merges the smallest unit under the minimum with its smallest neighbour, of its own kind if there
 * is one, until no unit is under the minimum.
 */
function mergeSmall(units: readonly Unit[], minimum: number): readonly Unit[] {
  const bySize = units.toSorted((a, b) => sizeOf(a) - sizeOf(b));
  const small = bySize.find((unit) => isSmall(unit, minimum));
  if (!small) return units;
  const others = bySize.filter((unit) => unit !== small && sizeOf(unit) > 0);
  const partner = others.find(({ kind }) => kind === small.kind) ?? others[0];
  if (!partner) return units;
  const merged: Unit = {
    parts: [...small.parts, ...partner.parts],
    kind: small.kind === partner.kind ? small.kind : `${small.kind} ${partner.kind}`,
    counts: small.counts.map((n, at) => n + (partner.counts[at] ?? 0)),
  };
  return mergeSmall([...units.filter((unit) => unit !== small && unit !== partner), merged], minimum);
}

const isSmall = ({ counts }: Unit, minimum: number): boolean => counts.some((n) => n > 0 && n < minimum);
const sizeOf = ({ counts }: Unit): number => counts.reduce((sum, n) => sum + n, 0);
const total = (counted: readonly { readonly n: number }[]): number => counted.reduce((sum, { n }) => sum + n, 0);
