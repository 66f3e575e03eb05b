import { Ingredient } from "@spots/domain/spot/ingredient";
import { Ingredients } from "@spots/domain/spot/ingredients";
import type { ReadSpot } from "@spots/domain/spot/spot-life";
import type { Call } from "../trpc/context";
import { getSpot } from "./spot.queries";

/**
 * The ratings of a spot's five ingredients, each with member, time and evidence.
 * @throws NOT_FOUND for an unknown spot
 */
export async function readIngredients({ ctx, input }: Call<ReadSpot>) {
  const { db, tenant, member } = ctx;
  const spot = await getSpot(ctx, input.spotId);
  const rows = await db.ingredientRating.findMany({
    where: { businessId: tenant.businessId, spotId: spot.id },
    include: { by: { select: { name: true } } },
    orderBy: [{ at: "desc" }, { byMemberId: "asc" }],
  });
  const ratings = rows.map(({ ingredient, rating, evidence, at, by, byMemberId }) => ({
    ingredient: Ingredient.parse(ingredient),
    rating,
    evidence,
    at,
    by: by.name,
    memberId: byMemberId,
    isMine: byMemberId === member.id,
  }));
  return Ingredients.map((ingredient) => ({
    ingredient,
    ratings: ratings.filter((each) => each.ingredient === ingredient),
  }));
}
