import type { Inputs, Outputs } from "@spots/api/trpc/root";
import { wallTimeOf } from "@spots/domain/kernel/time-zone";
import { isOfPromise, type PromiseStep, promiseOf, promiseStepId } from "./promise-step";
import type { Mine, Taken } from "./step";

export type Promises = Outputs["customerPromise"]["mine"];
export type CustomerPromise = Promises["open"][number];
type In = Inputs["customerPromise"];

/** The instant of a local time, as far as the phone shows it until the server has answered. */
function instantOf(wallTime: string, timeZone: string): Date {
  const asUtc = new Date(`${wallTime}Z`);
  return new Date(2 * asUtc.getTime() - new Date(`${wallTimeOf(asUtc, timeZone)}Z`).getTime());
}

const dueOf = (
  { dueAt = null, inMinutes }: Pick<In["move"], "dueAt" | "inMinutes">,
  at: Date,
  timeZone: string,
): Date => (dueAt === null ? new Date(at.getTime() + (inMinutes ?? 0) * 60_000) : instantOf(dueAt, timeZone));

const none: Promises = { open: [], shift: [], done: [], colleagues: [], shiftEndsAt: null };

type Me = { readonly id: string; readonly name: string };

/** A promise that the server does not know yet; null at a location that the day does not have. */
function madeHere(input: In["make"], at: Date, { locations, spots }: Mine, me: Me): CustomerPromise | null {
  const location = locations.find(({ id }) => id === input.locationId);
  if (!location) return null;
  const { id, kind, words = "", customer = "", place = "" } = input;
  const spot = spots.find((each) => each.id === input.spotId);
  return {
    ...{ id, kind, words, customer, locationId: location.id, location, memberId: me.id, member: me, madeBy: me },
    ...{ status: "open", madeAt: at, endedAt: null, overdueAt: null, reason: "", said: null, saidAt: null },
    place: place || (input.visit?.place ?? ""),
    spot: spot ? { id: spot.id, name: spot.name } : null,
    dueAt: dueOf(input, at, location.timeZone),
  };
}

type Here = { readonly mine: Mine; readonly me: Me };

const inOrder = (rows: readonly CustomerPromise[]) => rows.toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime());

/** The promises after a step. One that they contain already changes nothing. */
function promisesAfter(now: Promises, step: PromiseStep, at: Date, { mine, me }: Here): Promises {
  const id = promiseOf(step);
  const known = [...now.open, ...now.shift].find((each) => each.id === id);
  const open = now.open.filter((each) => each.id !== id);
  const shift = now.shift.filter((each) => each.id !== id);
  if (step.kind === "makePromise") {
    const isThere = known || now.done.some((each) => each.id === id);
    const made = isThere ? null : madeHere(step.input, at, mine, me);
    return made ? { ...now, open: inOrder([...open, made]) } : now;
  }
  if (!known || step.kind === "undoPromise") return now;
  if (step.kind === "takePromise")
    return { ...now, shift, open: inOrder([...open, { ...known, memberId: me.id, member: me }]) };
  if (step.kind === "movePromise") {
    const moved = at <= known.dueAt ? { ...known, dueAt: dueOf(step.input, at, known.location.timeZone) } : known;
    return { ...now, open: inOrder([...open, moved]) };
  }
  if (step.kind === "handOverPromise") {
    const { memberId } = step.input;
    const member = now.colleagues.find((each) => each.id === memberId) ?? null;
    return { ...now, open, shift: inOrder([...shift, { ...known, memberId, member }]) };
  }
  const kept = at <= known.dueAt ? "kept" : "late";
  const status = { keepPromise: kept, breakPromise: "broken", withdrawPromise: "withdrawn" } as const;
  return { ...now, open, shift, done: [{ ...known, status: status[step.kind], endedAt: at }, ...now.done] };
}

/** The promises as the server told them, with the steps of this phone applied. */
export function promisesWith(told: Promises | undefined, steps: readonly Taken[], here: Here): Promises {
  const undone = steps.flatMap(({ step }) => (step.kind === "undoPromise" ? [step.input.undoes] : []));
  let now = told ?? none;
  for (const { step, at } of steps)
    if (isOfPromise(step) && !undone.includes(promiseStepId(step))) now = promisesAfter(now, step, at, here);
  return now;
}

/** The local times that one tap chooses, those still to come, and the minutes. */
export function timesFor(now: Date, timeZone: string) {
  const [today = "", time = ""] = wallTimeOf(now, timeZone).split("T");
  const next = new Date(new Date(`${today}T12:00:00Z`).getTime() + 86_400_000).toISOString().slice(0, 10);
  return [
    { key: "in10", inMinutes: 10, dueAt: null },
    { key: "in30", inMinutes: 30, dueAt: null },
    ...(time < "17:45" ? [{ key: "today", inMinutes: null, dueAt: `${today}T18:00` }] : []),
    { key: "tomorrow", inMinutes: null, dueAt: `${next}T10:00` },
  ] as const;
}
