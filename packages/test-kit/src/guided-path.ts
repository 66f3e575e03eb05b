import { emptyCandidate } from "@spots/domain/guided-path/empty-answers";
import type { Answers } from "@spots/domain/guided-path/guided-path";
import { fullSpot } from "./journey";

/** Answers to all eight questions, with two candidates of which only the first is a spot. */
export const completeAnswers = (stageId: string): Answers => ({
  promise: { text: "You leave lighter than you came." },
  felt: { stageId, touchpointId: null, how: "In the shoulders." },
  special: { premises: "", product: "", service: "", team: "Strong hands" },
  emotion: { text: "cared for" },
  action: { text: "They bring a friend." },
  others: { isAlone: true, equivalents: [], edge: "Nobody in town takes the time." },
  candidates: {
    drafts: [
      {
        ...emptyCandidate,
        stageId,
        name: fullSpot.name,
        happens: fullSpot.happens,
        talkLine: fullSpot.talkLine,
        anchor: fullSpot.anchor,
        briefWhat: fullSpot.briefWhat,
        stopRule: fullSpot.stopRule,
      },
      { ...emptyCandidate, stageId, name: "Ask about the week", happens: "We ask how the week was." },
    ],
  },
});
