import type { Id } from "../kernel/ids";
import type { ActingMember } from "./tenant";

/** Whether a member acts at a location: those limited to some locations act at these only. */
export function mayActAt(member: ActingMember, locationId: Id): boolean {
  return member.role === "owner" || member.locationIds.length === 0 || member.locationIds.includes(locationId);
}

/**
 * Whether a member may assign these locations to another member; an empty list means all. A member
 * limited to some locations may assign only those, and must name them.
 */
export function mayAppointAt(member: ActingMember, locationIds: readonly Id[]): boolean {
  if (locationIds.length === 0) return locationsSeenBy(member) === null;
  return locationIds.every((id) => mayActAt(member, id));
}

/** The locations a member's lists are limited to; null: all of them. */
export function locationsSeenBy(member: ActingMember): readonly Id[] | null {
  return member.role === "owner" || member.locationIds.length === 0 ? null : member.locationIds;
}

/**
 * A moment is answered and delivered by the member it was offered to, or by an owner or manager who
 * acts at its location.
 */
export function mayDeliver(member: ActingMember, moment: { readonly memberId: Id; readonly locationId: Id }): boolean {
  return moment.memberId === member.id || (member.role !== "staff" && mayActAt(member, moment.locationId));
}
