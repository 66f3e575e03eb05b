import { ResendInvitation, RevokeInvitation, SendInvitations } from "@spots/domain/people/invitation";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { resendInvitation, revokeInvitation, sendInvitations } from "./invitation.commands";

export const invitationRouter = t.router({
  send: allow("invitation.send").input(SendInvitations).mutation(sendInvitations),
  resend: allow("invitation.send").input(ResendInvitation).mutation(resendInvitation),
  revoke: allow("invitation.revoke").input(RevokeInvitation).mutation(revokeInvitation),
});
