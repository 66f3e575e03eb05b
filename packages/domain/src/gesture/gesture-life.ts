import { undoMinutes } from "../delivery/moment-undo";
import { DomainError } from "../kernel/errors";
import type { GestureReason, GestureStatus } from "./kinds";

export type GestureState = {
  readonly status: GestureStatus;
  /** The customer had it before a manager could answer. */
  readonly isDone: boolean;
};

/** Whether the cost counts: it was given, whatever a manager said of it. */
export const isSpent = ({ status, isDone }: GestureState): boolean =>
  status === "given" || (isDone && (status === "asked" || status === "refused"));

/** The state of a new gesture: given within the limits, else a manager is asked. */
export const begun = (reason: GestureReason | null, isDone: boolean): GestureState => ({
  status: reason === null ? "given" : "asked",
  isDone,
});

/**
 * The status after a manager's answer. The same answer again changes nothing.
 * @param reason null when nobody was asked
 * @throws CONFLICT `gestureAnswered` after another answer, and when it was taken back
 */
export function afterAnswer(
  { status, reason }: { readonly status: GestureStatus; readonly reason: GestureReason | null },
  isAllowed: boolean,
): GestureStatus {
  const next = isAllowed ? "given" : "refused";
  if (reason !== null && (status === "asked" || status === next)) return next;
  throw new DomainError("CONFLICT", "gestureAnswered", { values: { status } });
}

/**
 * The status after it is taken back. Doing so again changes nothing.
 * @param gesture `since`: when it was received, or a manager answered
 * @param by whether the giver does, or a manager
 * @throws CONFLICT `gestureTooLate` for the giver after `undoMinutes`; `gestureAnswered` after a
 * refusal
 */
export function afterTakingBack(
  gesture: { readonly status: GestureStatus; readonly since: Date },
  by: "giver" | "manager",
  now: Date,
): GestureStatus {
  const { status, since } = gesture;
  if (status === "takenBack") return status;
  if (status === "refused") throw new DomainError("CONFLICT", "gestureAnswered", { values: { status } });
  const isLate = now.getTime() - since.getTime() > undoMinutes * 60_000;
  if (by === "giver" && status === "given" && isLate)
    throw new DomainError("CONFLICT", "gestureTooLate", { values: { minutes: undoMinutes } });
  return "takenBack";
}
