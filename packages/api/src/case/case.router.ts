import {
  AskAgain,
  AssignCase,
  CloseCase,
  ListCases,
  MoveCase,
  NoteCase,
  OpenCase,
  ReadCase,
  ReopenCase,
  ReplyToCase,
  SetCaseDue,
} from "@spots/domain/case/case";
import { SetCaseLocation, SetCaseRules } from "@spots/domain/case/case-rule";
import { ReadHolidays } from "@spots/domain/case/holidays";
import { allow } from "../trpc/allow";
import { t } from "../trpc/trpc";
import { askAgain } from "./ask-again.commands";
import { assignCase, closeCase, moveCase, noteCase, openCase, reopenCase, setCaseDue } from "./case.commands";
import { listCases, readCase } from "./case.queries";
import { setCaseLocation, setCaseRules } from "./case-rule.commands";
import { readCaseSettings } from "./case-rule.queries";
import { readHolidays } from "./holiday.queries";
import { replyToCase } from "./reply.commands";

export const caseRouter = t.router({
  list: allow("case.read").input(ListCases).query(listCases),
  read: allow("case.read").input(ReadCase).query(readCase),
  open: allow("case.open").input(OpenCase).mutation(openCase),
  assign: allow("case.assign").input(AssignCase).mutation(assignCase),
  move: allow("case.work").input(MoveCase).mutation(moveCase),
  setDue: allow("case.assign").input(SetCaseDue).mutation(setCaseDue),
  note: allow("case.work").input(NoteCase).mutation(noteCase),
  reply: allow("case.work").input(ReplyToCase).mutation(replyToCase),
  close: allow("case.work").input(CloseCase).mutation(closeCase),
  askAgain: allow("case.work").input(AskAgain).mutation(askAgain),
  reopen: allow("case.work").input(ReopenCase).mutation(reopenCase),
  settings: allow("case.rule").query(readCaseSettings),
  holidays: allow("case.rule").input(ReadHolidays).query(readHolidays),
  setRules: allow("case.rule").input(SetCaseRules).mutation(setCaseRules),
  setLocation: allow("case.rule").input(SetCaseLocation).mutation(setCaseLocation),
});
