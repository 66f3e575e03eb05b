"use client";

import { useSyncExternalStore } from "react";

const query = "(min-width: 80rem)";

function subscribe(listen: () => void) {
  const media = window.matchMedia(query);
  media.addEventListener("change", listen);
  return () => media.removeEventListener("change", listen);
}

/** Whether the window has room for an answer beside the list. */
export const useWide = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  );
