"use client";

import { useSyncExternalStore } from "react";

/**
 * False on the server and while the page is hydrated. A query that is prefetched and not awaited may
 * have its answer by then, which the server's HTML does not show.
 */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
