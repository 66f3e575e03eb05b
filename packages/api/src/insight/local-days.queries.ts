import type { Days } from "@spots/domain/insight/results";
import { boundsOfDay } from "@spots/domain/kernel/zoned-time";
import type { Call } from "../trpc/context";

/**
 * Days as instants: for each time zone its locations, and when the days begin and end there; and
 * `around`, for an index on the time, from their first beginning on earth to their last end. The
 * figures of a period are cut in the same way.
 * @param locationIds null: all locations of the business
 */
export async function localDays(
  { db, tenant: { businessId } }: Pick<Call["ctx"], "db" | "tenant">,
  { from, until }: Days,
  locationIds: readonly string[] | null,
) {
  const locations = await db.location.findMany({
    where: { businessId, ...(locationIds === null ? {} : { id: { in: [...locationIds] } }) },
    select: { id: true, timeZone: true },
  });
  const zones = [...new Set(locations.map(({ timeZone }) => timeZone))].map((zone) => ({
    locationId: { in: locations.filter(({ timeZone }) => timeZone === zone).map(({ id }) => id) },
    at: { gte: boundsOfDay(from, zone).from, lt: boundsOfDay(until, zone).from },
  }));
  return { zones, around: { gte: new Date(`${from}T00:00:00+14:00`), lt: new Date(`${until}T00:00:00-12:00`) } };
}
