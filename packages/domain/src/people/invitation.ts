import { z } from "zod";
import { Role } from "../access/role";
import { Id } from "../kernel/ids";
import { Email } from "../kernel/text";
import { mostInvitees } from "./invitation-limits";
import { MailName } from "./mail-name";

/** One invited person. `locationIds` empty: every location. */
export const Invitee = z.object({
  id: Id,
  name: MailName,
  email: Email,
  role: Role,
  locationIds: z.array(Id).max(200, "tooMany"),
  /** The member without an account who gets one by it; role and locations are then theirs. */
  memberId: Id.optional(),
});
export type Invitee = z.infer<typeof Invitee>;

export const SendInvitations = z.object({ invitees: z.array(Invitee).min(1, "required").max(mostInvitees, "tooMany") });
export type SendInvitations = z.infer<typeof SendInvitations>;

/**
 * Makes a link for a member without an account, which is handed over instead of mailed. Sent again
 * with the same id, it makes a new link and ends the one before.
 */
export const HandOverInvitation = z.object({ id: Id, memberId: Id });
export type HandOverInvitation = z.infer<typeof HandOverInvitation>;

export const RevokeInvitation = z.object({ invitationId: Id });
export type RevokeInvitation = z.infer<typeof RevokeInvitation>;

export const ResendInvitation = z.object({ invitationId: Id });
export type ResendInvitation = z.infer<typeof ResendInvitation>;
