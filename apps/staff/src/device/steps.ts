import { clientAs, failureOf, type Told } from "../api/client";
import { idOf, type Step, sendStep, subjectOf } from "../day/step";
import { allSteps, edit, stepsOf, storeStep } from "./all-steps";
import { build } from "./build";
import { clockIsBehind } from "./clock";
import type { StoredStep } from "./database";
import { lookForUpdate } from "./installation";
import { forgetOutcome, hearOutcome, type Outcome, tell } from "./outcomes";
import { sendStoredPhoto } from "./photos";
import { isShared } from "./shared-mark";
import { change, current, shownDay } from "./state";
import { aboutOf, holdMs, isHeld, isMisread, isOpen, takenAt } from "./stored-step";
import { alone, tellTabs } from "./tabs";

/** Reads the steps of the shown day again. */
export async function refreshSteps(): Promise<void> {
  const day = shownDay();
  const steps = day ? await stepsOf(day) : [];
  change({ steps: steps.filter(({ business }) => business === day?.business) });
}

async function changed(): Promise<void> {
  tellTabs("steps");
  await refreshSteps();
}

/**
 * Stores a step of the shown person, and sends it.
 * @param photo the bytes of the photo that the step adds
 * @param about what became of it, called once: first "waits" when it was not sent at once
 * @param holds whether it may be taken back for `holdMs` before it is sent
 */
export async function queueStep(
  step: Step,
  name: string,
  about: (outcome: Outcome) => void,
  photo: ArrayBuffer | null = null,
  holds = false,
): Promise<number> {
  const day = shownDay();
  if (!day) throw new Error("a step needs a person");
  const takenNow = Date.now();
  const entry = {
    business: day.business,
    owner: day.owner,
    memberId: day.memberId,
    step,
    name,
    about: aboutOf(day, step),
    takenAt: takenNow,
    ...(holds ? { heldUntil: takenNow + holdMs } : {}),
    clockBehindMs: clockIsBehind(),
    state: "waiting",
    told: null,
    build,
  } as const;
  const place = await storeStep(entry, photo);
  hearOutcome(place, about);
  await changed();
  void sendSteps();
  return place;
}

/**
 * Takes a step back that nobody has tried to send.
 * @returns whether it is taken back; otherwise the server must undo it
 */
export async function takeBack(place: number): Promise<boolean> {
  const found = await edit(place, (step) => (step.state === "waiting" ? null : step));
  forgetOutcome(place);
  await changed();
  return found?.state === "waiting";
}

/** Drops the unsent photos of a moment whose delivery is undone. */
export async function dropPhotos(momentId: string): Promise<void> {
  for (const { place, step } of current().steps)
    if (step.kind === "photo" && step.input.momentId === momentId)
      await edit(place, (each) => (each.state === "sent" ? each : null));
  await changed();
}

/** Deletes a refused step. */
export async function dropStep(place: number): Promise<void> {
  await edit(place, () => null);
  await changed();
}

/** Sends a refused step again, or another step instead, as taken at the same time. */
export async function retryStep(place: number, instead?: Step): Promise<void> {
  await edit(place, (each) => ({ ...each, step: instead ?? each.step, state: "waiting", told: null }));
  await changed();
  void sendSteps();
}

/** Steps that an older build of the app sent in a form that the server refused are sent again. */
export async function retryOlderBuilds(): Promise<void> {
  for (const { place, state, build: builtBy, told } of current().steps)
    if (state === "refused" && builtBy !== build && told && isMisread(told))
      await edit(place, (step) => ({ ...step, state: "waiting", told: null, build }));
  await refreshSteps();
}

/** Deletes the steps that the server's day contains by now: those accepted before it was asked. */
export async function dropSent(places: readonly number[]): Promise<void> {
  for (const place of places) await edit(place, (step) => (step.state === "sent" ? null : step));
  await changed();
}

function tellAllWait(): void {
  for (const each of current().steps) if (isOpen(each)) tell(each.place, { kind: "waits" });
}

/** Called when the server has decided on a step, so that the day is read again. */
let onDecided: () => void = () => undefined;
export const whenDecided = (act: () => void) => {
  onDecided = act;
};

let again: ReturnType<typeof setTimeout> | undefined;
let failures = 0;
let isSending = false;
let isAskedAgain = false;

/**
 * Sends the shown person's steps in the order in which they were taken, one tab at a time. A step
 * on which the server cannot decide holds back only the later ones of the same moment.
 */
export async function sendSteps(): Promise<void> {
  if (isSending) {
    isAskedAgain = true;
    return;
  }
  isSending = true;
  clearTimeout(again);
  try {
    do {
      isAskedAgain = false;
      await alone("my-day: send", sendAll);
    } while (isAskedAgain);
  } finally {
    isSending = false;
  }
  const { steps, isSignedOut } = current();
  const open = steps.filter(isOpen);
  if (open.length === 0) failures = 0;
  else if (!isSignedOut && open.every((each) => isHeld(each, steps))) {
    const first = Math.min(...open.map(({ heldUntil = 0 }) => heldUntil));
    again = setTimeout(() => void sendSteps(), first - Date.now());
  } else if (!isSignedOut) {
    again = setTimeout(() => void sendSteps(), Math.min(1000 * 2 ** failures, 15_000));
    failures += 1;
  }
}

/** Sends what is held now, because its person leaves the screen. */
export async function endHolds(): Promise<void> {
  const held = current().steps.filter((each) => isHeld(each, current().steps));
  for (const { place } of held) await edit(place, ({ heldUntil: _, ...each }) => each);
  if (held.length > 0) await sendSteps();
}

async function sendAll(): Promise<void> {
  if (navigator.onLine === false) {
    // Not tried, so that an undo can still take the steps back.
    change({ isAway: true });
    tellAllWait();
    return;
  }
  const held = new Set<string>();
  const done = new Set<number>();
  for (;;) {
    const day = shownDay();
    if (!day && !isShared()) return;
    // A shared device sends everybody's steps, each as their own.
    const steps = day && !isShared() ? await stepsOf(day) : await allSteps();
    const next = steps.find(
      (each) => isOpen(each) && !isHeld(each, steps) && !done.has(each.place) && !held.has(subjectOf(each.step)),
    );
    if (!next) return;
    done.add(next.place);
    const outcome = await sendOne(next);
    if (outcome === "stop") return tellAllWait();
    if (outcome === "later") held.add(subjectOf(next.step));
  }
}

async function sendOne(stored: StoredStep): Promise<"decided" | "later" | "stop"> {
  const { place, step, memberId } = stored;
  // From here on the server may have it, so that it can only be undone there.
  const still = await edit(place, (each) => ({ ...each, state: "sending" }));
  if (!still || !isOpen(still)) return "decided";
  try {
    const answer = await (step.kind === "photo"
      ? sendStoredPhoto(memberId, step.input)
      : sendStep(clientAs(memberId), step, takenAt(stored)));
    // On a shared device nobody waits for the day of a person who is not there.
    const isGone = isShared() && shownDay()?.memberId !== memberId;
    await edit(place, (each) => (isGone ? null : { ...each, state: "sent", told: null }));
    change({ isAway: false, isSignedOut: false });
    failures = 0;
    tell(place, { kind: "accepted", answer });
  } catch (error) {
    const failure = failureOf(error);
    // On a shared device it waits until its person unlocks the device again.
    if (isShared() && (failure.kind === "signedOut" || failure.kind === "ended")) return "later";
    change({ isAway: failure.kind === "unreached", isSignedOut: failure.kind === "signedOut" });
    if (failure.kind === "signedOut") onDecided();
    if (failure.kind === "unreached" || failure.kind === "signedOut") return "stop";
    if (failure.kind === "later") {
      await edit(place, (each) => ({ ...each, told: failure.told }));
      tell(place, { kind: "waits" });
      return "later";
    }
    if (failure.kind === "refused") {
      await refuse(stored, failure.told);
      if (isMisread(failure.told)) void lookForUpdate();
    }
  }
  await changed();
  onDecided();
  return "decided";
}

/**
 * Keeps a refused step with the reason. An acceptance that a later delivery of the same moment
 * makes needless is dropped, and so is the undoing of a step that never arrived.
 */
async function refuse({ place, step }: StoredStep, told: Told): Promise<void> {
  const others = current().steps.filter((each) => each.place !== place && subjectOf(each.step) === subjectOf(step));
  const undoes = "undoes" in step.input ? step.input.undoes : null;
  const undone = undoes === null ? undefined : others.find((each) => idOf(each.step) === undoes);
  const isNeedless =
    undone?.state === "refused" || (step.kind === "accept" && others.some((each) => each.step.kind === "deliver"));
  if (undone?.state === "refused") await edit(undone.place, () => null);
  await edit(place, (each) => (isNeedless ? null : { ...each, state: "refused", told }));
  tell(place, { kind: "refused", told });
}
