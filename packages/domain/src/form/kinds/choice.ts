import { z } from "zod";
import { kind } from "./kind";
import { optionIds, optionProblems, optionTexts, withOptions } from "./options";

/**
 * A question of the business's own with one answer out of several. The answer is the option's id.
 */
export const choice = kind({
  schema: z.object({ ...withOptions, kind: z.literal("choice") }),
  mostPerForm: 10,
  store: null,
  texts: optionTexts,
  values: optionIds,
  answer: (question) => z.string().refine((id) => optionIds(question).includes(id), "invalid"),
  problems: optionProblems,
});
