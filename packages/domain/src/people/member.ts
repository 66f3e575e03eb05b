import { z } from "zod";
import { Role } from "../access/role";
import { DomainError } from "../kernel/errors";
import { Id } from "../kernel/ids";

/** `locationIds` empty: every location. `onForm` missing: unchanged. */
export const ChangeMember = z.object({
  memberId: Id,
  role: Role,
  locationIds: z.array(Id).max(200, "tooMany"),
  onForm: z.boolean().optional(),
});
export type ChangeMember = z.infer<typeof ChangeMember>;

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
