import type { Estimate } from "@spots/domain/insight/estimate";
import type { Change } from "./change-words";
import type { SortKey } from "./results-address";

type Figure = { readonly estimate: Estimate };
type Sortable = {
  readonly name: string;
  readonly mention: Figure;
  readonly delivery: Figure;
  readonly reactions: Figure;
  readonly change: Change;
};

const shownValue = ({ estimate }: Figure): number | null => (estimate.kind === "shown" ? estimate.value : null);
const keys: Record<"mention" | "delivery" | "reactions" | "change", (spot: Sortable) => number | null> = {
  mention: ({ mention }) => shownValue(mention),
  delivery: ({ delivery }) => shownValue(delivery),
  reactions: ({ reactions }) => shownValue(reactions),
  change: ({ change }) => change?.value ?? null,
};

/** Sorts spots by a column. Spots without a figure are last in both directions. */
export function sortSpots<Spot extends Sortable>(
  spots: readonly Spot[],
  { sort, isDescending, locale }: { sort: SortKey; isDescending: boolean; locale: string },
): readonly Spot[] {
  if (sort === "attention") return spots;
  const sign = isDescending ? -1 : 1;
  const byName = new Intl.Collator(locale).compare;
  if (sort === "name") return spots.toSorted((a, b) => sign * byName(a.name, b.name));
  return spots.toSorted((a, b) => {
    const [one, other] = [keys[sort](a), keys[sort](b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return sign * (one - other);
  });
}
