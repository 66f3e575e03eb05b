import { z } from "zod";
import { PhotoAnswer } from "../media";
import { common, kind, QuestionTexts } from "./kind";

/** One photo by the customer. The answer names its stored file. */
export const photo = kind({
  schema: z.object({ ...common, kind: z.literal("photo"), text: QuestionTexts }),
  mostPerForm: 1,
  store: null,
  texts: (question) => [{ path: "text", text: question.text }],
  values: () => [],
  answer: () => PhotoAnswer,
});
