import { z } from "zod";
import { Id } from "../kernel/ids";
import { PageOf } from "../kernel/page";
import { requiredText, textUpTo } from "../kernel/text";
import { WallTime } from "../kernel/time";

export const CaseStatus = z.enum(["open", "inProgress", "waiting", "closed"]);
export type CaseStatus = z.infer<typeof CaseStatus>;

/** The statuses of a case that somebody still has to work on. */
export const openStatuses = ["open", "inProgress", "waiting"] as const;

/** The outcomes that a member chooses. */
export const chosenOutcomes = ["solved", "apologised", "unreachable", "nothingToDo"] as const;

/** `withdrawn`: the report of the moment that went wrong was undone. */
export const CaseOutcome = z.enum([...chosenOutcomes, "withdrawn"]);
export type CaseOutcome = z.infer<typeof CaseOutcome>;

export const CaseReason = z.enum(["lowScore", "contact", "member", "wentWrong", "brokenPromise"]);
export type CaseReason = z.infer<typeof CaseReason>;

/** The lists of cases that can be shown. `mine` to `unassigned` hold open cases only. */
export const CaseFilter = z.enum(["open", "mine", "unassigned", "overdue", "closed", "all"]);
export type CaseFilter = z.infer<typeof CaseFilter>;

export const ListCases = PageOf.extend({
  show: CaseFilter.default("open"),
  locationId: Id.nullable().default(null),
});
export type ListCases = z.infer<typeof ListCases>;

/** Opens a case for an answer. An answer has one case: a second request returns it. */
export const OpenCase = z.object({ id: Id, responseId: Id });
export type OpenCase = z.infer<typeof OpenCase>;

export const ReadCase = z.object({ caseId: Id });
export type ReadCase = z.infer<typeof ReadCase>;

export const AssignCase = z.object({ caseId: Id, memberId: Id.nullable() });
export type AssignCase = z.infer<typeof AssignCase>;

/** Moves an open case to another status. Closing and reopening are commands of their own. */
export const MoveCase = z.object({ caseId: Id, status: z.enum(openStatuses) });
export type MoveCase = z.infer<typeof MoveCase>;

/** Sets the due time, a local time of the case's location. */
export const SetCaseDue = z.object({ caseId: Id, dueAt: WallTime });
export type SetCaseDue = z.infer<typeof SetCaseDue>;

export const NoteCase = z.object({ id: Id, caseId: Id, text: requiredText(2000) });
export type NoteCase = z.infer<typeof NoteCase>;

export const ReplyToCase = z.object({ id: Id, caseId: Id, text: requiredText(4000) });
export type ReplyToCase = z.infer<typeof ReplyToCase>;

export const CloseCase = z.object({
  caseId: Id,
  outcome: z.string().pipe(z.enum(chosenOutcomes, "required")),
  words: textUpTo(500).default(""),
});
export type CloseCase = z.infer<typeof CloseCase>;

/** Asks the customer of a closed case again, once, by a mail with a personal link. */
export const AskAgain = z.object({ caseId: Id });
export type AskAgain = z.infer<typeof AskAgain>;

export const ReopenCase = z.object({ caseId: Id });
export type ReopenCase = z.infer<typeof ReopenCase>;
