import type { RateIngredient } from "@spots/domain/spot/ingredient";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { getSpot } from "./spot.queries";

/**
 * Stores the member's rating of one of the five ingredients of a spot.
 * @throws NOT_FOUND for an unknown spot
 */
export async function rateIngredient({ ctx, input }: Call<RateIngredient>) {
  const { db, tenant, member } = ctx;
  const { ingredient, rating, evidence } = input;
  const spot = await getSpot(ctx, input.spotId);
  const key = { businessId: tenant.businessId, spotId: spot.id, byMemberId: member.id, ingredient };
  const said = { rating, evidence, at: ctx.now() };
  await db.ingredientRating.upsert({
    where: { businessId_spotId_byMemberId_ingredient: key },
    create: { ...key, ...said },
    update: said,
  });
  record(ctx, { type: "spot.rated", subjectId: spot.id, after: { name: spot.name, ingredient, rating } });
  return { id: spot.id };
}
