import type { MomentStatus } from "./moment";

type Step = { readonly id: string; readonly status: MomentStatus; readonly at: Date };

/** How long a step can be taken back by the one who took it. */
export const undoMinutes = 10;

/** Only a member's own report can be undone, within `undoMinutes`. */
export function mayUndo(step: Pick<Step, "status" | "at">, now: Date): boolean {
  const isAnswer = step.status === "accepted" || step.status === "declined" || step.status === "delivered";
  return isAnswer && now.getTime() - step.at.getTime() <= undoMinutes * 60_000;
}

/**
 * The status that a moment had before a step: that of the last step that left it open. A delivery
 * may bear an earlier time than the step before it, for it says when it happened. A spontaneous
 * moment was never open: it is cancelled.
 * @param steps in order of time
 */
export function statusBefore(steps: readonly Step[], stepId: string): MomentStatus {
  const open = steps.filter(
    ({ id, status }) => id !== stepId && (status === "offered" || status === "accepted" || status === "missed"),
  );
  return open.at(-1)?.status ?? "cancelled";
}
