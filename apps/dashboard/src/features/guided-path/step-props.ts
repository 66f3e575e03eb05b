import type { Outputs } from "@spots/api/trpc/root";
import type { Answers } from "@spots/domain/guided-path/guided-path";
import type { Change } from "./use-answers";

export type GuidedPath = Outputs["guidedPath"]["read"];

/** The props of every step's screen. */
export type StepProps = {
  readonly guidedPath: GuidedPath;
  readonly answers: Answers;
  readonly change: Change;
  /**
   * Returns the error prop of the field at a path; `missing` is the error to show once the person
   * has pressed "Next" with the field empty.
   */
  readonly wrong: (path: string, missing?: string | false) => { error?: string };
  /** Whether the person has pressed "Next" while this step was not answered. */
  readonly isOpen: boolean;
};
