import { z } from "zod";

/**
 * A UUID in its canonical lower-case form. Clients generate version 7 ids for new rows, so that a
 * repeated request is idempotent.
 */
export const Id = z.uuid().toLowerCase();
export type Id = z.infer<typeof Id>;

/** Makes a new id. Injected, because the domain is deterministic. */
export type NewId = () => Id;

/** The largest number of Postgres' `integer`. */
const mostInt = 2_147_483_647;

/** A number that counts from 1, such as a version's, in the range of an integer column. */
export const Ordinal = z.int().min(1).max(mostInt);

/** A count in the range of an integer column. */
export const Count = z.int().min(0).max(mostInt);
