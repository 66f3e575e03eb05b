import { locationsSeenBy, mayActAt } from "@spots/domain/access/object-rules";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { OwnWords, type ReadOverridesAt } from "@spots/domain/spot/override";
import { ownWordsOf } from "@spots/domain/spot/own-words";
import type { ReadSpot } from "@spots/domain/spot/spot-life";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";
import { getSpot } from "./spot.queries";

type Reader = Pick<Call["ctx"], "db" | "tenant">;

/** A location's override of a spot; an empty one when none is stored. */
export async function readOverride({ db, tenant }: Reader, spotId: Id, locationId: Id) {
  const override = await db.spotOverride.findUnique({
    where: { businessId_spotId_locationId: { businessId: tenant.businessId, spotId, locationId } },
  });
  return { isOff: override?.isOff ?? false, own: OwnWords.parse(override?.content ?? {}) };
}

/**
 * The open locations that the member sees, each with its override.
 * @throws NOT_FOUND for an unknown spot
 */
export async function listOverrides({ ctx, input }: Call<ReadSpot>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const spot = await getSpot(ctx, input.spotId);
  const seen = locationsSeenBy(ctx.member);
  const locations = await db.location.findMany({
    where: { businessId, archivedAt: null, ...(seen === null ? {} : { id: { in: [...seen] } }) },
    select: {
      id: true,
      name: true,
      overrides: {
        where: { spotId: spot.id },
        select: { isOff: true, content: true, at: true, by: { select: { name: true } } },
      },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return locations.map(({ id, name, overrides: [override] }) => ({
    id,
    name,
    isOff: override?.isOff ?? false,
    own: ownWordsOf(OwnWords.parse(override?.content ?? {})),
    last: override ? { by: override.by.name, at: override.at } : null,
  }));
}

/**
 * The overrides of one location, by spot.
 * @throws NOT_FOUND for an unknown location, or one that the member does not see
 */
export async function readOverridesAt({ ctx, input }: Call<ReadOverridesAt>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const location = await db.location.findUnique({ where: tenantKey(ctx, input.locationId) });
  if (!location || !mayActAt(member, location.id)) throw notFound();
  const overrides = await db.spotOverride.findMany({ where: { businessId, locationId: location.id } });
  return overrides.map(({ spotId, isOff, content }) => ({ spotId, isOff, own: OwnWords.parse(content) }));
}
