import type { Inputs } from "@spots/api/trpc/root";
import type { Client } from "../api/client";

/** What a member does on their own page, and the thanks that they give. */
export type OwnStep =
  | { readonly kind: "giveKudos"; readonly input: Inputs["kudos"]["give"] }
  | { readonly kind: "takeBackKudos"; readonly input: Inputs["kudos"]["takeBack"] }
  | { readonly kind: "answerStory"; readonly input: Inputs["wall"]["answer"] }
  | { readonly kind: "checkHabit"; readonly input: Inputs["growth"]["checkHabit"] };

const kinds: readonly string[] = ["giveKudos", "takeBackKudos", "answerStory", "checkHabit"];

export const isOfOwn = <Other extends { readonly kind: string }>(step: Other | OwnStep): step is OwnStep =>
  kinds.includes(step.kind);

/** The id of the thanks, the story or the habit. */
export function ownSubjectOf(step: OwnStep): string {
  if (step.kind === "giveKudos") return step.input.id;
  if (step.kind === "takeBackKudos") return step.input.kudosId;
  return step.kind === "answerStory" ? step.input.storyId : step.input.habitId;
}

/** The id of what the step creates on the server; null when it sets a value. */
export const ownIdOf = (step: OwnStep): string | null =>
  step.kind === "giveKudos" || step.kind === "checkHabit" ? step.input.id : null;

/** The text that a person typed with a step; "" when there is none. */
export const wordsOfOwn = (step: OwnStep): string =>
  step.kind === "giveKudos" || step.kind === "checkHabit" ? (step.input.words ?? "") : "";

export function sendOwnStep(api: Client, step: OwnStep): Promise<unknown> {
  switch (step.kind) {
    case "giveKudos":
      return api.kudos.give.mutate(step.input);
    case "takeBackKudos":
      return api.kudos.takeBack.mutate(step.input);
    case "answerStory":
      return api.wall.answer.mutate(step.input);
    case "checkHabit":
      return api.growth.checkHabit.mutate(step.input);
  }
}
