import { sharedDeviceMark, staffAppPath } from "@spots/domain/delivery/on-device";
import { dismissToasts } from "@spots/ui/toast";
import { clientAs, type Failure, failureOf, type Told } from "../api/client";
import { forgetAll } from "./database";
import { forgetDrafts } from "./drafts";
import { onShared, readAgain, readDayOf } from "./open-day";
import { forgetOutcomes } from "./outcomes";
import { readMark, removeMark, type Shared, writeMark } from "./shared-mark";
import { change, current, shownDay } from "./state";
import { endHolds, refreshSteps, sendSteps } from "./steps";

/** Milliseconds without a touch after which the device locks itself, and without a network. */
const idleMs = 120_000;
const idleAwayMs = 600_000;
/**
 * Milliseconds between two looks at the server: whether the device is still paired, and what is
 * new.
 */
const lookEveryMs = 15_000;

type Client = ReturnType<typeof clientAs>;

/** Shows the lock screen; the names come from the server, or as they were stored. */
export async function openShared(): Promise<void> {
  const shared = readMark();
  if (!shared) return;
  if (window.location.pathname !== `${staffAppPath}/${shared.business}`)
    window.history.replaceState(null, "", `${staffAppPath}/${shared.business}`);
  change({ screen: { kind: "locked", shared }, steps: [] });
  isLockUnsent = true;
  await look();
}

/**
 * Whether the server does not know yet that the device is locked: it was away, or the page is new.
 */
let isLockUnsent = false;

/** The lock that is on its way to the server. */
let locking: Promise<void> | null = null;

function sendLock(): Promise<void> {
  locking ??= clientAs(null)
    .device.lock.mutate()
    .then(() => {
      isLockUnsent = false;
    })
    .finally(() => {
      locking = null;
    });
  return locking;
}

/**
 * Asks whether the device is still paired, reads the day of whoever has unlocked it, and sends what
 * waits.
 */
export async function look(): Promise<void> {
  if (!readMark()) return;
  try {
    const shared = await clientAs(null).device.here.query();
    writeMark(shared);
    if (isLockUnsent) await sendLock();
    change({ isAway: false, ...(current().screen.kind === "locked" ? { screen: { kind: "locked", shared } } : {}) });
    if (shownDay()) await readAgain();
  } catch (error) {
    await failed(failureOf(error));
  }
  void sendSteps();
}

/** What a failed call means for the device. */
export async function failed(failure: Failure): Promise<void> {
  if (failure.kind === "ended") await end();
  else if (failure.kind === "signedOut" && shownDay()) await lock();
  else change({ isAway: failure.kind === "unreached" });
}

onShared({ failed, open: openShared });

/** The device was revoked: nothing of anybody stays on it. */
async function end(): Promise<void> {
  forgetDrafts();
  removeMark();
  // biome-ignore lint/suspicious/noDocumentCookie: the mark is no secret, and the Cookie Store API is missing in Safari.
  document.cookie = `${sharedDeviceMark}=; Path=${staffAppPath}; Max-Age=0`;
  forgetOutcomes();
  dismissToasts();
  change({ screen: { kind: "ended" }, steps: [] });
  await forgetAll().catch(() => undefined);
}

/** Locks the device: nothing of the person stays on the screen; their unsent steps stay theirs. */
export async function lock(): Promise<void> {
  const shared = readMark();
  if (!shared) return;
  const sent = endHolds();
  forgetDrafts();
  forgetOutcomes();
  dismissToasts();
  for (const dialog of document.querySelectorAll("dialog[open]"))
    if (dialog instanceof HTMLDialogElement) dialog.close();
  change({ screen: { kind: "locked", shared }, steps: [] });
  isLockUnsent = true;
  await sent;
  await sendLock().catch((error: unknown) => failed(failureOf(error)));
}

/** Unlocks with a PIN, or with a one-time code and a new PIN. @returns null when it is unlocked */
async function unlock(memberId: string, act: (api: Client) => Promise<unknown>): Promise<Told | "away" | null> {
  const wasUnsent = isLockUnsent;
  try {
    // Unlocking ends the sessions of the others. A lock that arrived after it would end its own.
    isLockUnsent = false;
    await locking?.catch(() => undefined);
    await act(clientAs(null)).catch((error: unknown) => {
      isLockUnsent = wasUnsent;
      throw error;
    });
    const day = await readDayOf(memberId);
    change({ screen: { kind: "day", day }, isAway: false, isSignedOut: false });
    await refreshSteps();
    void sendSteps();
    return null;
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === "refused") return failure.told;
    await failed(failure);
    return failure.kind === "later" && failure.told ? failure.told : "away";
  }
}

export const unlockWith = (memberId: string, pin: string) =>
  unlock(memberId, (api) => api.device.unlock.mutate({ memberId, pin }));
export const chooseNewPin = (memberId: string, code: string, pin: string) =>
  unlock(memberId, (api) => api.device.choosePin.mutate({ memberId, code, pin }));

/** Pairs this browser. @returns whether the code was right; null without an answer */
export async function pair(business: string, code: string): Promise<boolean | null> {
  const init = {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ business, code }),
  };
  const response = await fetch("/api/device/pair", init).catch(() => null);
  if (!response || response.status >= 500) return null;
  if (!response.ok) return false;
  await forgetAll().catch(() => undefined);
  forgetDrafts();
  const here: Shared = await clientAs(null, true).device.here.query();
  writeMark(here);
  await openShared();
  return true;
}

/** Locks the device when nobody touches it, and looks at the server now and then. */
export function followShared(): () => void {
  let touchedAt = Date.now();
  const touch = () => {
    touchedAt = Date.now();
  };
  const idle = setInterval(() => {
    const most = current().isAway ? idleAwayMs : idleMs;
    if (shownDay() && readMark() && Date.now() - touchedAt >= most) void lock();
  }, 5_000);
  const looking = setInterval(() => void (document.visibilityState === "visible" && look()), lookEveryMs);
  const online = () => void look();
  for (const event of ["pointerdown", "keydown"]) document.addEventListener(event, touch);
  window.addEventListener("online", online);
  return () => {
    clearInterval(idle);
    clearInterval(looking);
    for (const event of ["pointerdown", "keydown"]) document.removeEventListener(event, touch);
    window.removeEventListener("online", online);
  };
}
