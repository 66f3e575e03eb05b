"use client";

import { useEffect, useId, useRef } from "react";

/**
 * The history entry of an overlay: its id, and the id of the overlay below it. `under` is null when
 * only the page is below it.
 */
type Entry = { readonly id: string; readonly under: string | null; readonly href: string };
type Open = { readonly id: string; readonly close: () => void };

/** The open overlays, the innermost last. */
let stack: readonly Open[] = [];
/** The current history entry; null for a page without an overlay. */
let at: Entry | null = null;
let isListening = false;

/**
 * The overlay entry in a history state. Null for any other state, because a page may store anything
 * there.
 */
function entryIn(state: unknown): Entry | null {
  if (typeof state !== "object" || state === null || !("overlay" in state)) return null;
  const { overlay } = state;
  if (typeof overlay !== "object" || overlay === null) return null;
  if (!("id" in overlay && "under" in overlay && "href" in overlay)) return null;
  const { id, under, href } = overlay;
  if (typeof id !== "string" || typeof href !== "string") return null;
  return { id, under: typeof under === "string" ? under : null, href };
}

const isOpen = (id: string) => stack.some((each) => each.id === id);

/**
 * Going back from the entry of an open overlay closes it and every overlay opened from it. An
 * overlay that was closed in another way leaves its entry behind, because calling `history.back()`
 * could cancel a navigation that has just begun. Going back from such an entry goes back once more.
 */
function onPopState(event: PopStateEvent) {
  const left = at;
  at = entryIn(event.state);
  if (!left || left.id === at?.id) return;
  if (isOpen(left.id)) {
    const kept = at ? stack.findIndex(({ id }) => id === at?.id) : -1;
    for (const { close } of stack.slice(kept + 1).reverse()) close();
  } else if (left.under === (at?.id ?? null) && left.href === window.location.href) {
    window.history.back();
  }
}

/**
 * Starts to listen with the first mounted overlay, open or not: a reloaded page may be at the entry
 * of an overlay that no longer exists.
 */
function listen() {
  if (isListening) return;
  isListening = true;
  at = entryIn(window.history.state);
  window.addEventListener("popstate", onPopState);
}

/**
 * Adds a history entry for an open overlay, so that Back (on a phone: the button or the gesture)
 * closes it and stays on the page.
 */
export function useBackToClose(open: boolean, close: () => void): void {
  const own = useId();
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(listen, []);
  useEffect(() => {
    if (!open) return;
    const here = entryIn(window.history.state);
    // The entry of a closed overlay is reused, so that such entries do not accumulate.
    const isLeft = here !== null && !isOpen(here.id) && here.href === window.location.href;
    const entry = isLeft
      ? here
      : { id: `${own}${window.history.length}`, under: here?.id ?? null, href: window.location.href };
    if (!isLeft) window.history.pushState({ overlay: entry }, "");
    at = entry;
    stack = [...stack, { id: entry.id, close: () => latest.current() }];
    return () => {
      stack = stack.filter(({ id }) => id !== entry.id);
    };
  }, [open, own]);
}
