import type { Told } from "../api/client";

/** What became of a step: told once to the tab that took it. */
export type Outcome =
  | { readonly kind: "waits" }
  /** `answer` is what the server returned. */
  | { readonly kind: "accepted"; readonly answer: unknown }
  | { readonly kind: "refused"; readonly told: Told };

/** Who is told what became of a step, by its place. */
const waitingFor = new Map<number, (outcome: Outcome) => void>();

export const hearOutcome = (place: number, about: (outcome: Outcome) => void) => void waitingFor.set(place, about);
export const forgetOutcome = (place: number) => void waitingFor.delete(place);

/** Tells nobody any more what becomes of the steps: another person looks at the screen. */
export const forgetOutcomes = (): void => waitingFor.clear();

export function tell(place: number, outcome: Outcome): void {
  waitingFor.get(place)?.(outcome);
  if (outcome.kind !== "waits") waitingFor.delete(place);
}
