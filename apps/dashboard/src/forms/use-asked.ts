"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useEffectEvent } from "react";

/**
 * Opens what the address asks a page to open, such as `?spot=<id>`, and takes the parameter out of
 * the address, so that a reload or Back does not open it again.
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
