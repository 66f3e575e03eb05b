import type { Id } from "../kernel/ids";
import { mayActAt } from "./object-rules";
import type { ActingMember } from "./tenant";

/**
 * What a member is to a step of a relay: `asker` whoever has its moment and the managers, who may
 * also ask anew; `taker` whoever it is asked of or who has it; null nobody.
 */
export type RelayStanding = "asker" | "taker" | null;

/** @param roles the roles of the member at the relay's location */
export function mayAct(
  member: ActingMember,
  step: {
    readonly locationId: Id;
    readonly askerId: Id | null;
    readonly dutyId: Id | null;
    readonly askedMemberId: Id | null;
    readonly memberId: Id | null;
  },
  roles: readonly Id[],
): RelayStanding {
  const { locationId, askerId, dutyId, askedMemberId, memberId } = step;
  if (member.onlyAt !== undefined && member.onlyAt !== locationId) return null;
  if (askerId === member.id) return "asker";
  if (memberId === member.id) return "taker";
  if (!mayActAt(member, locationId)) return null;
  if (member.role !== "staff") return "asker";
  return askedMemberId === member.id || (dutyId !== null && roles.includes(dutyId)) ? "taker" : null;
}
