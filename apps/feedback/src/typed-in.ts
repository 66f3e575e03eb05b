import type { Context } from "hono";
import type { Files } from "./answer-files";
import type { Typed } from "./form-answer";
import { mostBytes } from "./parts";

/** A posted form: its texts and its files by field. */
export type Posted = { readonly typed: Typed; readonly files: Files };

/** The characters of all texts of a posted form, beside its files. */
const lengthOf = (entries: readonly (readonly [string, unknown])[]) =>
  entries.reduce((sum, [name, value]) => sum + name.length + (typeof value === "string" ? value.length : 0), 0);

/**
 * The fields of a posted form, its texts with CR LF turned into LF. Null when the body cannot be
 * parsed, or has more text than a form without files may have.
 */
export async function postedIn(c: Context): Promise<Posted | null> {
  try {
    const entries = Object.entries(await c.req.parseBody());
    if (lengthOf(entries) > mostBytes) return null;
    const typed = entries.flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value.replace(/\r\n?/g, "\n")] as const] : [],
    );
    const files = entries.flatMap(([name, value]) =>
      value instanceof File && value.size > 0 ? [[name, value] as const] : [],
    );
    return { typed: Object.fromEntries(typed), files: new Map(files) };
  } catch {
    return null;
  }
}

/** The text fields of a posted form. Null when the body cannot be parsed. */
export const typedIn = async (c: Context): Promise<Typed | null> => (await postedIn(c))?.typed ?? null;
