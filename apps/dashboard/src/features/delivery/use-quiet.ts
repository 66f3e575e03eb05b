"use client";

import { type MouseEvent, useEffect, useRef, useState } from "react";

/** A second tap within this time after a step was meant for what stood there before. */
const quietMs = 600;

/**
 * For a moment after a step nothing can be tapped: the button under the finger has become another
 * one. `quiet` goes onto the element around the buttons.
 */
export function useQuiet() {
  const [isQuiet, setQuiet] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    begin: () => {
      setQuiet(true);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setQuiet(false), quietMs);
    },
    quiet: {
      className: isQuiet ? "pointer-events-none contents" : "contents",
      // Taps in a sheet that is just closing arrive here too, although it stands elsewhere in the
      // page.
      onClickCapture: (event: MouseEvent) => {
        if (!isQuiet) return;
        event.preventDefault();
        event.stopPropagation();
      },
    },
  };
}
