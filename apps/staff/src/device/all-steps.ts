import { addStep, changeStep, type Day, photoOf, readSteps, type StoredStep } from "./database";
import { holdPhoto } from "./photos";
import { change } from "./state";
import { inOrder } from "./stored-step";

/** Steps that could not be stored. They are sent from this page, and lost when it is closed. */
let unstored: readonly StoredStep[] = [];
let nextUnstored = -1;

/** The steps of everybody on this device, in the order in which they were taken. */
export async function allSteps(): Promise<StoredStep[]> {
  const stored = await readSteps().catch(() => []);
  return [...stored, ...unstored].sort(inOrder);
}

/** The shown person's steps in every business. */
export const stepsOf = async (day: Day) => (await allSteps()).filter(({ owner }) => owner.userId === day.owner.userId);

/** Stores a new step, or holds it in this page when there is no room. @returns its place */
export async function storeStep(step: Omit<StoredStep, "place">, photo: ArrayBuffer | null): Promise<number> {
  return addStep(step, photo).catch(() => {
    const photoId = photoOf(step);
    if (photoId !== null && photo) holdPhoto(photoId, photo);
    const only = { ...step, place: nextUnstored };
    nextUnstored -= 1;
    unstored = [...unstored, only];
    change({ isFull: true });
    return only.place;
  });
}

/** Changes a step wherever it is kept. */
export async function edit(place: number, to: (step: StoredStep) => StoredStep | null): Promise<StoredStep | null> {
  if (place >= 0) return changeStep(place, to);
  const found = unstored.find((step) => step.place === place) ?? null;
  unstored = unstored.flatMap((step) => (step.place === place ? (to(step) ?? []) : [step]));
  if (unstored.every(({ state }) => state === "sent")) change({ isFull: false });
  return found;
}
