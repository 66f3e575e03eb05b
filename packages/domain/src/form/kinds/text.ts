import { z } from "zod";
import { Paragraph } from "../../kernel/text";
import { common, kind, QuestionTexts } from "./kind";

/** A question of the business's own whose answer is a text. */
export const text = kind({
  schema: z.object({ ...common, kind: z.literal("text"), text: QuestionTexts }),
  mostPerForm: 10,
  store: null,
  texts: (question) => [{ path: "text", text: question.text }],
  values: () => [],
  answer: () => Paragraph,
});
