import {
  HandOverInvitation,
  ResendInvitation,
  RevokeInvitation,
  SendInvitations,
} from "@spots/domain/people/invitation";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { handOverInvitation, resendInvitation, revokeInvitation, sendInvitations } from "./invitation.commands";

export const invitationRouter = t.router({
  send: allow("invitation.send").input(SendInvitations).mutation(sendInvitations),
  handOver: allow("invitation.send").input(HandOverInvitation).mutation(handOverInvitation),
  resend: allow("invitation.send").input(ResendInvitation).mutation(resendInvitation),
  revoke: allow("invitation.revoke").input(RevokeInvitation).mutation(revokeInvitation),
});
