import { FormContent } from "@spots/domain/form/form";
import type pg from "pg";

/** A published version of a form. */
export type PublicForm = { readonly id: string; readonly number: number; readonly content: FormContent };

const mostKept = 1000;

/**
 * Reads published versions by business, form and number. A version never changes, so what was found
 * is kept.
 */
export function formVersions(pool: pg.Pool) {
  const kept = new Map<string, PublicForm>();
  return async (businessId: string, id: string, number: number): Promise<PublicForm | null> => {
    const key = `${businessId}/${id}/${number}`;
    const there = kept.get(key);
    if (there) return there;
    const asked = "select content_of_form_version($1, $2, $3) as content";
    const { rows } = await pool.query<{ content: unknown }>(asked, [businessId, id, number]);
    const found = rows[0]?.content ?? null;
    if (found === null) return null;
    const version = { id, number, content: FormContent.parse(found) };
    if (kept.size >= mostKept) kept.clear();
    kept.set(key, version);
    return version;
  };
}
