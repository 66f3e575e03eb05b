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
export function mayDeliver(
  member: ActingMember,
  moment: { readonly memberId: Id | null; readonly locationId: Id },
): boolean {
  if (member.onlyAt !== undefined && moment.locationId !== member.onlyAt) return false;
  return moment.memberId === member.id || (member.role !== "staff" && mayActAt(member, moment.locationId));
}

/**
 * An open offer is taken by a member who acts at its location. When it has a duty, staff take it only
 * when they are on that duty at its due time; owners and managers always may.
 * @param duties the duties of the member's shifts at the moment's due time
 */
export function mayTake(
  member: ActingMember,
  moment: { readonly locationId: Id; readonly dutyId: Id | null },
  duties: readonly Id[],
): boolean {
  if (!mayActAt(member, moment.locationId)) return false;
  return moment.dutyId === null || member.role !== "staff" || duties.includes(moment.dutyId);
}

/**
 * A customer promise is acted on by the member who has it, or by an owner or manager who acts at its
 * location; one of the shift by whoever acts there.
 */
export function mayAnswerPromise(
  member: ActingMember,
  promise: { readonly memberId: Id | null; readonly locationId: Id },
): boolean {
  if (!mayActAt(member, promise.locationId)) return promise.memberId === member.id && member.onlyAt === undefined;
  return promise.memberId === null || promise.memberId === member.id || member.role !== "staff";
}
