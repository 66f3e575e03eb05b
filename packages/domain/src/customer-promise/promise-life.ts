import { DomainError } from "../kernel/errors";
import type { Id } from "../kernel/ids";
import { instantAt, isSkipped } from "../kernel/zoned-time";
import type { PromiseSaid, PromiseStatus } from "./kinds";

const minuteMs = 60_000;
/** The most days from making a promise to its due time. */
export const mostDaysAhead = 366;
/** Minutes after its due time at which an open promise is told to the managers of its location. */
export const escalateMinutes = 15;
/** The most minutes before its due time at which its member is reminded. */
const remindMinutes = 30;

/** What can change about a promise. `memberId` null: it is the shift's, whoever takes it. */
export type PromiseState = {
  readonly status: PromiseStatus;
  readonly memberId: Id | null;
  readonly dueAt: Date;
};

/** Something that a member does with a promise at the time `at`. */
export type PromiseAct =
  | { readonly kind: "keep" | "break" | "withdraw"; readonly at: Date }
  | { readonly kind: "handOver"; readonly at: Date; readonly memberId: Id | null }
  | { readonly kind: "move"; readonly at: Date; readonly dueAt: Date };

const refused = (field: string, reason: string) =>
  new DomainError("BAD_REQUEST", "badInput", { fields: { [field]: reason } });

/**
 * The due time that was asked for.
 * @throws BAD_REQUEST at the field `dueAt` for a time that a clock change leaves out, one that is not
 * after `at`, and one more than `mostDaysAhead` days after it
 */
export function dueTime(
  asked: { readonly dueAt: string | null; readonly inMinutes: number | null },
  at: Date,
  timeZone: string,
): Date {
  const { dueAt, inMinutes } = asked;
  if (dueAt === null) return new Date(at.getTime() + (inMinutes ?? 0) * minuteMs);
  if (isSkipped(dueAt, timeZone)) throw refused("dueAt", "skippedTime");
  const due = instantAt(dueAt, timeZone);
  if (due <= at) throw refused("dueAt", "timeOver");
  if (due.getTime() - at.getTime() > mostDaysAhead * 86_400_000) throw refused("dueAt", "tooFarAhead");
  return due;
}

/** When the member of a promise is reminded: half an hour before, and in the second half of a shorter time. */
export function remindTime(from: Date, dueAt: Date): Date {
  const lead = Math.min(remindMinutes * minuteMs, (dueAt.getTime() - from.getTime()) / 2);
  return new Date(dueAt.getTime() - lead);
}

/**
 * The state after an act. An act that is done already changes nothing, so that a retried request is no
 * error. Kept, late, broken and withdrawn are final.
 * @returns the same object when nothing changes
 * @throws CONFLICT `promiseEnded` when the promise has ended otherwise, `promiseDue` when its due time
 * is changed after it has passed: a broken word would look kept
 */
export function afterAct(state: PromiseState, act: PromiseAct): PromiseState {
  const { status, dueAt, memberId } = state;
  if (act.kind === "keep" && (status === "kept" || status === "late")) return state;
  if (act.kind === "break" && status === "broken") return state;
  if (act.kind === "withdraw" && status === "withdrawn") return state;
  if (status !== "open") throw new DomainError("CONFLICT", "promiseEnded", { values: { status } });
  switch (act.kind) {
    case "keep":
      return { ...state, status: act.at <= dueAt ? "kept" : "late" };
    case "break":
      return { ...state, status: "broken" };
    case "withdraw":
      return { ...state, status: "withdrawn" };
    case "handOver":
      return act.memberId === memberId ? state : { ...state, memberId: act.memberId };
    case "move":
      if (act.dueAt.getTime() === dueAt.getTime()) return state;
      if (act.at > dueAt) throw new DomainError("CONFLICT", "promiseDue", { fields: { dueAt: "promiseDue" } });
      return { ...state, dueAt: act.dueAt };
  }
}

/** The state after the last step is undone: that before it. A promise whose making is undone is withdrawn. */
export function afterUndo(steps: readonly PromiseState[]): PromiseState {
  const [before, last] = [steps.at(-2), steps.at(-1)];
  if (!last) throw new RangeError("a promise has a step");
  return before ?? { ...last, status: "withdrawn" };
}

/**
 * What counts of a promise: what its customer says, and where nobody said anything what staff
 * reported.
 */
export const outcomeOf = ({ status, said }: { status: PromiseStatus; said: PromiseSaid | null }): PromiseStatus =>
  status === "withdrawn" ? status : (said ?? status);

/** The event that says what a step has changed. */
export type PromiseChange = "kept" | "broken" | "withdrawn" | "handedOver" | "moved" | "reopened";

/** What a step from one state to another is called; `reopened`: a step that had ended it was undone. */
export function changeOf(before: PromiseState, after: PromiseState): PromiseChange {
  if (before.status !== after.status) {
    if (after.status === "open") return "reopened";
    return after.status === "late" ? "kept" : after.status;
  }
  return before.memberId === after.memberId ? "moved" : "handedOver";
}
