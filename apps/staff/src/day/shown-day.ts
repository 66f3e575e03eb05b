import type { Day, StoredStep } from "../device/database";
import { takenAt } from "../device/stored-step";
import { gesturesWith } from "./gesture";
import { promisesWith } from "./promise";
import { relaysWith } from "./relay";
import { dayWith } from "./step";
import { visitsWith } from "./visits";

/** What a phone shows: the day as the server told it, with the steps of this phone applied. */
export function shownOf(day: Day, steps: readonly StoredStep[]) {
  const applied = steps
    .filter(({ state }) => state !== "refused")
    .map((stored) => ({ step: stored.step, at: takenAt(stored) }));
  const here = { mine: day.mine, me: { id: day.memberId, name: day.me.fullName } };
  return {
    applied,
    mine: dayWith(day.mine, applied),
    visits: visitsWith(day.visits ?? [], day.codes ?? [], applied),
    promises: promisesWith(day.promises, applied, here),
    gestures: gesturesWith(day.gestures, applied, here),
    relays: relaysWith(day.relays, applied, here),
  };
}
