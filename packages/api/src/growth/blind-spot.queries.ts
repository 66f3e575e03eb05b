import { peopleAtWork } from "@spots/db/reports/people-at-work";
import { locationsSeenBy, mayActAt } from "@spots/domain/access/object-rules";
import { dayPartOf, StartingRoles } from "@spots/domain/growth/attention";
import { blindSpots, type ReadBlindSpots, startingRoleOf } from "@spots/domain/growth/blind-spot";
import { notFound } from "@spots/domain/kernel/errors";
import { plain } from "@spots/domain/people/plain";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

/** The days that are looked at. */
const days = 91;

/**
 * Which roles, locations and times of day nobody briefs, trains, thanks or asks, in the last 91
 * days. The starting roles are listed also when nobody has them. No person is in the answer.
 * @throws NOT_FOUND for a location that the caller does not see
 */
export async function readBlindSpots({ ctx, input }: Call<ReadBlindSpots>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  if (input.locationId !== null) {
    const location = await db.location.findUnique({ where: tenantKey(ctx, input.locationId), select: { id: true } });
    if (!location || !mayActAt(member, input.locationId)) throw notFound();
  }
  const to = ctx.now();
  const from = new Date(to.getTime() - days * 86_400_000);
  const locationIds = input.locationId === null ? locationsSeenBy(member) : [input.locationId];
  const people = await peopleAtWork(db, { businessId, from, to, locationIds });
  const names = new Map<string, string>();
  // A guard is a guard, whatever the roster calls the shift.
  const roleOf = (role: string, jobTitle: string) => {
    const name = role || jobTitle;
    const key = plain(name);
    const starting = startingRoleOf(key) ?? startingRoleOf(plain(jobTitle));
    if (starting !== null) return starting;
    if (!names.has(key)) names.set(key, name);
    return names.get(key) ?? name;
  };
  const rows = blindSpots(
    people.map(({ role, jobTitle, hour, memberId, locationId, ...had }) => ({
      ...{ memberId, locationId, role: roleOf(role, jobTitle), had },
      part: hour === null ? null : dayPartOf(hour),
    })),
    tenant.minimumN ?? 0,
  );
  const places = await db.location.findMany({ where: { businessId }, select: { id: true, name: true } });
  return {
    days,
    rows: rows.map(({ locationId, ...row }) => ({
      ...row,
      starting: StartingRoles.find((each) => each === row.role) ?? null,
      location: places.find(({ id }) => id === locationId)?.name ?? null,
    })),
    /** Starting roles that nobody has. */
    absent: StartingRoles.filter((role) => !rows.some((row) => row.role === role)),
  };
}
