import type { Inputs } from "@spots/api/trpc/root";
import type { Client } from "../api/client";

type In = Inputs["gesture"];

/** What a member does with extras; each has an id made when it was tapped. */
export type GestureStep =
  | { readonly kind: "giveGesture"; readonly input: In["give"] }
  | { readonly kind: "takeBackGesture"; readonly input: In["takeBack"] }
  | { readonly kind: "answerGesture"; readonly input: In["answer"] };

export const isOfGesture = <Other extends { readonly kind: string }>(step: Other | GestureStep): step is GestureStep =>
  step.kind.endsWith("Gesture");

/** The id of the gesture. */
export const gestureOf = (step: GestureStep): string =>
  step.kind === "giveGesture" ? step.input.id : step.input.gestureId;

/** Sends a step. `taken` is when it was taken, by the server's clock. */
export function sendGestureStep({ gesture }: Client, step: GestureStep, taken: Date): Promise<unknown> {
  switch (step.kind) {
    case "giveGesture":
      return gesture.give.mutate({ ...step.input, givenAt: taken.toISOString() });
    case "takeBackGesture":
      return gesture.takeBack.mutate(step.input);
    case "answerGesture":
      return gesture.answer.mutate(step.input);
  }
}
