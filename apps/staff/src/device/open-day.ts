import { staffAppPath } from "@spots/domain/delivery/on-device";
import { clientAs, type Failure, failureOf } from "../api/client";
import { isOfOwn } from "../day/own-step";
import { storeBriefingFiles } from "./briefing-files";
import { codesFor, codesOfShared } from "./codes";
import { type Day, forgetAll, readDay, readDays, readSteps, type StoredStep, writeDay } from "./database";
import { forgetDrafts } from "./drafts";
import { moveOlderQueue } from "./older-queue";
import { ownOf, whenOwnAsked } from "./read-own";
import { isShared, readMark } from "./shared-mark";
import { change, current, shownDay } from "./state";
import { dropSent, refreshSteps, retryOlderBuilds, sendSteps } from "./steps";
import { alone, tellTabs } from "./tabs";

const root = staffAppPath;

/** Whether the address is this app's: its shell is shown for other pages without a network. */
export const isOwnAddress = (): boolean => `${window.location.pathname}/`.startsWith(`${root}/`);

/** The path segment that names a business; "" at the app's own address. */
export const businessHere = (): string => (isOwnAddress() ? (window.location.pathname.split("/")[2] ?? "") : "");

/** Reads the day of the member who has unlocked this shared device. */
export async function readDayOf(memberId: string): Promise<Day> {
  const shared = readMark();
  if (!shared) throw new Error("this device is not shared");
  const { business, name, timeZone, locale, people } = shared;
  const api = clientAs(memberId);
  const [mine, said, visits, promises, relays, gestures] = await Promise.all([
    api.moment.mine.query({ business }),
    api.kudos.mine.query({ business }),
    api.visit.list.query({ business }),
    api.customerPromise.mine.query({ business }),
    api.relay.mine.query({ business }),
    api.gesture.mine.query({ business }),
  ]);
  const called = people.find(({ id }) => id === memberId)?.name ?? "";
  return {
    business,
    owner: { userId: memberId, name: called },
    memberId,
    ...{ readAt: Date.now(), language: locale === "de" || locale === "en" ? locale : null },
    me: { name, timeZone, actions: [], seenEvent: "0", fullName: called, firstName: called, role: "staff" },
    ...{ businesses: [], mine, said, visits, promises, relays, gestures, tasks: [] },
    codes: await codesOfShared(api, { business, mine, memberId }),
  };
}

/** Reads the member's day from the server. */
async function askServer(business: string, isOwnChanged: boolean): Promise<Day> {
  const api = clientAs(null);
  const [person, me, mine, said, tasks, { unread }, visits, promises, clues, relays, gestures] = await Promise.all([
    api.person.read.query(),
    api.business.me.query({ business }),
    api.moment.mine.query({ business }),
    api.kudos.mine.query({ business }),
    api.action.mine.query({ business }),
    api.notification.count.query({ business }),
    api.visit.list.query({ business }),
    api.customerPromise.mine.query({ business }),
    api.clue.mine.query({ business }),
    api.relay.mine.query({ business }),
    api.gesture.mine.query({ business }),
  ]);
  const stored = await readDay(business).catch(() => undefined);
  const known = stored?.owner.userId === person.id ? stored : undefined;
  const { name, timeZone, actions, seenEvent, member } = me;
  return {
    business,
    owner: { userId: person.id, name: member.name },
    memberId: member.id,
    readAt: Date.now(),
    language: person.locale === "de" || person.locale === "en" ? person.locale : null,
    me: {
      name,
      timeZone,
      actions,
      seenEvent,
      fullName: member.name,
      firstName: member.name.split(" ")[0] ?? member.name,
      role: member.role,
    },
    businesses: person.businesses.map(({ slug, name: called }) => ({ slug, name: called })),
    mine,
    said,
    tasks,
    unread,
    ...{ visits, promises, clues, relays, gestures },
    codes: await codesFor(api, { business, mine }, known?.codes ?? []),
    own: await ownOf(api, business, known?.own, isOwnChanged),
  };
}

const isUnsent = ({ state }: StoredStep) => state !== "sent";

/** Whether this device holds data of another person than `userId`. */
async function stepsOfOthers(userId: string) {
  const steps = await readSteps().catch(() => []);
  return steps.filter(({ owner }) => owner.userId !== userId);
}

let isReading = false;
/** Whether something changed while the day was being read, so that it is read once more. */
let isReadStale = false;

/** Reads the day of the shown member again. On a shared device it is never stored. */
async function readSharedAgain(): Promise<void> {
  const shown = shownDay();
  if (!shown) return;
  const sent = current().steps.filter(({ state }) => state === "sent");
  const day = await readDayOf(shown.memberId);
  // Somebody else may have unlocked the device meanwhile.
  if (shownDay()?.memberId !== day.memberId) return;
  change({ screen: { kind: "day", day }, isAway: false });
  await dropSent(sent.map(({ place }) => place));
}

/**
 * Reads the day again and shows it. Data of another person is deleted first; when that person has
 * unsent steps, it is asked instead. Called during a read, it reads once more after it.
 */
export async function readAgain(): Promise<void> {
  const business = businessHere();
  if (business === "") return;
  if (isReading) {
    isReadStale = true;
    return;
  }
  isReading = true;
  try {
    if (isShared()) {
      await readSharedAgain();
      return;
    }
    await alone("my-day: read", async () => {
      const sent = current().steps.filter(({ state }) => state === "sent");
      const isOwnChanged = sent.some(({ step }) => isOfOwn(step));
      const day = await askServer(business, isOwnChanged);
      const theirs = await stepsOfOthers(day.owner.userId);
      if (theirs.some(isUnsent)) {
        change({ screen: { kind: "otherPerson", theirs: theirs.filter(isUnsent) }, steps: [], isSignedOut: false });
        return;
      }
      const stored = await readDay(business).catch(() => undefined);
      if (theirs.length > 0 || (stored && stored.owner.userId !== day.owner.userId)) await forgetAll();
      // Without room the day is shown, and read again the next time.
      await writeDay(day).catch(() => undefined);
      change({ screen: { kind: "day", day }, isAway: false, isSignedOut: false });
      void storeBriefingFiles(day);
      await moveOlderQueue(day);
      await dropSent(sent.map(({ place }) => place));
      tellTabs("day");
    });
    await retryOlderBuilds();
    void sendSteps();
  } catch (error) {
    await failed(error, business);
  } finally {
    isReading = false;
  }
  if (!isReadStale) return;
  isReadStale = false;
  await readAgain();
}

/** Milliseconds until an unanswered request is repeated. */
const againMs = 10_000;
let again: ReturnType<typeof setTimeout> | undefined;
whenOwnAsked(() => void readAgain());

async function failed(error: unknown, business: string): Promise<void> {
  const failure = failureOf(error);
  if (isShared()) {
    await onSharedFailure(failure);
    return;
  }
  const day = shownDay();
  if (failure.kind === "signedOut") {
    if (day) change({ isSignedOut: true });
    else window.location.replace(`/sign-in?to=${encodeURIComponent(business === "" ? root : `${root}/${business}`)}`);
    return;
  }
  if (failure.kind === "refused") {
    // Unsent steps are kept: the member may be let in again.
    if (!current().steps.some(isUnsent)) await forgetAll().catch(() => undefined);
    change({ screen: { kind: "refused", told: failure.told }, steps: [] });
    return;
  }
  change(day ? { isAway: failure.kind === "unreached" } : { isAway: true, screen: { kind: "noDay" } });
  clearTimeout(again);
  again = setTimeout(() => void openBusiness(), againMs);
}

/**
 * Goes to a business at the app's own address, as an installed app opens it: the one that was
 * opened last, or the person's first.
 */
async function chooseBusiness(): Promise<void> {
  const days = await readDays().catch(() => []);
  const last = days.sort((a, b) => b.readAt - a.readAt)[0]?.business;
  const slug = last ?? (await clientAs(null).person.read.query()).businesses[0]?.slug;
  if (slug === undefined) window.location.replace("/");
  else window.history.replaceState(null, "", `${root}/${slug}`);
}

/** What a failed call means on a shared device. Set by its module, which imports this one. */
let onSharedFailure: (failure: Failure) => Promise<void> = async () => undefined;
let openDevice: () => Promise<void> = async () => undefined;
export function onShared(acts: { failed: typeof onSharedFailure; open: typeof openDevice }): void {
  onSharedFailure = acts.failed;
  openDevice = acts.open;
}

/** Opens the day: first as it is stored, then as the server tells it. */
export async function openBusiness(): Promise<void> {
  if (!isOwnAddress()) return;
  if (window.location.pathname.endsWith("/pair")) {
    change({ screen: { kind: "pairing" } });
    return;
  }
  if (isShared()) {
    await openDevice();
    return;
  }
  try {
    if (businessHere() === "") await chooseBusiness();
  } catch (error) {
    await failed(error, "");
    return;
  }
  // An answer that arrives first is newer than what is stored.
  await Promise.all([openStored(), readAgain()]);
  void sendSteps();
}

/** Shows the stored day of this business, without a network. */
export async function openStored(): Promise<void> {
  const day = await readDay(businessHere()).catch(() => undefined);
  const shown = shownDay();
  if (!day || (shown && shown.readAt >= day.readAt)) return;
  change({ screen: { kind: "day", day } });
  await refreshSteps();
}

/** Deletes everything on this device: of the person who signs out, or of the one before. */
export async function leaveNothing(): Promise<void> {
  await forgetAll();
  forgetDrafts();
  tellTabs("forgotten");
}
