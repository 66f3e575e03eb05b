import { coveredLocations } from "@spots/db/reports/covered-locations";
import { readJson } from "@spots/db/reports/json-read";
import { locationsSeenBy } from "@spots/domain/access/object-rules";
import type { Id } from "@spots/domain/kernel/ids";
import type { SpotStatus } from "@spots/domain/spot/spot";
import type { Call } from "../trpc/context";

type Reader = Pick<Call["ctx"], "tenant" | "member">;

/** The open locations that the member sees, by name, over which coverage is counted. */
export const coveredLocationsOf = ({ tenant, member }: Reader) =>
  coveredLocations(tenant.businessId, locationsSeenBy(member));

export const listCoveredLocations = (ctx: Reader & Pick<Call["ctx"], "db">) =>
  readJson(ctx.db, coveredLocationsOf(ctx));

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
