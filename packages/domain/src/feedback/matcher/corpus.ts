import { z } from "zod";
import german from "./fixtures/de.json";
import english from "./fixtures/en.json";

const Spot = z.strictObject({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  talkLine: z.string(),
  anchor: z.string(),
});

/**
 * Invented businesses. Each answer is what a customer said, then the ids of the spots that were
 * truly meant: none, one or several.
 */
const Businesses = z.array(
  z.strictObject({ spots: z.array(Spot), answers: z.array(z.tuple([z.string()], z.string())) }),
);
/** @internal */
export type LabelledBusiness = z.infer<typeof Businesses>[number];

/** @internal For tests. */
export const englishBusinesses = Businesses.parse(english);
/** @internal For tests. */
export const germanBusinesses = Businesses.parse(german);
