import { z } from "zod";
import { Id } from "../kernel/ids";
import { OptionTexts } from "./kinds/kind";

/** The steps of the planned feeling, from the lowest (−2) to the highest (2). */
export const feelingSteps = [-2, -1, 0, 1, 2] as const;

/** A stage that customers may be asked about, as the version of the form words it. */
export const AskedStage = z.object({
  stageId: Id,
  /** How often it is asked about, beside the others. */
  weight: z.int().min(1).max(5),
  text: OptionTexts,
});
export type AskedStage = z.infer<typeof AskedStage>;

/** FNV-1a over the characters of a text, as a number from 0 up to 1 (Fowler, Noll and Vo, 1991). */
function spreadOver(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  // The last bits differ most; the multiplication carries them up.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  return ((hash ^ (hash >>> 12)) >>> 0) / 2 ** 32;
}

/**
 * The one stage that an answer is asked about: each as often as its weight says, and the same one
 * for the same answer whenever its page is made. Null without stages.
 */
export function askedStage<Stage extends { readonly weight: number }>(
  stages: readonly Stage[],
  answerId: string,
): Stage | null {
  const all = stages.reduce((sum, { weight }) => sum + weight, 0);
  let left = spreadOver(answerId.toLowerCase()) * all;
  for (const stage of stages) {
    left -= stage.weight;
    if (left < 0) return stage;
  }
  return stages.at(-1) ?? null;
}
