import type { Answers, Candidate } from "./guided-path";

/** A step with an answer of its own. The test step checks the candidates. */
export type Question = keyof Answers;
export const Questions = [
  "promise",
  "felt",
  "special",
  "emotion",
  "action",
  "others",
  "candidates",
] as const satisfies readonly Question[];

/** Empty forms. */
export const emptyCandidate: Candidate = {
  stageId: null,
  name: "",
  happens: "",
  talkLine: "",
  anchor: "",
  retold: "",
  briefWhat: "",
  stopRule: "",
};
export const emptyAnswers: Answers = {
  promise: { text: "" },
  felt: { stageId: null, touchpointId: null, how: "" },
  special: { premises: "", product: "", service: "", team: "" },
  emotion: { text: "" },
  action: { text: "" },
  others: { isAlone: false, equivalents: [], edge: "" },
  candidates: { drafts: [] },
};
