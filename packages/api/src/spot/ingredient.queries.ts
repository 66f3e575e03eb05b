import { Ingredient, Ingredients } from "@spots/domain/spot/ingredient";
import type { ReadSpot } from "@spots/domain/spot/spot-life";
import type { Call } from "../trpc/context";
import { getSpot } from "./spot.queries";

/**
 * The five ingredients of a spot as people rate them, each with who, when and on what it rests.
 * @throws NOT_FOUND when it is not ours
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
