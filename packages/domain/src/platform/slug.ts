import { z } from "zod";
import { reservedSlugs, slugLength, slugShape } from "./offer-slug";

/**
 * The slug of a business: lower-case letters, digits and single hyphens, 3 to 40 characters, and
 * not reserved.
 */
export const Slug = z
  .string()
  .min(slugLength.least, "slugShort")
  .max(slugLength.most, "tooLong")
  .regex(slugShape, "slugShape")
  .refine((slug) => !reservedSlugs.has(slug), "slugReserved");
