import type { Told } from "../api/client";
import { type Step, subjectOf } from "../day/step";
import { clockIsBehind } from "./clock";
import type { About, Day, StoredStep } from "./database";

/** Where the moment of a step is and of which spot, as the day has it; null for other steps. */
export function aboutOf({ mine }: Day, step: Step): About | null {
  const moment = [...mine.open, ...mine.toTake, ...mine.late].find(({ id }) => id === subjectOf(step));
  return moment ? { locationId: moment.location.id, spotId: moment.spotId } : null;
}

/** Whether the server has not decided on a step. */
export const isOpen = ({ state }: StoredStep): boolean => state === "waiting" || state === "sending";

/** Milliseconds for which a step is held that nothing on the server can undo. */
export const holdMs = 10_000;

/**
 * Whether a step stays on the device for now. It is sent at once when the page is hidden, because
 * it may be closed then, and when a later step of the same subject waits for it.
 */
export function isHeld(stored: StoredStep, steps: readonly StoredStep[], now = Date.now()): boolean {
  const { heldUntil, takenAt: since, step, state } = stored;
  // A clock that was set back does not hold it longer.
  if (heldUntil === undefined || state !== "waiting" || now >= heldUntil || now < since) return false;
  if (globalThis.document?.visibilityState === "hidden") return false;
  const later = steps.slice(steps.findIndex(({ place }) => place === stored.place) + 1);
  return !later.some((each) => isOpen(each) && subjectOf(each.step) === subjectOf(step));
}

/** Whether the server did not understand a step: its version may be newer than the app's. */
export const isMisread = ({ code, reason }: Told): boolean =>
  (code === "BAD_REQUEST" && reason !== "tooLongAgo") || code === "UNEXPECTED";

/** The time at which a step was taken, by the server's clock as far as it is known. */
export function takenAt({ takenAt: at, clockBehindMs }: StoredStep): Date {
  return new Date(at + (clockBehindMs ?? clockIsBehind() ?? 0));
}

/** Steps that could not be stored come after those that were. */
const order = ({ place }: StoredStep) => (place < 0 ? Number.MAX_SAFE_INTEGER / 2 - place : place);

/** The order in which steps were taken. */
export const inOrder = (a: StoredStep, b: StoredStep): number => a.takenAt - b.takenAt || order(a) - order(b);
