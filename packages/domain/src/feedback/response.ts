import { z } from "zod";
import { Id } from "../kernel/ids";
import { Locale } from "../kernel/locale";
import { Email, Paragraph, textUpTo } from "../kernel/text";

/**
 * One customer's answers, as they are received. `id` is made by their page: the same id twice is
 * the same response.
 */
export const ReceiveResponse = z
  .object({
    id: Id,
    /** "What is the one moment you would tell a friend about?" */
    recallText: Paragraph.default(""),
    /** 0 to 10. */
    recommend: z.int("invalid").min(0, "invalid").max(10, "invalid").nullable().default(null),
    /** Who made their day: a member of the list, words that describe people, or both. */
    thankedMemberId: Id.nullable().default(null),
    thankedWords: textUpTo(120).default(""),
    comment: Paragraph.default(""),
    /** How to reach them; kept only with their consent. */
    contact: z.union([z.literal(""), Email]).default(""),
    consent: z.boolean().default(false),
    /** The language of the page; left out, it is the business's. */
    locale: Locale.optional(),
  })
  .refine(({ recallText, recommend, comment }) => recallText !== "" || recommend !== null || comment !== "", {
    path: ["recallText"],
    message: "required",
  })
  .refine(({ contact, consent }) => contact === "" || consent, { path: ["consent"], message: "consentNeeded" });
export type ReceiveResponse = z.infer<typeof ReceiveResponse>;
