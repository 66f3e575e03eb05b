import type { SpotContent } from "./spot";

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
