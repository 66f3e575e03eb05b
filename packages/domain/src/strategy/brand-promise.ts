import { z } from "zod";
import { edited } from "../kernel/edit";
import { Id } from "../kernel/ids";
import { requiredText, textUpTo } from "../kernel/text";
import type { SpotStatus } from "../spot/spot";
import { isOut } from "../spot/spot-life";

const facts = { text: requiredText(300), madeIn: textUpTo(120) };

/** What is promised in public, word for word, and where: "website", "poster in the window". */
export const MakeBrandPromise = z.object({ id: Id, ...facts });
export type MakeBrandPromise = z.infer<typeof MakeBrandPromise>;

export const EditBrandPromise = z.object({
  brandPromiseId: Id,
  edits: z.object({ text: edited(facts.text), madeIn: edited(facts.madeIn) }),
});
export type EditBrandPromise = z.infer<typeof EditBrandPromise>;

export const RemoveBrandPromise = z.object({ brandPromiseId: Id });
export type RemoveBrandPromise = z.infer<typeof RemoveBrandPromise>;

/** Where a promise comes true: one touchpoint or one spot a link. */
export const AddBacking = z.discriminatedUnion("by", [
  z.object({ id: Id, brandPromiseId: Id, by: z.literal("touchpoint"), touchpointId: Id }),
  z.object({ id: Id, brandPromiseId: Id, by: z.literal("spot"), spotId: Id }),
]);
export type AddBacking = z.infer<typeof AddBacking>;

export const RemoveBacking = z.object({ backingId: Id });
export type RemoveBacking = z.infer<typeof RemoveBacking>;

/**
 * What stands behind a promise. `isThere`: its journey is in use, not archived. `isPublished`: the
 * last version of its journey has it.
 */
export type Backing =
  | { readonly kind: "touchpoint"; readonly isThere: boolean; readonly isPublished: boolean }
  | { readonly kind: "spot"; readonly isThere: boolean; readonly status: SpotStatus };

/** Best first. Nothing that works stands behind a promise that is `broken` or `unbacked`. */
export const BackingStatuses = ["backed", "planned", "broken", "unbacked"] as const;
export type BackingStatus = (typeof BackingStatuses)[number];

/** What one backing does for its promise. */
export function standingOf(backing: Backing): Exclude<BackingStatus, "unbacked"> {
  if (!backing.isThere) return "broken";
  if (backing.kind === "touchpoint") return backing.isPublished ? "backed" : "planned";
  if (isOut(backing.status)) return "backed";
  return backing.status === "retired" ? "broken" : "planned";
}

/**
 * How a promise stands: as its best backing does. A touchpoint counts once its journey is published
 * with it; a spot, once it can be offered to staff.
 */
export function backingStatus(backings: readonly Backing[]): BackingStatus {
  const each = new Set<BackingStatus>(backings.map(standingOf));
  return BackingStatuses.find((kind) => each.has(kind)) ?? "unbacked";
}

export const isUnbacked = (how: BackingStatus): boolean => how === "broken" || how === "unbacked";

/**
 * One way by which a promise comes true: a touchpoint alone, or a spot with the touchpoint on which
 * it happens, where it has one.
 */
export type Trace<Touchpoint, Spot> =
  | { readonly touchpoint: Touchpoint; readonly spot: null }
  | { readonly touchpoint: Touchpoint | null; readonly spot: Spot };

type OnStage = { readonly id: Id; readonly stageId: Id };

/**
 * The links of a promise as ways: a linked spot stands behind the touchpoint on which it happens;
 * one that has none, behind the first linked touchpoint of its stage. A touchpoint without a spot
 * stands alone. No spot is told twice, and no link is left out.
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
