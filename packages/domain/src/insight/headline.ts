import type { Estimate } from "./estimate";

type Shown = Extract<Estimate, { kind: "shown" }>;
type Mentioned = { readonly mention: Estimate };

/**
 * The spot with the highest lower bound of its mention rate among the figures that may be shown
 * (five answers or more), so that a few answers by chance do not win. Null when no figure may be
 * shown, or when no answer mentions a spot.
 */
export function bestMentioned<Spot extends Mentioned>(
  spots: readonly Spot[],
): { readonly spot: Spot; readonly mention: Shown } | null {
  const shown = spots.flatMap((spot) =>
    spot.mention.kind === "shown" && spot.mention.value > 0 ? [{ spot, mention: spot.mention }] : [],
  );
  return shown.toSorted((a, b) => b.mention.low - a.mention.low || b.mention.value - a.mention.value)[0] ?? null;
}
