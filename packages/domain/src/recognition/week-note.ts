import { z } from "zod";
import { Count } from "../kernel/ids";

const Names = z.array(z.string());

/**
 * What a weekly note tells: stored, so that its page shows what its mail said. It has nobody's
 * words.
 */
export const WeekNoteContent = z.object({
  /** The thanks of customers that reached the member. */
  customers: Count,
  /** The colleagues who thanked them. */
  colleagues: Names,
  /** The kinds of the small thank-yous that they got. */
  gifts: Names,
  /** The moments that they delivered, alone or in a relay, and their spots. */
  delivered: Count,
  spots: Names,
  /** Spots that were drafted of their spontaneous moments, and those that went live. */
  drafted: Names,
  live: Names,
  /** The check-ins on their habit. */
  checkIns: Count,
});
export type WeekNoteContent = z.infer<typeof WeekNoteContent>;

export const SetWeekNote = z.object({ isOn: z.boolean() });
export type SetWeekNote = z.infer<typeof SetWeekNote>;

/** The notes that the page shows. */
export const mostWeekNotes = 8;

/** Whether there is anything to tell: of a week without anything, no note is sent. */
export const hasNews = (content: WeekNoteContent): boolean =>
  Object.values(content).some((part) => (typeof part === "number" ? part > 0 : part.length > 0));
