import { z } from "zod";
import { DomainError } from "./errors";
import { Id } from "./ids";
import { Instant } from "./time";

/** Requests one keyset page. `cursor` is opaque and comes from the previous page. */
export const PageOf = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1).max(200).default(50),
});
export type PageOf = z.infer<typeof PageOf>;

/** The fields of a page for a strict input: tRPC's reader of pages sends its direction, too. */
export const pageFields = { ...PageOf.shape, direction: z.literal("forward").optional() };

/** One page, and the cursor of the next one; `next` is null on the last page. */
export type Page<Row> = { readonly rows: readonly Row[]; readonly next: string | null };

const Key = z.tuple([Instant, Id]);

/** A position in a list that is ordered by `(at, id)`. */
export type Cursor = { readonly at: Date; readonly id: Id };

export function writeCursor(cursor: Cursor): string {
  return btoa(JSON.stringify([cursor.at.toISOString(), cursor.id]));
}

/**
 * @throws BAD_REQUEST when the text is not a valid cursor, so that an invalid one never gives an
 * empty page
 */
export function readCursor(text: string | undefined): Cursor | null {
  if (text === undefined) return null;
  try {
    const [at, id] = Key.parse(JSON.parse(atob(text)));
    return { at: new Date(at), id };
  } catch {
    throw new DomainError("BAD_REQUEST", "badCursor", { fields: { cursor: "badCursor" } });
  }
}

/** Cuts `limit + 1` rows to a page. The extra row shows that there is a next page. */
export function pageFrom<Row>(rows: readonly Row[], limit: number, keyOf: (row: Row) => Cursor): Page<Row> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > limit && last !== undefined ? writeCursor(keyOf(last)) : null };
}
