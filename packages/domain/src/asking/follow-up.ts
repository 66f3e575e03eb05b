import { z } from "zod";
import { FormLanguage } from "../form/kinds/kind";
import { textUpTo } from "../kernel/text";
import { Tolds } from "./told";

/**
 * What a customer still remembers without help, and whom they told. One of the answers is needed;
 * each of them may be left out.
 */
export const TellFollowUp = z
  .object({
    text: textUpTo(2000),
    told: z.enum(Tolds, "invalid").nullable(),
    shown: z.boolean("invalid").nullable(),
    locale: FormLanguage,
  })
  .refine(({ text, told, shown }) => text !== "" || told !== null || shown !== null, {
    path: ["text"],
    message: "required",
  });
export type TellFollowUp = z.infer<typeof TellFollowUp>;

/** The lines of the list that a customer remembers, by their positions; none is an answer, too. */
export const ChooseFollowUp = z.object({ positions: z.array(z.int("invalid").min(0, "invalid")).max(20, "invalid") });
export type ChooseFollowUp = z.infer<typeof ChooseFollowUp>;
