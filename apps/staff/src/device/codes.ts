import { v7 } from "uuid";
import type { Client } from "../api/client";
import type { Code } from "../day/visits";
import { type Day, writeDay } from "./database";
import { isShared } from "./shared-mark";
import { change } from "./state";

/** The unused codes that a phone holds for each location, and for how many locations. */
const held = { codes: 6, locations: 3 } as const;
/** Milliseconds for which the address of a used code is kept, to show it again. */
const keptMs = 24 * 3_600_000;

/**
 * The codes for a day: those that are stored, with new ones from the server for the first locations.
 * Without an answer, the stored ones.
 */
export async function codesFor(
  api: Client,
  { business, mine }: Pick<Day, "business" | "mine">,
  stored: readonly Code[],
): Promise<readonly Code[]> {
  const kept = stored.filter(({ usedAt }) => usedAt === null || Date.now() - usedAt < keptMs);
  const more = await Promise.all(
    mine.locations.slice(0, held.locations).map(async ({ id: locationId }) => {
      const unused = kept.filter((code) => code.locationId === locationId && code.usedAt === null).length;
      const ids = Array.from({ length: held.codes - unused }, () => v7());
      if (ids.length < held.codes / 2) return [];
      const made = await api.visit.codes.mutate({ business, locationId, ids }).catch(() => []);
      return made.map((code) => ({ ...code, locationId, usedAt: null }));
    }),
  );
  return [...kept, ...more.flat()];
}

/** The codes of each member who has unlocked this shared device. They are in this page only. */
const ofShared = new Map<string, readonly Code[]>();

/** The codes of a member of a shared device, with new ones from the server. */
export async function codesOfShared(
  api: Client,
  { memberId, ...day }: Pick<Day, "business" | "mine" | "memberId">,
): Promise<readonly Code[]> {
  const codes = await codesFor(api, day, ofShared.get(memberId) ?? []);
  ofShared.set(memberId, codes);
  return codes;
}

/** Takes an unused code of the location for a new visit; null when this phone has none. */
export async function takeCode(day: Day, locationId: string): Promise<Code | null> {
  const found = day.codes?.find((code) => code.locationId === locationId && code.usedAt === null);
  if (!day.codes || !found) return null;
  const codes = day.codes.map((code) => (code === found ? { ...code, usedAt: Date.now() } : code));
  const next = { ...day, codes };
  change({ screen: { kind: "day", day: next } });
  // The day of a shared device is never stored.
  if (isShared()) ofShared.set(day.memberId, codes);
  // Without room, the code is used up in this page only.
  else await writeDay(next).catch(() => undefined);
  return found;
}
