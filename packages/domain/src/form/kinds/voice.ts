import { z } from "zod";
import { Paragraph } from "../../kernel/text";
import { VoiceAnswer } from "../media";
import { common, kind, QuestionTexts } from "./kind";

/** A short recording by the customer, or their words where the browser cannot record. */
export const voice = kind({
  schema: z.object({ ...common, kind: z.literal("voice"), text: QuestionTexts }),
  mostPerForm: 1,
  store: null,
  texts: (question) => [{ path: "text", text: question.text }],
  values: () => [],
  answer: () => z.union([VoiceAnswer, Paragraph]),
});
