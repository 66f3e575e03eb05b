"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useEffectEvent } from "react";

/**
 * Calls back with a parameter of the address such as `?spot=<id>`, and removes it from the address,
 * so that a reload or Back does not open the same thing again.
 */
export function useAsked(name: string, open: (value: string) => void): void {
  const asked = useSearchParams().get(name);
  const path = usePathname();
  const act = useEffectEvent((value: string) => {
    window.history.replaceState(null, "", path);
    open(value);
  });
  useEffect(() => {
    if (asked !== null) act(asked);
  }, [asked]);
}
