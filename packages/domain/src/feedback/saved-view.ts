import { z } from "zod";
import { Id } from "../kernel/ids";
import { Name } from "../kernel/text";
import { readAnswerFilter, writeAnswerFilter } from "./answer-filter";

/** The most views that a member can save. */
export const mostViews = 50;

/** A filter as in the address; what it cannot hold is left out. */
const Query = z
  .string()
  .max(8000)
  .transform((query) => writeAnswerFilter(readAnswerFilter(new URLSearchParams(query))));

/**
 * Saves a filter of the list of answers under a name, for oneself or for everybody who reads
 * answers. The id is made by the client, so that a repeated request is idempotent.
 */
export const SaveView = z.object({ id: Id, name: Name, query: Query, isShared: z.boolean().default(false) });
export type SaveView = z.infer<typeof SaveView>;

export const RemoveView = z.object({ id: Id });
export type RemoveView = z.infer<typeof RemoveView>;
