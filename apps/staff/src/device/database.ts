import type { Outputs } from "@spots/api/trpc/root";
import { onDevice } from "@spots/domain/delivery/on-device";
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Told } from "../api/client";
import type { Clues } from "../day/clue";
import type { Gestures } from "../day/gesture";
import type { Own } from "../day/own";
import type { Promises } from "../day/promise";
import type { Relays } from "../day/relay";
import type { Mine, Step, Task } from "../day/step";
import type { Code, Visits } from "../day/visits";

/** Whose data this device holds. One person at a time: another one deletes it. */
export type Owner = { readonly userId: string; readonly name: string };

/** A member's day as the server last told it. */
export type Day = {
  readonly business: string;
  readonly owner: Owner;
  readonly memberId: string;
  readonly readAt: number;
  readonly language: "en" | "de" | null;
  readonly me: Pick<Outputs["business"]["me"], "name" | "timeZone" | "actions" | "seenEvent"> & {
    readonly firstName: string;
    readonly fullName: string;
    readonly role: Outputs["business"]["me"]["member"]["role"];
  };
  readonly businesses: readonly { readonly slug: string; readonly name: string }[];
  readonly mine: Mine;
  readonly said: Outputs["kudos"]["mine"];
  readonly tasks: readonly Task[];
  /** How many notifications are unread; a day that an older build has stored does not have it. */
  readonly unread?: number;
  /** The visits that go on, and the codes to show. An older build stored a day without them. */
  readonly visits?: Visits;
  readonly codes?: readonly Code[];
  /** The promises to customers. An older build stored a day without them. */
  readonly promises?: Promises;
  /** The clues about customers. An older build stored a day without them. */
  readonly clues?: Clues;
  /** What may be given away. An older build stored a day without it. */
  readonly gestures?: Gestures;
  /** The relays. An older build stored a day without them. */
  readonly relays?: Relays;
  /** The own page and whom to thank. A shared device and a day of an older build have none. */
  readonly own?: Own;
};

/** Where the moment of a step is, and of which spot. */
export type About = { readonly locationId: string; readonly spotId: string | null };

export type StepState = "waiting" | "sending" | "sent" | "refused";

/** A step on this device, until the server's day contains it. */
export type StoredStep = {
  /** The order of the steps; set by the database. Negative for a step that could not be stored. */
  readonly place: number;
  readonly business: string;
  readonly owner: Owner;
  readonly memberId: string;
  readonly step: Step;
  /** The name of the moment or the task. */
  readonly name: string;
  /** Of the moment, which the day may not have any more. An older build stored none. */
  readonly about?: About | null;
  /** When it was tapped, by this device's clock, and how far that clock was behind the server's. */
  readonly takenAt: number;
  readonly clockBehindMs: number | null;
  /** Until when it may be taken back before it is sent, by this device's clock. */
  readonly heldUntil?: number;
  readonly state: StepState;
  /** Why the server refused it. */
  readonly told: Told | null;
  /** The build of the app that took it. */
  readonly build: string;
};

interface Schema extends DBSchema {
  [onDevice.steps]: { key: number; value: StoredStep };
  [onDevice.days]: { key: string; value: Day };
  [onDevice.photos]: { key: string; value: ArrayBuffer };
}

/** Version 1 had no photos. */
const version = 2;

let opening: Promise<IDBPDatabase<Schema>> | null = null;

function database(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>(onDevice.database, version, {
    // The steps of an older build stay where they are.
    upgrade(created, from) {
      if (from < 1) {
        created.createObjectStore(onDevice.steps, { keyPath: "place", autoIncrement: true });
        created.createObjectStore(onDevice.days);
      }
      created.createObjectStore(onDevice.photos);
    },
    // Another tab deletes everything, which is a sign-out, or has a newer build.
    blocking: (_current, _next, { target }) => {
      opening = null;
      if (target instanceof IDBDatabase) target.close();
    },
    terminated: () => {
      opening = null;
    },
  }).catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

export const readDay = async (business: string) => (await database()).get(onDevice.days, business);
export const readDays = async () => (await database()).getAll(onDevice.days);
export const writeDay = async (day: Day) => void (await (await database()).put(onDevice.days, day, day.business));
export const readSteps = async () => (await database()).getAll(onDevice.steps);

/**
 * Stores a new step, with the bytes of its photo. When there is no room, the stored days make some:
 * they can be read again.
 */
export async function addStep(step: Omit<StoredStep, "place">, photo: ArrayBuffer | null = null): Promise<number> {
  const add = async () => {
    const transaction = (await database()).transaction([onDevice.steps, onDevice.photos], "readwrite");
    const photoId = photoOf(step);
    try {
      if (photoId !== null && photo) await transaction.objectStore(onDevice.photos).put(photo, photoId);
      // Guarantee: the database sets the key path of a value that is added without one.
      const place = await transaction.objectStore(onDevice.steps).add(step as StoredStep);
      await transaction.done;
      return place;
    } catch (error) {
      // Neither without the other. A transaction that the browser has aborted cannot be aborted again.
      transaction.done.catch(() => undefined);
      if (transaction.error === null) transaction.abort();
      throw error;
    }
  };
  return add().catch(async (error: unknown) => {
    if (!isFull(error)) throw error;
    await (await database()).clear(onDevice.days);
    return add();
  });
}

/** The id of the photo that a step adds; null for other steps. */
export const photoOf = ({ step }: Pick<StoredStep, "step">): string | null =>
  step.kind === "photo" ? step.input.photoId : null;

export const readPhoto = async (photoId: string) => (await database()).get(onDevice.photos, photoId);

const isFull = (error: unknown) => error instanceof DOMException && error.name === "QuotaExceededError";

/**
 * Changes a stored step, or deletes it when `change` returns null, in one transaction. `change`
 * gets the step as it is stored now.
 * @returns whether there was such a step
 */
export async function changeStep(
  place: number,
  change: (step: StoredStep) => StoredStep | null,
): Promise<StoredStep | null> {
  const transaction = (await database()).transaction([onDevice.steps, onDevice.photos], "readwrite");
  const steps = transaction.objectStore(onDevice.steps);
  const found = await steps.get(place);
  if (!found) return null;
  const changed = change(found);
  const photoId = photoOf(found);
  if (changed !== null && changed !== found) await steps.put(changed);
  if (changed === null) await steps.delete(place);
  if (changed === null && photoId !== null) await transaction.objectStore(onDevice.photos).delete(photoId);
  await transaction.done;
  return found;
}

/** Deletes everything that this device holds of a person. */
export async function forgetAll(): Promise<void> {
  if ("caches" in window) await caches.delete(onDevice.files);
  const opened = await database();
  const transaction = opened.transaction([onDevice.steps, onDevice.days, onDevice.photos], "readwrite");
  await Promise.all([
    transaction.objectStore(onDevice.photos).clear(),
    transaction.objectStore(onDevice.steps).clear(),
    transaction.objectStore(onDevice.days).clear(),
    transaction.done,
  ]);
}
