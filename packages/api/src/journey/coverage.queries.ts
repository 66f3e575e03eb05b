import { locationsSeenBy } from "@spots/domain/access/object-rules";
import type { Id } from "@spots/domain/kernel/ids";
import type { SpotStatus } from "@spots/domain/spot/spot";
import type { Call } from "../trpc/context";

/** The open locations that the member sees, by name, over which coverage is counted. */
export async function listCoveredLocations({ db, tenant, member }: Pick<Call["ctx"], "db" | "tenant" | "member">) {
  const seen = locationsSeenBy(member);
  return db.location.findMany({
    where: { businessId: tenant.businessId, archivedAt: null, ...(seen === null ? {} : { id: { in: [...seen] } }) },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}

/** The columns of a spot that say where it is live. */
export const coveredSpot = {
  status: true,
  overrides: { where: { isOff: true }, select: { locationId: true } },
} as const;

type Row = { readonly status: SpotStatus; readonly overrides: readonly { readonly locationId: Id }[] };

export const coveredSpotOf = ({ status, overrides }: Row) => ({
  status,
  offAt: overrides.map(({ locationId }) => locationId),
});
