type Log = (what: string, error: unknown) => void;

/** Work that runs until it succeeds. */
export type Tries = {
  /**
   * Starts work without waiting for it. Work that fails is logged and runs again, after a delay
   * that doubles. Of equal work, of one name and `of`, only one waits for its next try.
   */
  start(what: string, work: () => Promise<void>, of?: string): void;
  /** Ends the waiting. What fails later is not tried again. */
  close(): void;
};

export function openTries(log: Log, { firstMs = 1000, longestMs = 60_000 } = {}): Tries {
  const waiting = new Map<string, NodeJS.Timeout>();
  let isClosed = false;
  const run = (what: string, work: () => Promise<void>, key: string, delayMs: number) =>
    void (async () => work())().catch((error: unknown) => {
      log(`${what} will be tried again`, error);
      if (isClosed || waiting.has(key)) return;
      const again = () => {
        waiting.delete(key);
        run(what, work, key, Math.min(delayMs * 2, longestMs));
      };
      waiting.set(key, setTimeout(again, delayMs));
    });
  return {
    start: (what, work, of = "") => run(what, work, `${what} ${of}`, firstMs),
    close() {
      isClosed = true;
      for (const timer of waiting.values()) clearTimeout(timer);
      waiting.clear();
    },
  };
}
