import type { Tone } from "./status";

export type Toast = {
  tone?: Tone | undefined;
  title: string;
  detail?: string | undefined;
  /** Mostly "Undo". A toast with an action stays twice as long. */
  action?: { label: string; onAction: () => void } | undefined;
  /** Whether it stays until it is dismissed. */
  lasting?: boolean | undefined;
};
