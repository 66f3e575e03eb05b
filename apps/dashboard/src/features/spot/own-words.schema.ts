import { z } from "zod";

/** The values of the form of a location's override; cues are one text with a line for each. */
export const Words = z.object({
  isOff: z.boolean(),
  happens: z.string(),
  talkLine: z.string(),
  anchor: z.string(),
  stopRule: z.string(),
  briefWhat: z.string(),
  briefWhy: z.string(),
  briefHow: z.string(),
  cues: z.string(),
});
export type Words = z.infer<typeof Words>;
