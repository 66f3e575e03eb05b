import { z } from "zod";
import { kind } from "./kind";
import { optionIds, optionProblems, optionTexts, withOptions } from "./options";

/**
 * A question of the business's own with any number of answers. The answer is the options' ids in
 * their order.
 */
export const choices = kind({
  schema: z.object({ ...withOptions, kind: z.literal("choices") }),
  mostPerForm: 10,
  store: null,
  texts: optionTexts,
  values: optionIds,
  answer: (question) =>
    z
      .array(z.string().refine((id) => optionIds(question).includes(id), "invalid"))
      .min(1, "invalid")
      .overwrite((given) => optionIds(question).filter((id) => given.includes(id))),
  problems: optionProblems,
});
