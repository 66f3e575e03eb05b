import { z } from "zod";
import { Id } from "../kernel/ids";
import { requiredText } from "../kernel/text";
import { Ingredients } from "./ingredients";

/** What staff put into a moment and customers notice in it. */
export const Ingredient = z.enum(Ingredients);
export type Ingredient = z.infer<typeof Ingredient>;

/** From 0 (none) to 4 (the maximum). */
export const Rating = z.int().min(0).max(4);
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
