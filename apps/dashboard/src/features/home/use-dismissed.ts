"use client";

import { useCallback, useSyncExternalStore } from "react";

const changed = "dismissed";
const keyOf = (what: string) => `dismissed:${what}`;

/**
 * Whether this browser has dismissed something, and the function that dismisses it. On the server
 * and during hydration it counts as dismissed.
 */
export function useDismissed(what: string): readonly [boolean, () => void] {
  const subscribe = useCallback((told: () => void) => {
    window.addEventListener(changed, told);
    return () => window.removeEventListener(changed, told);
  }, []);
  const isDismissed = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(keyOf(what)) !== null,
    () => true,
  );
  const dismiss = () => {
    localStorage.setItem(keyOf(what), "1");
    window.dispatchEvent(new Event(changed));
  };
  return [isDismissed, dismiss];
}
