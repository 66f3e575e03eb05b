import type { MomentStatus } from "./moment";

type Step = { readonly id: string; readonly status: MomentStatus; readonly at: Date };

/** How long a step can be undone by the member who reported it. */
export const undoMinutes = 10;

/** Only a member's own report can be undone, within `undoMinutes`. */
export function mayUndo(step: Pick<Step, "status" | "at">, now: Date): boolean {
  const isAnswer = step.status === "accepted" || step.status === "declined" || step.status === "delivered";
  return isAnswer && now.getTime() - step.at.getTime() <= undoMinutes * 60_000;
}

/**
 * Whether an undone step gives an open offer back, so that colleagues can take it: nobody has accepted
 * it with a step that still holds.
 * @param steps without the undone one
 */
export const isGivenBack = (steps: readonly Pick<Step, "status">[]): boolean =>
  !steps.some(({ status }) => status === "accepted");

/**
 * The status before a step: that of the last step that left the moment open. A delivery may have an
 * earlier time than the step before it, because it has the time at which it happened. A spontaneous
 * moment was never open, so it is cancelled.
 * @param steps in order of time
 */
export function statusBefore(steps: readonly Step[], stepId: string): MomentStatus {
  const open = steps.filter(
    ({ id, status }) => id !== stepId && (status === "offered" || status === "accepted" || status === "missed"),
  );
  return open.at(-1)?.status ?? "cancelled";
}
