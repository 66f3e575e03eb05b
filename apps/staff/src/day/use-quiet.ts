import { type MouseEvent, useEffect, useRef, useState } from "react";

/** Milliseconds after a step in which a further tap is ignored. */
const quietMs = 600;

/**
 * Ignores taps shortly after a step, since another button may have moved under the finger. `quiet`
 * holds the props of the element around the buttons.
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
      // React events of a closing sheet bubble here too, although the sheet is elsewhere in the
      // DOM.
      onClickCapture: (event: MouseEvent) => {
        if (!isQuiet) return;
        event.preventDefault();
        event.stopPropagation();
      },
    },
  };
}
