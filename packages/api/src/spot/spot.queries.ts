import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";

/** @throws NOT_FOUND when it is not ours */
export async function getSpot(ctx: Call["ctx"], spotId: Id) {
  const spot = await ctx.db.spot.findUnique({
    where: { businessId_id: { businessId: ctx.tenant.businessId, id: spotId } },
  });
  if (!spot) throw notFound();
  return spot;
}
