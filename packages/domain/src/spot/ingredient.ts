import { z } from "zod";
import { Id } from "../kernel/ids";
import { requiredText } from "../kernel/text";

/** What staff put into a moment and customers notice in it. */
export const Ingredients = ["sincerity", "ownership", "understanding", "passion", "pride"] as const;
export const Ingredient = z.enum(Ingredients);
export type Ingredient = z.infer<typeof Ingredient>;

/** From 0 (none) to 4 (the maximum). */
export const Rating = z.int().min(0).max(4);
export const Ratings = [0, 1, 2, 3, 4] as const;

/**
 * A member's rating of one ingredient of a spot, with its evidence. A new rating replaces the
 * former one.
 */
export const RateIngredient = z.object({
  spotId: Id,
  ingredient: Ingredient,
  rating: Rating,
  evidence: requiredText(300),
});
export type RateIngredient = z.infer<typeof RateIngredient>;
