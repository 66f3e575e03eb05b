import type { Inputs, Outputs } from "@spots/api/trpc/root";
import type { GestureReason } from "@spots/domain/gesture/kinds";
import { isSameUnit, reasonToAsk } from "@spots/domain/gesture/limits";
import { type GestureStep, isOfGesture } from "./gesture-step";
import type { Mine, Taken } from "./step";

export type Gestures = Outputs["gesture"]["mine"];
export type Gesture = Gestures["own"][number];
type Give = Inputs["gesture"]["give"];

const none: Gestures = { budgets: [], allowances: [], own: [], toAnswer: [] };

/** What something would cost, of a spot or of none, at a location. */
export type Wanted = {
  readonly locationId: string;
  readonly spotId: string | null;
  readonly unit: Give["unit"];
  readonly currency: NonNullable<Give["currency"]>;
  readonly cost: number;
};

/** Why the manager would be asked, as far as this phone knows; null: nobody asks. */
export function reasonHere({ budgets, allowances }: Gestures, wanted: Wanted): GestureReason | null {
  const here = budgets.filter((each) => each.locationId === wanted.locationId && isSameUnit(each, wanted));
  const allowance = allowances.find(({ spotId }) => spotId === wanted.spotId) ?? null;
  return reasonToAsk(
    wanted,
    allowance,
    here.map(({ left }) => ({ amount: left, spent: 0 })),
  );
}

type Here = { readonly mine: Mine; readonly me: { readonly id: string; readonly name: string } };

/** A gesture that the server does not know yet; null at a location that the day does not have. */
function givenHere(now: Gestures, input: Give, at: Date, { mine, me }: Here): Gesture | null {
  const location = mine.locations.find(({ id }) => id === input.locationId);
  if (!location) return null;
  const { id, what, unit, currency = "", cost, isDone, spotId = null } = input;
  const reason = reasonHere(now, { locationId: location.id, spotId, unit, currency, cost });
  const name = now.allowances.find((each) => each.spotId === spotId)?.spot.name ?? "";
  return {
    ...{ id, what, unit, currency, cost, isDone, reason, location, locationId: location.id },
    ...{ memberId: me.id, member: me, answeredBy: null, answeredAt: null, visit: null },
    ...{ status: reason === null ? "given" : "asked", isSpent: reason === null || isDone },
    ...{ givenAt: at, receivedAt: at, spot: spotId === null ? null : { id: spotId, name } },
  };
}

/**
 * What is left after something is spent at a location, or given back: a budget may be that of
 * several.
 */
function spend(now: Gestures, { unit, currency, cost, locationId, isSpent }: Gesture, sign: 1 | -1): Gestures {
  if (!isSpent) return now;
  const here = now.budgets.filter((each) => each.locationId === locationId && isSameUnit(each, { unit, currency }));
  const takes = new Set(here.map(({ id }) => id));
  const budgets = now.budgets.map((each) => (takes.has(each.id) ? { ...each, left: each.left - sign * cost } : each));
  return { ...now, budgets };
}

/** The gestures after a step. One that they contain already changes nothing. */
function gesturesAfter(now: Gestures, step: GestureStep, at: Date, here: Here): Gestures {
  if (step.kind === "giveGesture") {
    const isThere = now.own.some(({ id }) => id === step.input.id);
    const given = isThere ? null : givenHere(now, step.input, at, here);
    return given ? { ...spend(now, given, 1), own: [given, ...now.own] } : now;
  }
  const { gestureId } = step.input;
  if (step.kind === "answerGesture") {
    const status = step.input.isAllowed ? ("given" as const) : ("refused" as const);
    return {
      ...now,
      toAnswer: now.toAnswer.filter(({ id }) => id !== gestureId),
      own: now.own.map((each) => (each.id === gestureId && each.status === "asked" ? { ...each, status } : each)),
    };
  }
  const known = now.own.find(({ id }) => id === gestureId);
  if (!known) return now;
  return { ...spend(now, known, -1), own: now.own.filter(({ id }) => id !== gestureId) };
}

/** The gestures as the server told them, with the steps of this phone applied. */
export function gesturesWith(told: Gestures | undefined, steps: readonly Taken[], here: Here): Gestures {
  let now = told ?? none;
  for (const { step, at } of steps) if (isOfGesture(step)) now = gesturesAfter(now, step, at, here);
  return now;
}
