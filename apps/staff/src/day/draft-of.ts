import { type DraftName, putDraftBack } from "../device/drafts";
import type { Step } from "./step";

type Typed = readonly [DraftName, string];

/**
 * The texts that were typed for a step, each with the draft in which its form keeps it. Reasons are
 * none: who undoes a refusal has no use for its reason.
 */
export function draftsOf(step: Step): readonly Typed[] {
  switch (step.kind) {
    case "propose":
      return [[["propose", step.input.momentId], step.input.text]];
    case "deliver":
      return [[["deliver", step.input.momentId], step.input.note ?? ""]];
    case "improvise":
      return step.input.spotId === null ? [[["improvise", ""], step.input.description]] : [];
    case "giveKudos":
      return [[["thanks", "words"], step.input.words]];
    case "giveGesture":
      return step.input.spotId === null ? [[["gesture", ""], step.input.what]] : [];
    case "makePromise":
      return [
        [["promise", "words"], step.input.words ?? ""],
        [["promise", "customer"], step.input.customer ?? ""],
      ];
    default:
      return [];
  }
}

/** Puts what was typed for an undone step back into its form. */
export function putTextsBack(step: Step): void {
  for (const [name, text] of draftsOf(step)) putDraftBack(name, text);
}
