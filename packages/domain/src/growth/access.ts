import { locationsSeenBy } from "../access/object-rules";
import type { Role } from "../access/permissions";
import type { ActingMember } from "../access/tenant";
import type { Id } from "../kernel/ids";
import type { GrowthSide } from "./topics";

/** The person whose growth it is; without locations they work at all of them. */
export type GrowingMember = { readonly id: Id; readonly role: Role; readonly locationIds: readonly Id[] };

/**
 * The side on which a member speaks of a person's growth; null: it is not theirs to see. A person
 * sees their own, managers that of the staff at their locations, owners that of staff and managers.
 * Nobody sees an owner's but the owner, and nobody anything on a shared device.
 */
export function sideOf(acting: ActingMember, of: GrowingMember): GrowthSide | null {
  if (acting.onlyAt !== undefined) return null;
  if (acting.id === of.id) return "self";
  if (acting.role === "staff" || of.role === "owner") return null;
  if (acting.role === "owner") return "manager";
  if (of.role !== "staff") return null;
  const seen = locationsSeenBy(acting);
  const isTheirs = seen === null || of.locationIds.length === 0 || of.locationIds.some((id) => seen.includes(id));
  return isTheirs ? "manager" : null;
}
