import { z } from "zod";
import { Id } from "../kernel/ids";
import { requiredText, textUpTo } from "../kernel/text";

/** How many suggestions of one member may wait for an answer. */
export const mostWaiting = 20;

/** Suggests a change of a moment's spot, in the words of the member whose moment it is. */
export const ProposeChange = z.object({ id: Id, momentId: Id, text: requiredText(300) });
export type ProposeChange = z.infer<typeof ProposeChange>;

/** Says whether a suggestion is taken up. The member who made it reads the answer. */
export const AnswerProposal = z.object({ proposalId: Id, isTakenUp: z.boolean(), answer: textUpTo(300).default("") });
export type AnswerProposal = z.infer<typeof AnswerProposal>;

export const ListProposals = z.object({ spotId: Id });
export type ListProposals = z.infer<typeof ListProposals>;

/** The form of an answer; `""` until it is chosen. */
export const WrittenAnswer = AnswerProposal.pick({ answer: true }).extend({
  taken: z.enum(["", "yes", "no"]).refine((taken) => taken !== "", "required"),
});
