"use client";

import { useCallback, useRef, useState } from "react";

export type Later<Part> = {
  /** The loaded part; null until it is loaded. */
  readonly loaded: Part | null;
  /** Loads the part once. Resolves to null when it cannot be loaded; the next call tries again. */
  readonly load: () => Promise<Part | null>;
};

/**
 * A part of the program that is loaded when it is first needed and not with the page, such as a
 * schema or a parser.
 * @param importing imports the part: `() => import("…").then(({ Schema }) => Schema)`
 */
export function useLater<Part>(importing: () => Promise<Part>): Later<Part> {
  const [loaded, setLoaded] = useState<{ readonly part: Part } | null>(null);
  const first = useRef(importing);
  const loading = useRef<Promise<Part | null>>(undefined);
  const load = useCallback(() => {
    loading.current ??= first.current().then(
      (part) => {
        setLoaded({ part });
        return part;
      },
      () => {
        loading.current = undefined;
        return null;
      },
    );
    return loading.current;
  }, []);
  return { loaded: loaded?.part ?? null, load };
}
