"use client";

import { type Later, useFirstUse, useLater } from "@spots/ui/later";
import { createContext, type SyntheticEvent, useCallback, useMemo, useRef } from "react";

type Press = (event: SyntheticEvent<HTMLElement>) => void;
/** The handlers of a grip, by the kind of the event. */
export type GripHandlers = Readonly<Record<string, Press>>;
/** The handlers of every grip on the board, by the id of the thing that it moves. */
export type Grips = Map<string, GripHandlers>;

/** Called with each press on a grip. */
export const GripContext = createContext<(id: string, event: SyntheticEvent<HTMLElement>) => void>(() => {});

/** Returns the same press again, for handlers that did not exist when it happened. */
function pressAgain({ target, nativeEvent }: SyntheticEvent<HTMLElement>): (() => void) | null {
  const is = { bubbles: true, cancelable: true };
  const send = (event: Event) => () => void target.dispatchEvent(event);
  if (nativeEvent instanceof KeyboardEvent) {
    const { code, key } = nativeEvent;
    return code === "Space" || code === "Enter" ? send(new KeyboardEvent("keydown", { ...is, code, key })) : null;
  }
  if (!(nativeEvent instanceof PointerEvent)) return null;
  const { pointerId, pointerType, isPrimary, button, buttons, clientX, clientY } = nativeEvent;
  const at = { pointerId, pointerType, isPrimary, button, buttons, clientX, clientY };
  return send(new PointerEvent("pointerdown", { ...is, ...at }));
}

/**
 * Moving things on the board by their grips. What it needs is loaded when the person begins to use
 * the page; a press on a grip before that is repeated when it is there.
 */
export function useSorting<Part>(part: Later<Part>) {
  const { loaded, load } = useLater(part);
  useFirstUse(load);
  const waiting = useRef<(() => void) | null>(null);
  const grips = useMemo<Grips>(() => new Map(), []);
  const press = useCallback(
    (id: string, event: SyntheticEvent<HTMLElement>) => {
      const handlers = grips.get(id);
      if (handlers) {
        handlers[event.type === "keydown" ? "onKeyDown" : "onPointerDown"]?.(event);
        return;
      }
      const again = pressAgain(event);
      if (!again) return;
      if (event.type === "keydown") event.preventDefault();
      waiting.current = again;
      const end = () => {
        if (event.type !== "keydown" && waiting.current === again) waiting.current = null;
      };
      window.addEventListener("pointerup", end, { once: true });
      void load();
    },
    [grips, load],
  );
  /** Called when the grips have their handlers. */
  const ready = useCallback(() => {
    waiting.current?.();
    waiting.current = null;
  }, []);
  return { loaded, grips, press, ready };
}
