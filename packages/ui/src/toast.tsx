"use client";

import { lazy, Suspense, useSyncExternalStore } from "react";
import type { Toast } from "./toast.content";

const load = () => import("./toast-region");
const ToastRegion = lazy(load);

/** Toasts that wait until the region stands on the page, which the first of them calls for. */
const waiting: Toast[] = [];
let show: ((toast: Toast) => void) | null = null;
let isWanted = false;
const listeners = new Set<() => void>();

/** Loads the region before anything is told: on pages that have to tell of being offline. */
export function prepareToasts(): void {
  isWanted = true;
  for (const listen of listeners) listen();
}

/** Says what was done, and lets it be undone. */
export function showToast(toast: Toast): void {
  waiting.push(toast);
  if (show) tell(show);
  else prepareToasts();
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
 * Where toasts appear; once, in the app's layout. `label` names the region for those who listen.
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
