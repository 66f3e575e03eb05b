import { zoneOffsets } from "@spots/db/reports/zone-offsets";
import { offsetMinutes } from "@spots/domain/kernel/zoned-time";
import type { RequestContext } from "../trpc/context";

/**
 * A zone in use whose offset differs between Postgres and this process, and the time from which it
 * differs. Offsets in minutes ahead of UTC; null when the zone is unknown.
 */
export type ZoneDifference = {
  readonly zone: string;
  readonly from: Date;
  readonly postgres: number | null;
  readonly own: number | null;
};

const halfMonths = 48;

/**
 * Compares the zone data of Postgres with that of this process, from a year ago to a year ahead.
 * Where they differ, reports and boards assign events to different days.
 * @returns the first difference of each zone
 */
export async function listZoneDifferences({
  database,
  now,
}: Pick<RequestContext, "database" | "now">): Promise<readonly ZoneDifference[]> {
  const today = now();
  const instants = Array.from({ length: halfMonths }, (_, at) => {
    const half = at - halfMonths / 2;
    return new Date(
      Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + Math.floor(half / 2), half % 2 === 0 ? 1 : 15, 12),
    );
  });
  const found = new Map<string, ZoneDifference>();
  for (const { zone, at, minutes } of await zoneOffsets(database, instants)) {
    const own = offsetMinutes(at, zone);
    if ((minutes === null || minutes !== own) && !found.has(zone))
      found.set(zone, { zone, from: at, postgres: minutes, own });
  }
  return [...found.values()];
}
