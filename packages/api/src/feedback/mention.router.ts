import {
  AddMention,
  CodeAnswers,
  DecideFollowUp,
  DecideMention,
  ListLearned,
  ReviseLearned,
  UndoDecisions,
} from "@spots/domain/feedback/mention";
import { DismissSuggestion } from "@spots/domain/feedback/suggestion";
import { PageOf } from "@spots/domain/kernel/page";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { readAgreement } from "./agreement.queries";
import { codeAnswers, undoDecisions } from "./answers-coding.commands";
import { decideFollowUp } from "./follow-up-decision.commands";
import { listDoubtfulFollowUps } from "./follow-up-doubts.queries";
import { reviseLearned } from "./learned.commands";
import { listLearned } from "./learned.queries";
import { addMention, decideMention } from "./mention.commands";
import { readRecoding } from "./recoding.queries";
import { listDoubtful } from "./response.queries";
import { dismissSuggestion } from "./suggestion.commands";
import { listSuggestions } from "./suggestion.queries";

export const mentionRouter = t.router({
  doubtful: allow("mention.read").input(PageOf).query(listDoubtful),
  doubtfulFollowUps: allow("mention.read").input(PageOf).query(listDoubtfulFollowUps),
  recoding: allow("mention.read").query(readRecoding),
  suggested: allow("mention.read").input(PageOf).query(listSuggestions),
  dismissSuggested: allow("mention.decide").input(DismissSuggestion).mutation(dismissSuggestion),
  agreement: allow("mention.read").query(readAgreement),
  decide: allow("mention.decide").input(DecideMention).mutation(decideMention),
  decideFollowUp: allow("mention.decide").input(DecideFollowUp).mutation(decideFollowUp),
  add: allow("mention.decide").input(AddMention).mutation(addMention),
  code: allow("mention.decide").input(CodeAnswers).mutation(codeAnswers),
  learned: allow("mention.read").input(ListLearned).query(listLearned),
  reviseLearned: allow("mention.decide").input(ReviseLearned).mutation(reviseLearned),
  undo: allow("mention.decide").input(UndoDecisions).mutation(undoDecisions),
});
