import { z } from "zod";

/** The values of the form of a spot's texts in a language; a list is one text with a line for each. */
export const TranslatedWords = z.object({
  name: z.string(),
  talkLine: z.string(),
  aliases: z.string(),
  anchor: z.string(),
  happens: z.string(),
  briefWhat: z.string(),
  briefWhy: z.string(),
  briefHow: z.string(),
  stopRule: z.string(),
  cues: z.string(),
});
export type TranslatedWords = z.infer<typeof TranslatedWords>;
