import type { Inputs } from "@spots/api/trpc/root";
import type { Client } from "../api/client";

type In = Inputs["customerPromise"];

/** What a member does with promises to customers; each has an id made when it was tapped. */
export type PromiseStep =
  | { readonly kind: "makePromise"; readonly input: In["make"] }
  | { readonly kind: "keepPromise"; readonly input: In["keep"] }
  | { readonly kind: "breakPromise"; readonly input: In["break"] }
  | { readonly kind: "withdrawPromise"; readonly input: In["withdraw"] }
  | { readonly kind: "handOverPromise"; readonly input: In["handOver"] }
  | { readonly kind: "movePromise"; readonly input: In["move"] }
  | { readonly kind: "takePromise"; readonly input: In["take"] }
  | { readonly kind: "undoPromise"; readonly input: In["undo"] };

export const isOfPromise = <Other extends { readonly kind: string }>(step: Other | PromiseStep): step is PromiseStep =>
  step.kind.endsWith("Promise");

/** The id of the promise. */
export const promiseOf = (step: PromiseStep): string =>
  step.kind === "makePromise" ? step.input.id : step.input.promiseId;

/** The id of the step on the server; that of the first step is the promise's. */
export const promiseStepId = (step: PromiseStep): string =>
  step.kind === "makePromise" ? step.input.id : step.input.stepId;

/** The text that a person typed with a step; "" when there is none. */
export function wordsOfPromise(step: PromiseStep): string {
  if (step.kind === "makePromise")
    return [step.input.customer, step.input.place, step.input.words].filter(Boolean).join(" · ");
  return step.kind === "breakPromise" || step.kind === "withdrawPromise" ? step.input.reason : "";
}

/** Sends a step. `taken` is when it was taken, by the server's clock. */
export function sendPromiseStep(api: Client, step: PromiseStep, taken: Date): Promise<unknown> {
  const { customerPromise } = api;
  const at = taken.toISOString();
  switch (step.kind) {
    case "makePromise":
      return customerPromise.make.mutate({ ...step.input, madeAt: at });
    case "keepPromise":
      return customerPromise.keep.mutate({ ...step.input, at });
    case "breakPromise":
      return customerPromise.break.mutate({ ...step.input, at });
    case "withdrawPromise":
      return customerPromise.withdraw.mutate({ ...step.input, at });
    case "handOverPromise":
      return customerPromise.handOver.mutate({ ...step.input, at });
    case "movePromise":
      return customerPromise.move.mutate({ ...step.input, at });
    case "takePromise":
      return customerPromise.take.mutate({ ...step.input, at });
    case "undoPromise":
      return customerPromise.undo.mutate(step.input);
  }
}
