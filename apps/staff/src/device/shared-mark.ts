import type { Outputs } from "@spots/api/trpc/root";

/** What a paired device stores to show its lock screen without a network. */
export type Shared = Outputs["device"]["here"];

const key = "my-shared-device";

/** The mark of a paired device; null on a person's own phone. */
export function readMark(): Shared | null {
  try {
    // Guarantee: only `writeMark` writes this key.
    return JSON.parse(window.localStorage.getItem(key) ?? "null") as Shared | null;
  } catch {
    return null;
  }
}

export const writeMark = (shared: Shared): void => window.localStorage.setItem(key, JSON.stringify(shared));
export const removeMark = (): void => window.localStorage.removeItem(key);
export const isShared = (): boolean => readMark() !== null;
