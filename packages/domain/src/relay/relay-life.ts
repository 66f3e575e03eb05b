import type { MomentStatus } from "../delivery/moment";
import { DomainError } from "../kernel/errors";
import type { Id } from "../kernel/ids";
import type { RelayOutcome, RelayStepStatus, RelayStop } from "./kinds";

const minuteMs = 60_000;

/** A step of a relay that runs. Its number is its place in the list, from 1. */
export type RelayStepState = {
  readonly status: RelayStepStatus;
  /** The role it is asked of; null: of one person. */
  readonly dutyId: Id | null;
  /** The person it is asked of; null: whoever works in the role. */
  readonly askedMemberId: Id | null;
  /** Who has taken it, or refused it. */
  readonly memberId: Id | null;
  readonly minutes: number;
  readonly askedAt: Date | null;
  /** When it should be done. */
  readonly dueAt: Date | null;
  /** Why it was refused. */
  readonly reason: string;
};

/**
 * Whether somebody works in a step's role, or the person asked is there. Given for the step to be
 * asked.
 */
type Presence = { readonly isThere: boolean };

/** Something that a member does with the step of this number at the time `at`. */
export type RelayAct = { readonly number: number; readonly at: Date } & (
  | { readonly kind: "accept"; readonly memberId: Id; readonly asAsker: boolean }
  | { readonly kind: "refuse"; readonly memberId: Id; readonly reason: string }
  | ({ readonly kind: "finish"; readonly memberId: Id; readonly asAsker: boolean } & Presence)
  | ({ readonly kind: "ask"; readonly dutyId: Id | null; readonly askedMemberId: Id | null } & Presence)
  /** Whoever had the step has left, or no longer works there. */
  | ({ readonly kind: "release"; readonly memberId: Id } & Presence)
);

const conflict = (reason: string, values: Record<string, string | number> = {}) =>
  new DomainError("CONFLICT", reason, { values });

/** The step when it is asked for at a time: nobody is asked where nobody is. */
const askedAt = (step: RelayStepState, at: Date, { isThere }: Presence): RelayStepState => ({
  ...step,
  status: isThere ? "asked" : "nobody",
  memberId: null,
  reason: "",
  askedAt: at,
  dueAt: new Date(at.getTime() + step.minutes * minuteMs),
});

/** The steps of a relay that starts: the first is asked for, the others wait. */
export function startedSteps(
  steps: readonly Pick<RelayStepState, "dutyId" | "askedMemberId" | "minutes">[],
  at: Date,
  presence: Presence,
): readonly RelayStepState[] {
  const waiting = steps.map(({ dutyId, askedMemberId, minutes }) => ({
    ...{ status: "waiting" as const, dutyId, askedMemberId, minutes, memberId: null, askedAt: null, dueAt: null },
    reason: "",
  }));
  return waiting.map((step, index) => (index === 0 ? askedAt(step, at, presence) : step));
}

/** The steps of a relay whose start was undone: nobody is asked. */
export const unstartedSteps = (steps: readonly RelayStepState[]): readonly RelayStepState[] =>
  steps.map((step) => ({ ...step, status: "waiting", memberId: null, askedAt: null, dueAt: null, reason: "" }));

/** When everything should be done: the minutes of all steps after the start. */
export const relayDue = (steps: readonly Pick<RelayStepState, "minutes">[], at: Date): Date =>
  new Date(at.getTime() + steps.reduce((sum, { minutes }) => sum + minutes, 0) * minuteMs);

/**
 * The step after an act on it. An act that is done already changes nothing, so that a retried
 * request is no error.
 */
function stepAfter(step: RelayStepState, act: RelayAct): RelayStepState {
  const { status } = step;
  if (status === "waiting") throw conflict("relayNotYet");
  const isTheirs = "memberId" in act && step.memberId === act.memberId;
  const isTaken = status === "accepted" || status === "done";
  switch (act.kind) {
    case "accept":
      if (isTaken && isTheirs) return step;
      if (isTaken) throw conflict("relayTaken");
      if (status === "asked" || act.asAsker) return { ...step, status: "accepted", memberId: act.memberId, reason: "" };
      throw conflict(status === "refused" ? "relayRefused" : "relayNobody");
    case "refuse":
      if (status === "refused") return step;
      if (status === "asked" || (status === "accepted" && isTheirs))
        return { ...step, status: "refused", memberId: act.memberId, reason: act.reason };
      throw conflict(isTaken ? "relayTaken" : "relayNobody");
    case "finish":
      if (status === "done" && (isTheirs || act.asAsker)) return step;
      if (isTaken && !isTheirs && !act.asAsker) throw conflict("relayTaken");
      if (status === "accepted") return { ...step, status: "done" };
      if (status === "asked" || act.asAsker) return { ...step, status: "done", memberId: act.memberId, reason: "" };
      throw conflict(status === "refused" ? "relayRefused" : "relayNobody");
    case "ask": {
      if (isTaken) throw conflict("relayTaken");
      const { dutyId, askedMemberId } = act;
      if (status === "asked" && step.dutyId === dutyId && step.askedMemberId === askedMemberId) return step;
      return askedAt({ ...step, dutyId, askedMemberId }, act.at, act);
    }
    case "release": {
      const isGone = step.askedMemberId === act.memberId;
      // What somebody else has taken stays theirs, also when it was asked of who has left.
      if (!(status === "asked" && isGone) && !(status === "accepted" && isTheirs)) return step;
      return askedAt(step, act.at, isGone ? { isThere: false } : act);
    }
  }
}

/**
 * The steps after an act. Finishing a step asks for the next one.
 * @returns the same list when nothing changes
 * @throws NOT_FOUND for a step that the relay has not; CONFLICT `relayNotYet` before the steps
 * before it are done, `relayTaken` when somebody else has it, `relayRefused` or `relayNobody` when
 * it must be asked for anew
 */
export function stepsAfter(steps: readonly RelayStepState[], act: RelayAct): readonly RelayStepState[] {
  const before = steps[act.number - 1];
  if (!before) throw new DomainError("NOT_FOUND", "notFound");
  const after = stepAfter(before, act);
  if (after === before) return steps;
  return steps.map((step, index) => {
    if (index === act.number - 1) return after;
    if (act.kind === "finish" && index === act.number) return askedAt(step, act.at, act);
    return step;
  });
}

/** The step at which a relay is: the first that is not done; null when all are. */
export function currentStep<Step extends { readonly status: RelayStepStatus }>(steps: readonly Step[]): Step | null {
  return steps.find(({ status }) => status !== "done") ?? null;
}

/**
 * Whether every step was taken, so that the moment is the whole one: all are done, or the last one
 * is accepted, which whoever delivers the moment saw done.
 */
export const isWhole = (steps: readonly { readonly status: RelayStepStatus }[]): boolean =>
  steps.every(({ status }, index) => status === "done" || (status === "accepted" && index === steps.length - 1));

/** What a relay's result follows from. */
export type RelayEnd = {
  readonly momentStatus: MomentStatus;
  readonly dueAt: Date;
  readonly deliveredAt: Date | null;
  readonly steps: readonly { readonly status: RelayStepStatus }[];
};

/**
 * What became of a relay; null while it runs in time, and when it was cancelled or its start was
 * undone, which counts nowhere.
 */
export function outcomeOf({ momentStatus, dueAt, deliveredAt, steps }: RelayEnd, now: Date): RelayOutcome | null {
  if (momentStatus === "cancelled" || steps[0]?.status === "waiting") return null;
  if (momentStatus === "delivered") {
    if (!isWhole(steps)) return "cut";
    return (deliveredAt ?? now) <= dueAt ? "inTime" : "late";
  }
  if (momentStatus === "declined" || momentStatus === "missed") return "stopped";
  return dueAt < now ? "overdue" : null;
}

/** Why a step that is not done stopped its relay. */
export function stopOf({ status }: { readonly status: RelayStepStatus }): RelayStop {
  if (status === "nobody" || status === "refused") return status;
  return status === "accepted" || status === "done" ? "notDone" : "notTaken";
}

/**
 * Who has a share in a delivered relay: whoever delivered it and everybody who took a step, each
 * once.
 */
export function creditOf(
  deliveredBy: Id | null,
  steps: readonly Pick<RelayStepState, "status" | "memberId">[],
): readonly Id[] {
  const took = steps.filter(({ status }) => status === "done" || status === "accepted");
  return [...new Set([deliveredBy, ...took.map(({ memberId }) => memberId)].flatMap((id) => id ?? []))];
}
