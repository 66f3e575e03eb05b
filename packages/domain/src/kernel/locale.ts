import { z } from "zod";
import { Locales } from "./locales";

/** A language in which every text exists. */
export const Locale = z.enum(Locales);
export type Locale = z.infer<typeof Locale>;

/** How German texts address the customers of a business. */
export const GermanAddress = z.enum(["du", "Sie"]);
export type GermanAddress = z.infer<typeof GermanAddress>;
