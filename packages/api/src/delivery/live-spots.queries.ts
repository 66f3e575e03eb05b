import { locationsSeenBy } from "@spots/domain/access/object-rules";
import { nameIn } from "@spots/domain/spot/translation";
import type { Call } from "../trpc/context";

/**
 * The live spots that a spontaneous moment may belong to, and at which of the member's locations they
 * are switched off.
 */
export async function listLiveSpots({ ctx: { db, tenant, member, language } }: Pick<Call, "ctx">) {
  const seen = locationsSeenBy(member);
  const spots = await db.spot.findMany({
    where: { businessId: tenant.businessId, status: "live" },
    select: {
      id: true,
      name: true,
      translations: true,
      overrides: {
        where: { isOff: true, ...(seen === null ? {} : { locationId: { in: [...seen] } }) },
        select: { locationId: true },
      },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 30,
  });
  return spots.map(({ id, overrides, ...spot }) => ({
    id,
    name: nameIn(spot, language),
    offAt: overrides.map(({ locationId }) => locationId),
  }));
}
