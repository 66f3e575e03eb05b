import { RateIngredient } from "@spots/domain/spot/ingredient";
import { z } from "zod";

/** The values of the form of a rating; "" until a rating is chosen. */
export const Rating = RateIngredient.omit({ rating: true }).extend({ rating: z.string() });
