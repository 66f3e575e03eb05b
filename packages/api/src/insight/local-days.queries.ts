import { locationsSeenBy, mayActAt } from "@spots/domain/access/object-rules";
import { notFound } from "@spots/domain/kernel/errors";
import { addDays } from "@spots/domain/kernel/time-zone";
import { boundsOfDay } from "@spots/domain/kernel/zoned-time";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

/** Local days from `from` (inclusive) to `until` (exclusive); null is no limit. */
type OpenDays = { readonly from: string | null; readonly until: string | null };

type Between = { readonly gte?: Date; readonly lt?: Date };

/**
 * Days as instants: for each time zone its locations, and when the days begin and end there; and
 * `around`, for an index on the time, from their first beginning on earth to their last end. The
 * figures of a period are cut in the same way.
 * @param locationIds null: all locations of the business
 */
export async function localDays(
  { db, tenant: { businessId } }: Pick<Call["ctx"], "db" | "tenant">,
  { from, until }: OpenDays,
  locationIds: readonly string[] | null,
) {
  const locations = await db.location.findMany({
    where: { businessId, ...(locationIds === null ? {} : { id: { in: [...locationIds] } }) },
    select: { id: true, timeZone: true },
  });
  const between = (startOf: (day: string, end: "first" | "last") => Date): Between => ({
    ...(from === null ? {} : { gte: startOf(from, "first") }),
    ...(until === null ? {} : { lt: startOf(until, "last") }),
  });
  const zones = [...new Set(locations.map(({ timeZone }) => timeZone))].map((zone) => ({
    locationId: { in: locations.filter(({ timeZone }) => timeZone === zone).map(({ id }) => id) },
    at: between((day) => boundsOfDay(day, zone).from),
  }));
  const offsets = { first: "+14:00", last: "-12:00" };
  return { zones, around: between((day, end) => new Date(`${day}T00:00:00${offsets[end]}`)) };
}

/** What a list is limited to: a location, and local days, both included; null is no limit. */
type Limits = { readonly locationId: string | null; readonly from: string | null; readonly to: string | null };

/**
 * `localDays` of a list, at one location or at those that the member sees.
 * @throws NOT_FOUND for a location that the member does not see
 */
export async function localDaysSeen(ctx: Call["ctx"], { locationId, from, to }: Limits) {
  const { db, member } = ctx;
  if (locationId !== null) {
    const location = await db.location.findUnique({ where: tenantKey(ctx, locationId), select: { id: true } });
    if (!location || !mayActAt(member, locationId)) throw notFound();
  }
  const locationIds = locationId === null ? locationsSeenBy(member) : [locationId];
  return localDays(ctx, { from, until: to && addDays(to, 1) }, locationIds);
}
