import type { Tone } from "./status";

export type Toast = {
  tone?: Tone | undefined;
  title: string;
  detail?: string | undefined;
  /** Mostly "Undo". A toast with one stays twice as long. */
  action?: { label: string; onAction: () => void } | undefined;
  /** It stays until somebody swipes it away. */
  lasting?: boolean | undefined;
};
