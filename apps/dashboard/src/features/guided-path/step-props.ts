import type { Outputs } from "@spots/api/trpc/root";
import type { Answers } from "@spots/domain/guided-path/guided-path";
import type { Change } from "./use-answers";

export type GuidedPath = Outputs["guidedPath"]["read"];

/** What every step's screen gets: the answers, how to change them, and what is wrong where. */
export type StepProps = {
  readonly guidedPath: GuidedPath;
  readonly answers: Answers;
  readonly change: Change;
  /**
   * The error of a field by its path, ready to be spread into it; `missing` says so once one wanted
   * to go on without it.
   */
  readonly wrong: (path: string, missing?: string | false) => { error?: string };
  /** Whether one wanted to go on although this step is not answered. */
  readonly isOpen: boolean;
};
