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
