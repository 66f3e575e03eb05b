"use client";

import { useCallback, useEffect, useReducer, useRef } from "react";

export type Later<Part> = {
  /** Returns the loaded part; null until it is loaded. */
  readonly now: () => Part | null;
  /** Loads the part once. Resolves to null when it cannot be loaded; the next call tries again. */
  readonly load: () => Promise<Part | null>;
};

/**
 * A part of the program that is loaded when it is first needed and not with the page, such as a
 * schema, a parser or the content of an overlay.
 * @param importing imports the part: `() => import("…").then(({ Schema }) => Schema)`
 */
export function later<Part>(importing: () => Promise<Part>): Later<Part> {
  let loaded: { readonly part: Part } | null = null;
  let loading: Promise<Part | null> | undefined;
  return {
    now: () => loaded?.part ?? null,
    load: () => {
      loading ??= importing().then(
        (part) => {
          loaded = { part };
          return part;
        },
        () => {
          loading = undefined;
          return null;
        },
      );
      return loading;
    },
  };
}

/** The part, or null until it is loaded. The component renders again when `load` has loaded it. */
export function useLater<Part>(of: Later<Part> | (() => Promise<Part>)) {
  const own = useRef<Later<Part>>(undefined);
  own.current ??= typeof of === "function" ? later(of) : of;
  const part = own.current;
  const [, render] = useReducer((count: number) => count + 1, 0);
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const load = useCallback(async () => {
    const before = part.now();
    if (before !== null) return before;
    const loaded = await part.load();
    if (isHere.current) render();
    return loaded;
  }, [part]);
  return { loaded: part.now(), load };
}

const uses = ["pointermove", "pointerdown", "keydown"] as const;

/**
 * Calls back once the person uses the page: by then it is shown, and what they may open next can be
 * loaded.
 * @param act the same function in each render
 */
export function useFirstUse(act: () => unknown): void {
  useEffect(() => {
    const stop = () => {
      for (const use of uses) window.removeEventListener(use, begin, { capture: true });
    };
    const begin = () => {
      stop();
      act();
    };
    for (const use of uses) window.addEventListener(use, begin, { capture: true, passive: true });
    return stop;
  }, [act]);
}
