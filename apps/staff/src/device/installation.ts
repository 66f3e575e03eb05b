import { change } from "./state";

/** The event with which Chromium offers to install the app; it has no type in TypeScript's library. */
type InstallEvent = Event & { readonly prompt: () => Promise<unknown> };
const isInstallEvent = (event: Event): event is InstallEvent => "prompt" in event;

let offered: InstallEvent | null = null;

/** Opens the browser's own dialog; null where it offers none. */
export const installer = (): (() => void) | null => {
  const event = offered;
  return event && (() => void event.prompt());
};

/** Whether a sheet is open: the page is not reloaded under it. */
const isInUse = () => document.querySelector("dialog[open]") !== null;

let waiting: ServiceWorker | null = null;

/** Starts the new build. The page is loaded again once it has taken over. */
export const takeOver = (): void => waiting?.postMessage("take over");

function notice(registration: ServiceWorkerRegistration): void {
  const found = (worker: ServiceWorker | null) => {
    if (!worker || !navigator.serviceWorker.controller) return;
    waiting = worker;
    change({ hasUpdate: true });
  };
  found(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const { installing } = registration;
    installing?.addEventListener("statechange", () => installing.state === "installed" && found(installing));
  });
}

/** Milliseconds between two looks for a new build while the page stays open. */
const lookEveryMs = 3_600_000;

/**
 * Registers the service worker. A new build takes over when its button is pressed, or when the page
 * is left with no sheet open.
 */
export function install(): void {
  window.addEventListener("beforeinstallprompt", (event) => {
    if (isInstallEvent(event)) offered = event;
  });
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  const hadOne = serviceWorker.controller !== null;
  serviceWorker.addEventListener("controllerchange", () => hadOne && window.location.reload());
  serviceWorker
    .register("/my/sw.js", { scope: "/", updateViaCache: "none" })
    .then((registration) => {
      notice(registration);
      setInterval(() => void registration.update().catch(() => undefined), lookEveryMs);
      document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "hidden" && !isInUse()) takeOver();
        else void registration.update().catch(() => undefined);
      });
    })
    .catch(() => undefined); // the app works with a network
  // The browser may otherwise delete the steps when the disk runs full.
  void navigator.storage?.persist?.().catch(() => false);
}

/** Looks for a new build, since the server did not understand a step. */
export async function lookForUpdate(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration("/");
  await registration?.update().catch(() => undefined);
}
