import { staffAppPath } from "@spots/domain/delivery/on-device";

/** Whether this browser can be sent pushes. On an iPhone only an installed app can. */
export const canPush = (): boolean =>
  "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

/** The registrations of this site: that of the staff app, and that for pushes alone. */
const registrations = () => navigator.serviceWorker.getRegistrations();

/** The staff app's service worker, which also shows pushes, or one for pushes alone. */
async function pushRegistration(): Promise<ServiceWorkerRegistration> {
  const root = new URL("/", window.location.origin).href;
  const there = (await registrations()).find(({ scope }) => scope === root);
  if (there) return there;
  const path = `${staffAppPath}/push`;
  const registration = await navigator.serviceWorker.register(`${path}.js`, { scope: `${path}/` });
  const starting = registration.installing ?? registration.waiting;
  if (starting && !registration.active)
    await new Promise<void>((resolve) =>
      starting.addEventListener("statechange", () => starting.state === "activated" && resolve()),
    );
  return registration;
}

const bytesOf = (text: string) =>
  Uint8Array.from(window.atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));

type Subscribed = { readonly endpoint: string; readonly p256dh: string; readonly auth: string };

/**
 * Asks the person, and subscribes this browser at its push service.
 * @returns null when the person has refused
 * @throws when the push service cannot be reached
 */
export async function subscribe(publicKey: string): Promise<Subscribed | null> {
  if ((await Notification.requestPermission()) !== "granted") return null;
  const { pushManager } = await pushRegistration();
  const options = { userVisibleOnly: true, applicationServerKey: bytesOf(publicKey) };
  // A subscription with another key can no longer be used.
  const made = await pushManager.subscribe(options).catch(async () => {
    await (await pushManager.getSubscription())?.unsubscribe();
    return pushManager.subscribe(options);
  });
  const { endpoint, keys } = made.toJSON();
  return { endpoint: endpoint ?? "", p256dh: keys?.p256dh ?? "", auth: keys?.auth ?? "" };
}

/** Ends the pushes of this browser, and removes those that are shown. */
export async function endPushes(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  for (const registration of await registrations()) {
    for (const shown of (await registration.getNotifications?.()) ?? []) shown.close();
    await (await registration.pushManager?.getSubscription())?.unsubscribe();
  }
}
