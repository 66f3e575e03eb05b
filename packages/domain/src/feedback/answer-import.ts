import { z } from "zod";
import { ListReference } from "../delivery/visit-import";
import { Id } from "../kernel/ids";
import { Locale } from "../kernel/locale";
import { Email, lineUpTo, Paragraph } from "../kernel/text";
import { WallTime } from "../kernel/time";
import { mostAnswersAtOnce } from "./import-limits";
import { isAnswered } from "./response";

/**
 * An answer of a list, with the local time of its location. Without a reference it is known by what
 * it says. The contact is stored with the consent to a reply, which the list states.
 */
const ListedAnswer = z
  .object({
    reference: ListReference,
    locationId: Id,
    answeredAt: WallTime,
    recommend: z.int("invalid").min(0, "invalid").max(10, "invalid").nullable(),
    recallText: Paragraph,
    comment: Paragraph,
    contact: z.union([z.literal(""), Email]),
    /** Null: the language of the business. */
    locale: Locale.nullable(),
  })
  .refine(isAnswered, { path: ["recallText"], message: "required" });
export type ListedAnswer = z.infer<typeof ListedAnswer>;

/**
 * A part of a list. `check` stores nothing and says what would happen; `good` stores all that are
 * not refused. All parts have the id of their import.
 */
export const ImportAnswers = z.object({
  importId: Id,
  name: lineUpTo(120).min(1, "required"),
  answers: z.array(ListedAnswer).min(1, "required").max(mostAnswersAtOnce, "tooMany"),
  mode: z.enum(["check", "good"]),
});
export type ImportAnswers = z.infer<typeof ImportAnswers>;

export const UndoImport = z.object({ importId: Id });
export type UndoImport = z.infer<typeof UndoImport>;

/**
 * What becomes of an answer. `known`: it is stored already. `repeatedTime`: a clock change repeats
 * its local time, and the first one is meant.
 */
export type AnswerOutcome =
  | { readonly kind: "new" | "known"; readonly repeatedTime: boolean }
  | { readonly kind: "refused"; readonly reason: TimeFault | "skippedTime" };

export type TimeFault = "inFuture" | "tooLongAgo";

const yearMs = 365.25 * 86_400_000;
/** The years back in which an answer can have been given. */
const years = 10;

/** Why an answer cannot have been given then; null when it can. Clocks may differ by a minute. */
export function faultOfTime(answeredAt: Date, now: Date): TimeFault | null {
  const ago = now.getTime() - answeredAt.getTime();
  if (ago < -60_000) return "inFuture";
  return ago > years * yearMs ? "tooLongAgo" : null;
}

/** The hours within which an import can be undone. */
const undoHours = 24;

/** Whether an import can still be undone. */
export const canUndo = ({ at, undoneAt }: { readonly at: Date; readonly undoneAt: Date | null }, now: Date): boolean =>
  undoneAt === null && now.getTime() - at.getTime() < undoHours * 3_600_000;

/** The days within which an answer that a program brings late still opens a case. */
const caseDays = 3;

/** Whether an answer came so soon after it was given that its customer can still expect a reply. */
export const isRecent = ({
  answeredAt,
  receivedAt,
}: {
  readonly answeredAt: Date;
  readonly receivedAt: Date | null;
}): boolean => receivedAt === null || receivedAt.getTime() - answeredAt.getTime() <= caseDays * 86_400_000;
