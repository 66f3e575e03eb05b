import { reportInvitations } from "@spots/api/asking/invitation-report.commands";
import { ReportInvitations } from "@spots/domain/asking/asking";
import { keyHandler } from "@/api/key-call";

/** Programs say which customers are to be asked to answer. */
export const POST = keyHandler({
  scope: "invitations",
  schema: ReportInvitations,
  mostBytes: 128 * 1024,
  run: reportInvitations,
});
