import type { OwnTexts, SpotContent } from "./spot";

/** The texts of an empty form. */
export const emptySpot: SpotContent = {
  name: "",
  happens: "",
  retold: "",
  talkLine: "",
  anchor: "",
  emotion: "",
  stopRule: "",
  cues: [],
  briefWhat: "",
  briefWhy: "",
  briefHow: "",
  aliases: [],
  translations: {},
};

/** The texts in the business's own language: what the form of a spot edits. */
export function ownTexts({ translations: _, ...texts }: SpotContent): OwnTexts {
  return texts;
}
