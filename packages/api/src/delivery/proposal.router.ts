import { AnswerProposal, ListProposals, ProposeChange } from "@spots/domain/delivery/proposal";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { answerProposal, proposeChange } from "./proposal.commands";
import { listProposals } from "./proposal.queries";

export const proposalRouter = t.router({
  make: allow("moment.answer").input(ProposeChange).mutation(proposeChange),
  answer: allow("spot.revise").input(AnswerProposal).mutation(answerProposal),
  list: allow("moment.read").input(ListProposals).query(listProposals),
});
