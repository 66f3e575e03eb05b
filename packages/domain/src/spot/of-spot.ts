import { z } from "zod";
import { Id } from "../kernel/ids";

/** A spot, or `none`: of rows that may have no spot, those without one. */
export const OfSpot = z.union([Id, z.literal("none")]);
export type OfSpot = z.infer<typeof OfSpot>;

/** The condition on the spot of rows; null is no limit. */
export const whereOfSpot = (spot: OfSpot | null): { readonly spotId?: Id | null } =>
  spot === null ? {} : { spotId: spot === "none" ? null : spot };
