import { z } from "zod";
import { Id } from "../kernel/ids";
import { Locale } from "../kernel/locale";
import { Email, Paragraph, textUpTo } from "../kernel/text";

/** One customer's answers, as the door receives them. `id` is made by their page: the same id twice is the same response. */
export const ReceiveResponse = z
  .strictObject({
    id: Id,
    /** "What is the one moment you would tell a friend about?" */
    story: Paragraph.default(""),
    /** 0 to 10. */
    recommend: z.int().min(0).max(10).nullable().default(null),
    /** Who made their day: members from the list, and words for someone who is not on it. */
    thankedMemberIds: z
      .array(Id)
      .max(10, "tooMany")
      .overwrite((ids) => [...new Set(ids)])
      .default([]),
    thankedWords: textUpTo(120).default(""),
    comment: Paragraph.default(""),
    /** How to reach them; kept only with their consent. */
    contact: z.union([z.literal(""), Email], "badEmail").default(""),
    consent: z.boolean().default(false),
    /** The language they answered in; null: the business's. */
    locale: Locale.nullable().default(null),
    /** The sealed visit that the page's address bears, if it bears one. */
    visit: z.string().max(200).nullable().default(null),
  })
  .refine(saysSomething, { path: ["story"], message: "required" })
  .refine(({ contact, consent }) => contact === "" || consent, { path: ["consent"], message: "consentNeeded" });
export type ReceiveResponse = z.infer<typeof ReceiveResponse>;

type Said = Pick<ReceiveResponse, "story" | "recommend" | "comment" | "thankedMemberIds" | "thankedWords">;

function saysSomething({ story, recommend, comment, thankedMemberIds, thankedWords }: Said): boolean {
  return (
    [story, comment, thankedWords].some((words) => words !== "") || recommend !== null || thankedMemberIds.length > 0
  );
}
