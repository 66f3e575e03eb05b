import { z } from "zod";
import { Id } from "../kernel/ids";
import { PageOf } from "../kernel/page";
import { requiredText } from "../kernel/text";
import { Day } from "../kernel/time";
import { SubjectTypes } from "./subject";

/** What a conversation can be about. */
export const SubjectType = z.enum(SubjectTypes);
export type SubjectType = z.infer<typeof SubjectType>;

export const Subject = z.object({ type: SubjectType, id: Id });
export type Subject = z.infer<typeof Subject>;

/** A comment's text. It contains the ids of the members it tags: see `taggedIn`. */
const CommentText = requiredText(2000);

/** Begins a conversation with its first comment. */
export const OpenThread = z.object({
  id: Id,
  journeyId: Id,
  subject: Subject,
  comment: z.object({ id: Id, text: CommentText }),
});
export type OpenThread = z.infer<typeof OpenThread>;

export const WriteComment = z.object({ id: Id, threadId: Id, text: CommentText });
export type WriteComment = z.infer<typeof WriteComment>;

export const RemoveComment = z.object({ commentId: Id });
export type RemoveComment = z.infer<typeof RemoveComment>;

/** The responsible member of a conversation and the day of its review; null: none. */
export const LookAfterThread = z.object({ threadId: Id, responsibleId: Id.nullable(), reviewOn: Day.nullable() });
export type LookAfterThread = z.infer<typeof LookAfterThread>;

export const ReadThread = z.object({ threadId: Id });
export type ReadThread = z.infer<typeof ReadThread>;

/**
 * Conversations of the whole business, of one journey or of one entity, newest first. `whose`
 * "mine": I am responsible or tagged.
 */
export const ListThreads = PageOf.extend({
  journeyId: Id.optional(),
  subjectId: Id.optional(),
  resolved: z.boolean().default(false),
  whose: z.enum(["all", "mine", "others"]).default("all"),
});
export type ListThreads = z.infer<typeof ListThreads>;

/** Whether a conversation's review day has passed. Days compare as text. */
export function isOverdue(
  thread: { readonly reviewOn: string | null; readonly resolvedAt: Date | null },
  today: string,
): boolean {
  return thread.resolvedAt === null && thread.reviewOn !== null && thread.reviewOn < today;
}
