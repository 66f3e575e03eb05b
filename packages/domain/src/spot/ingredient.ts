import { z } from "zod";
import { Id } from "../kernel/ids";
import { requiredText } from "../kernel/text";

/** What people put into a moment, and customers feel in it. */
export const Ingredients = ["sincerity", "ownership", "understanding", "passion", "pride"] as const;
export const Ingredient = z.enum(Ingredients);
export type Ingredient = z.infer<typeof Ingredient>;

/** From 0, nothing of it, to 4, as much as there can be. */
export const Rating = z.int().min(0).max(4);
export const Ratings = [0, 1, 2, 3, 4] as const;

/**
 * How much of one ingredient a person finds in a spot, with what that rests on; their next word
 * replaces it.
 */
export const RateIngredient = z.object({
  spotId: Id,
  ingredient: Ingredient,
  rating: Rating,
  evidence: requiredText(300),
});
export type RateIngredient = z.infer<typeof RateIngredient>;
