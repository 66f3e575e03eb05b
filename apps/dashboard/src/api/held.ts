/** Milliseconds for which an act is held that nothing can undo: as long as its toast. */
const holdMs = 10_000;

/**
 * Acts in ten seconds, or at once when the page is hidden, because it may be closed then.
 * @returns stops it; false when it is too late
 */
export function actHeld(act: () => void): () => boolean {
  let isOver = false;
  const end = (): boolean => {
    if (isOver) return false;
    isOver = true;
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", onHidden);
    return true;
  };
  const onHidden = () => {
    if (document.visibilityState === "hidden" && end()) act();
  };
  const timer = setTimeout(() => {
    if (end()) act();
  }, holdMs);
  document.addEventListener("visibilitychange", onHidden);
  return end;
}
