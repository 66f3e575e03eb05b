import { locationsSeenBy } from "@spots/domain/access/object-rules";
import type { Id } from "@spots/domain/kernel/ids";
import type { SpotStatus } from "@spots/domain/spot/spot";
import type { Call } from "../trpc/context";

/** The locations over which coverage is counted: those in use that the member sees, by name. */
export async function listCoveredLocations({ db, tenant, member }: Pick<Call["ctx"], "db" | "tenant" | "member">) {
  const seen = locationsSeenBy(member);
  return db.location.findMany({
    where: { businessId: tenant.businessId, archivedAt: null, ...(seen === null ? {} : { id: { in: [...seen] } }) },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}

/** What is read of a spot to know where it is live. */
export const coveredSpot = {
  status: true,
  overrides: { where: { isOff: true }, select: { locationId: true } },
} as const;

type Row = { readonly status: SpotStatus; readonly overrides: readonly { readonly locationId: Id }[] };

export const coveredSpotOf = ({ status, overrides }: Row) => ({
  status,
  offAt: overrides.map(({ locationId }) => locationId),
});
