"use client";

import { lazy, Suspense, useSyncExternalStore } from "react";
import type { Toast } from "./toast.content";

const load = () => import("./toast-region");
const ToastRegion = lazy(load);

/** Toasts that wait until the region is mounted. The first toast loads it. */
const waiting: Toast[] = [];
let show: ((toast: Toast) => void) | null = null;
let isWanted = false;
const listeners = new Set<() => void>();

/** Loads the region in advance, for pages that must show toasts while offline. */
export function prepareToasts(): void {
  isWanted = true;
  for (const listen of listeners) listen();
}

/** Shows what was done, with an optional action to undo it. */
export function showToast(toast: Toast): void {
  waiting.push(toast);
  if (show) tell(show);
  else prepareToasts();
}

/** Removes the toasts that are shown, because another person looks at the screen. */
export function dismissToasts(): void {
  waiting.length = 0;
  if (show) void import("sonner").then(({ toast }) => toast.dismiss());
}

function tell(showing: (toast: Toast) => void) {
  show = showing;
  for (const toast of waiting.splice(0)) showing(toast);
}

function subscribe(listen: () => void) {
  listeners.add(listen);
  return () => listeners.delete(listen);
}

/**
 * The place of the toasts, once in the app's layout. `label` is the accessible name of the region.
 */
export function Toaster({ label }: { label: string }) {
  const wanted = useSyncExternalStore(
    subscribe,
    () => isWanted,
    () => false,
  );
  return wanted ? (
    <Suspense>
      <ToastRegion label={label} onReady={tell} />
    </Suspense>
  ) : null;
}
