import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import type { ReadSpot } from "@spots/domain/spot/spot-life";
import type { Call } from "../trpc/context";

/** @throws NOT_FOUND when it is not ours */
export async function getSpot(ctx: Call["ctx"], spotId: Id) {
  const spot = await ctx.db.spot.findUnique({
    where: { businessId_id: { businessId: ctx.tenant.businessId, id: spotId } },
  });
  if (!spot) throw notFound();
  return spot;
}

/** The versions of a spot, the newest first, each with the time it was live. @throws NOT_FOUND when it is not ours */
export async function readSpotHistory({ ctx, input }: Call<ReadSpot>) {
  const { id, name } = await getSpot(ctx, input.spotId);
  const versions = await ctx.db.spotVersion.findMany({
    where: { businessId: ctx.tenant.businessId, spotId: id },
    select: { number: true, liveAt: true, endedAt: true },
    orderBy: { number: "desc" },
  });
  return { id, name, versions };
}
