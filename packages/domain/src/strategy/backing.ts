import type { Id } from "../kernel/ids";
import type { SpotStatus } from "../spot/spot";
import { isOut } from "../spot/spot-status";

/**
 * A link of a promise. `isThere`: its journey is in use, not archived. `isPublished`: the last
 * version of its journey contains it.
 */
export type Backing =
  | { readonly kind: "touchpoint"; readonly isThere: boolean; readonly isPublished: boolean }
  | { readonly kind: "spot"; readonly isThere: boolean; readonly status: SpotStatus };

/** Best first. A `broken` or `unbacked` promise has no working link. */
export const BackingStatuses = ["backed", "planned", "broken", "unbacked"] as const;
export type BackingStatus = (typeof BackingStatuses)[number];

/** The status that one link gives its promise. */
export function standingOf(backing: Backing): Exclude<BackingStatus, "unbacked"> {
  if (!backing.isThere) return "broken";
  if (backing.kind === "touchpoint") return backing.isPublished ? "backed" : "planned";
  if (isOut(backing.status)) return "backed";
  return backing.status === "retired" ? "broken" : "planned";
}

/**
 * The status of a promise: that of its best link. A touchpoint counts once it is published with its
 * journey; a spot, once it is live or on trial.
 */
export function backingStatus(backings: readonly Backing[]): BackingStatus {
  const each = new Set<BackingStatus>(backings.map(standingOf));
  return BackingStatuses.find((kind) => each.has(kind)) ?? "unbacked";
}

export const isUnbacked = (how: BackingStatus): boolean => how === "broken" || how === "unbacked";

/**
 * One way in which a promise is backed up: a touchpoint alone, or a spot with its touchpoint, if it
 * has one.
 */
export type Trace<Touchpoint, Spot> =
  | { readonly touchpoint: Touchpoint; readonly spot: null }
  | { readonly touchpoint: Touchpoint | null; readonly spot: Spot };

type OnStage = { readonly id: Id; readonly stageId: Id };

/**
 * The traces of a promise. A linked spot is listed with its touchpoint; one without a touchpoint,
 * with the first linked touchpoint of its stage. A touchpoint without a spot is listed alone. No
 * spot is listed twice, and no link is left out.
 */
export function tracesOf<Touchpoint extends OnStage, Spot extends { stageId: Id; touchpoint: Touchpoint | null }>(
  touchpoints: readonly Touchpoint[],
  spots: readonly Spot[],
): readonly Trace<Touchpoint, Spot>[] {
  const led = spots.map((spot) => ({
    touchpoint: spot.touchpoint ?? touchpoints.find(({ stageId }) => stageId === spot.stageId) ?? null,
    spot,
  }));
  const behind = new Set(led.map(({ touchpoint }) => touchpoint?.id));
  return [...touchpoints.filter(({ id }) => !behind.has(id)).map((touchpoint) => ({ touchpoint, spot: null })), ...led];
}
