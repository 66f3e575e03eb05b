import { z } from "zod";
import { Locale } from "../kernel/locale";
import { Email, lineUpTo, Paragraph } from "../kernel/text";
import { ChannelToken } from "./channel";
import { isAnswered } from "./response";

/** The most answers in one request of a program. */
export const mostAnswersReported = 100;

/** An answer that a program of the business asked for. */
const ReportedAnswer = z
  .strictObject({
    /** Its name in that program. The same one again is the same answer. */
    reference: lineUpTo(100).min(1, "required"),
    /** The location's id, or its name. */
    location: lineUpTo(120).min(1, "required"),
    /** Missing: now. */
    answeredAt: z.iso
      .datetime({ offset: true, error: "badDate" })
      .transform((text) => new Date(text))
      .optional(),
    recallText: Paragraph.default(""),
    recommend: z.int("invalid").min(0, "invalid").max(10, "invalid").nullable().default(null),
    comment: Paragraph.default(""),
    language: Locale.optional(),
    /** Where the customer is answered; only with their consent. */
    contact: Email.optional(),
    consent: z.literal(true, "consentNeeded").optional(),
    /** The code of the visit that it is about. */
    visit: ChannelToken.optional(),
  })
  .refine(isAnswered, { path: ["recallText"], message: "required" })
  .refine(({ contact, consent }) => contact === undefined || consent === true, {
    path: ["consent"],
    message: "consentNeeded",
  });
export type ReportedAnswer = z.infer<typeof ReportedAnswer>;

/** The body of `POST /v1/answers`. */
export const ReportAnswers = z.strictObject({
  answers: z.array(ReportedAnswer).min(1, "required").max(mostAnswersReported, "tooMany"),
});
export type ReportAnswers = z.infer<typeof ReportAnswers>;

const dayMs = 86_400_000;
/** The days back in which an answer that a program sends can have been given. */
const daysBack = 31;

/** Why a program cannot report an answer of this time; null when it can. */
export function faultOfReportedTime(answeredAt: Date, now: Date): "inFuture" | "tooLongAgo" | null {
  const ago = now.getTime() - answeredAt.getTime();
  if (ago < -60_000) return "inFuture";
  return ago > daysBack * dayMs ? "tooLongAgo" : null;
}
