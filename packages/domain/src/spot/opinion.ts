import { z } from "zod";
import { Id } from "../kernel/ids";
import { requiredText } from "../kernel/text";
import { Questions } from "./question";
import { SpotContent } from "./spot";

/** A question about a spot that only a person can judge. */
export const Question = z.enum(Questions);
export type Question = z.infer<typeof Question>;

/** The texts that are judged. When they change, the questions are asked again. */
export const JudgedWords = SpotContent.pick({ happens: true, retold: true, talkLine: true, anchor: true });

export type JudgedWords = z.infer<typeof JudgedWords>;

export const judgedWordsOf = (content: JudgedWords): JudgedWords => JudgedWords.parse(content);

/**
 * A member's answer to a question about the texts that they saw, with the reason. `id` is generated
 * by the caller.
 */
export const JudgeSpot = z.object({
  id: Id,
  spotId: Id,
  question: Question,
  isYes: z.boolean(),
  reason: requiredText(300),
  words: JudgedWords,
});
export type JudgeSpot = z.infer<typeof JudgeSpot>;
