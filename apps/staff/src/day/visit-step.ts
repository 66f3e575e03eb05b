import type { Inputs } from "@spots/api/trpc/root";
import type { Client } from "../api/client";

type In = Inputs["visit"];

/** What a member does with visits; the ids of visits and of friends' codes were made when tapped. */
export type VisitStep =
  | { readonly kind: "visit"; readonly input: In["start"] }
  | { readonly kind: "visitEnd"; readonly input: In["end"] }
  | { readonly kind: "visitUndo"; readonly input: In["undo"] }
  | { readonly kind: "visitLeave"; readonly input: In["leave"] }
  | { readonly kind: "visitDescribe"; readonly input: In["describe"] }
  | { readonly kind: "visitFriend"; readonly input: In["takeFriend"] };

export const isVisitStep = <Other extends { readonly kind: string }>(step: Other | VisitStep): step is VisitStep =>
  step.kind.startsWith("visit");

/** The id of what the step creates on the server; null when it sets a value. */
export const visitStepId = (step: VisitStep): string | null =>
  step.kind === "visit" || step.kind === "visitFriend" ? step.input.id : null;

/** The id of the visit, or of the code's step: it waits for no visit. */
export const visitOf = (step: VisitStep): string =>
  step.kind === "visit" || step.kind === "visitFriend" ? step.input.id : step.input.visitId;

/** The text that a person typed with a step; "" when there is none. */
export function wordsOfVisit(step: VisitStep): string {
  if (step.kind === "visitFriend") return step.input.code;
  return step.kind === "visitDescribe" ? [step.input.name, step.input.occasion].filter(Boolean).join(", ") : "";
}

/** Sends a step. `taken` is when it was taken, by the server's clock. */
export function sendVisitStep({ visit }: Client, step: VisitStep, taken: Date): Promise<unknown> {
  const at = taken.toISOString();
  switch (step.kind) {
    case "visit":
      return visit.start.mutate({ ...step.input, startedAt: at });
    case "visitEnd":
      return visit.end.mutate({ ...step.input, endedAt: at });
    case "visitUndo":
      return visit.undo.mutate(step.input);
    case "visitLeave":
      return visit.leave.mutate({ ...step.input, at });
    case "visitDescribe":
      return visit.describe.mutate(step.input);
    case "visitFriend":
      return visit.takeFriend.mutate({ ...step.input, at });
  }
}

/** The step that undoes a start or an end of a visit; null for another step. */
export function undoingOf(step: VisitStep): VisitStep | null {
  if (step.kind !== "visit" && step.kind !== "visitEnd") return null;
  const { business, code = null } = step.input;
  const undo = step.kind === "visit" ? "start" : "end";
  return { kind: "visitUndo", input: { business, visitId: visitOf(step), code, undo } };
}
