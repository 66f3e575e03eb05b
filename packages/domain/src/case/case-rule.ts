import { z } from "zod";
import { Id } from "../kernel/ids";
import { Email } from "../kernel/text";
import type { CaseReason } from "./case";
import { ClosedDays, WrittenDay } from "./opening-hours";

/** By which answers a case is opened, and when it is due and overdue. */
export type CaseRules = {
  /** A score at or below it opens a case; null: no score does. */
  readonly lowScore: number | null;
  /** Whether a customer who asks for a reply opens a case. */
  readonly onContact: boolean;
  readonly dueHours: number;
  /** Opening hours after the due time until owners and managers are told. */
  readonly escalateHours: number;
};

/**
 * The rules of a business that has not set its own. Half of the scale or less opens a case: 6
 * counts as a detractor in NPS, and yet many customers who give it are content.
 */
export const usualRules: CaseRules = { lowScore: 5, onContact: true, dueHours: 8, escalateHours: 4 };

const hours = z.int("invalid").min(1, "hours").max(80, "hours");

/** Sets the rules of a business. */
export const SetCaseRules = z.object({
  lowScore: z.int("invalid").min(0, "invalid").max(9, "invalid").nullable(),
  onContact: z.boolean(),
  dueHours: hours,
  escalateHours: hours,
  /** Where customers' replies to mails go; empty: nowhere. */
  replyTo: z.union([z.literal(""), Email]),
});
export type SetCaseRules = z.infer<typeof SetCaseRules>;

/** Sets a location's opening hours and closed days, and the member who gets its new cases. */
export const SetCaseLocation = z.object({
  locationId: Id,
  /** One text for each weekday, from Monday on. */
  openingHours: z.array(WrittenDay).length(7),
  closedDays: ClosedDays,
  memberId: Id.nullable(),
});
export type SetCaseLocation = z.infer<typeof SetCaseLocation>;

/**
 * Why an answer opens a case; null when it opens none. A request for a reply comes before a score.
 */
export function reasonFor(
  { lowScore, onContact }: CaseRules,
  answer: { readonly recommend: number | null; readonly contact: string | null },
): Exclude<CaseReason, "member" | "wentWrong" | "brokenPromise"> | null {
  if (onContact && answer.contact !== null) return "contact";
  return lowScore !== null && answer.recommend !== null && answer.recommend <= lowScore ? "lowScore" : null;
}
