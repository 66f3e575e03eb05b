import { useEffect } from "react";
import { isComposing } from "./composing";

/** Calls `onPress` on ⌘K and Ctrl K. */
export function useHotkey(onPress: () => void) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (isComposing(event) || event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      onPress();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [onPress]);
}
