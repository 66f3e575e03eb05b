import { z } from "zod";
import { Role } from "../access/role";
import { DomainError } from "../kernel/errors";
import { Id } from "../kernel/ids";
import { lineUpTo, Name } from "../kernel/text";

/** `locationIds` empty: every location. `onForm` missing: unchanged. */
export const ChangeMember = z.object({
  memberId: Id,
  role: Role,
  locationIds: z.array(Id).max(200, "tooMany"),
  onForm: z.boolean().optional(),
});
export type ChangeMember = z.infer<typeof ChangeMember>;

/** The maximum number of current members of a business. */
export const mostMembers = 5000;

/** The maximum length of what somebody does, in characters. */
export const mostJobTitle = 80;

/** A person who never signs in: a guard, a cleaner, a contractor. They are staff. */
export const AddMember = z.object({
  id: Id,
  name: Name,
  /** What they do; it tells two people of one name apart. */
  jobTitle: lineUpTo(mostJobTitle).default(""),
  locationIds: z.array(Id).max(200, "tooMany"),
});
export type AddMember = z.infer<typeof AddMember>;

/** Adds the people of a list who have no address. */
export const AddMembers = z.object({ people: z.array(AddMember).min(1, "required").max(500, "tooMany") });
export type AddMembers = z.infer<typeof AddMembers>;

/** Changes a member without an account. `onForm` missing: unchanged. */
export const ReviseMember = AddMember.omit({ id: true }).extend({ memberId: Id, onForm: z.boolean().optional() });
export type ReviseMember = z.infer<typeof ReviseMember>;

export const RemoveMember = z.object({ memberId: Id });
export type RemoveMember = z.infer<typeof RemoveMember>;

/**
 * Whether customers can choose a member in the form: by the explicit setting, otherwise every
 * member except owners.
 */
export function isOnForm({ onForm, role }: { readonly onForm: boolean | null; readonly role: Role }): boolean {
  return onForm ?? role !== "owner";
}

/**
 * Ensures that a business has an owner.
 * @throws CONFLICT when this change would remove the last one
 */
export function keepAnOwner({
  owners,
  wasOwner,
  isOwner,
}: {
  readonly owners: number;
  readonly wasOwner: boolean;
  readonly isOwner: boolean;
}): void {
  if (wasOwner && !isOwner && owners <= 1)
    throw new DomainError("CONFLICT", "lastOwner", { fields: { role: "lastOwner" } });
}
