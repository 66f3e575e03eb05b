import { z } from "zod";

/**
 * A UUID in its canonical lower-case form. Rows are made with version 7 by their creator, so the
 * same id twice is the same row.
 */
export const Id = z.uuid().toLowerCase();
export type Id = z.infer<typeof Id>;

/** Makes a new id. Injected, for the domain has no randomness of its own. */
export type NewId = () => Id;

/** The largest number of Postgres' `integer`. */
const mostInt = 2_147_483_647;

/** A number that counts from 1, such as a version's, as an integer column keeps it. */
export const Ordinal = z.int().min(1).max(mostInt);

/** How many, as an integer column keeps it. */
export const Count = z.int().min(0).max(mostInt);
