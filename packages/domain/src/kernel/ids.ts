import { z } from "zod";

/** A UUID in its canonical lower-case form. Rows are made with version 7 by their creator, so the same id twice is the same row. */
export const Id = z.uuid().toLowerCase();
export type Id = z.infer<typeof Id>;

/** Makes a new id. Injected, for the domain has no randomness of its own. */
export type NewId = () => Id;
