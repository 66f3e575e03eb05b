import { useSyncExternalStore } from "react";
import type { Told } from "../api/client";
import type { Day, StoredStep } from "./database";
import type { Shared } from "./shared-mark";

export type Screen =
  | { readonly kind: "opening" | "noDay" }
  /** This browser is to become a shared device; it was revoked; nobody has unlocked it. */
  | { readonly kind: "pairing" | "ended" }
  | { readonly kind: "locked"; readonly shared: Shared }
  | { readonly kind: "day"; readonly day: Day }
  /** Another person is signed in than the one whose steps wait on this device. */
  | { readonly kind: "otherPerson"; readonly theirs: readonly StoredStep[] }
  | { readonly kind: "refused"; readonly told: Told };

export type State = {
  readonly screen: Screen;
  /** The steps of the shown person that the server's day does not contain yet, oldest first. */
  readonly steps: readonly StoredStep[];
  /** Whether the last request reached the server. */
  readonly isAway: boolean;
  readonly isSignedOut: boolean;
  /** Whether a step could not be stored on this device, and is only in this page. */
  readonly isFull: boolean;
  /** Whether a newer build of the app waits. */
  readonly hasUpdate: boolean;
};

let state: State = {
  screen: { kind: "opening" },
  steps: [],
  isAway: false,
  isSignedOut: false,
  isFull: false,
  hasUpdate: false,
};
const listeners = new Set<() => void>();

export const current = (): State => state;

export function change(part: Partial<State>): void {
  state = { ...state, ...part };
  for (const listen of listeners) listen();
}

function subscribe(listen: () => void) {
  listeners.add(listen);
  return () => listeners.delete(listen);
}

export const useDevice = (): State => useSyncExternalStore(subscribe, current);

/** The day on the screen; null before it is read. */
export const shownDay = (): Day | null => (state.screen.kind === "day" ? state.screen.day : null);
