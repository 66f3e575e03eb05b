import type { Client } from "../api/client";
import type { Own } from "../day/own";

/**
 * How long the own page is shown as it was read, in ms, unless the member opens it or changed it.
 */
const ownFreshMs = 5 * 60_000;
let isOwnStale = false;

/**
 * The member's own page and whom they can thank: as stored while that is fresh, else from the
 * server.
 */
export async function ownOf(api: Client, business: string, stored: Own | undefined, isChanged: boolean): Promise<Own> {
  if (stored && !isOwnStale && !isChanged && Date.now() - stored.readAt < ownFreshMs) return stored;
  isOwnStale = false;
  const [page, choices] = await Promise.all([
    api.recognition.core.query({ business }),
    api.kudos.choices.query({ business }),
  ]);
  return { readAt: Date.now(), page, choices };
}

/** Called when the member opens their own page, so that the day is read again. */
let onAsked: () => void = () => undefined;
export const whenOwnAsked = (act: () => void) => {
  onAsked = act;
};

/** Reads the day with the own page, however fresh that is. */
export function readOwnAgain(): void {
  isOwnStale = true;
  onAsked();
}
