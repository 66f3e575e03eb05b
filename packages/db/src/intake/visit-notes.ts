import { ClueKinds } from "@spots/domain/clue/kinds";
import type pg from "pg";
import { z } from "zod";
import { type PageHost, PageHostRow, pageHostOf } from "./page-host";

const Row = PageHostRow.extend({
  refused: z.boolean(),
  item_id: z.string().nullable(),
  kind: z.enum([...ClueKinds, "name", "reason"]).nullable(),
  words: z.string().nullable(),
  noted_at: z.date().nullable(),
  kept_until: z.date().nullable(),
});

/** One thing that is stored about the customer of a visit: a clue, their name, or why they came. */
type VisitNote = {
  /** Null for the name and the reason, which are erased with everything else. */
  readonly clueId: string | null;
  readonly kind: (typeof ClueKinds)[number] | "name" | "reason";
  readonly words: string;
  readonly notedAt: Date;
  /** Null: until the visit ends. */
  readonly keptUntil: Date | null;
};

/** What a customer sees who has the code of a visit. */
export type VisitNotes = PageHost & {
  /** Whether nothing more is noted, because the customer said so. */
  readonly isRefused: boolean;
  readonly items: readonly VisitNote[];
};

/** What is stored about the customer of the visit of a code; null for an unknown code. */
export async function readVisitNotes(pool: pg.Pool, code: string): Promise<VisitNotes | null> {
  const { rows } = await pool.query("select * from notes_of_visit_code($1)", [code]);
  const read = z.array(Row).parse(rows);
  const [first] = read;
  if (!first) return null;
  return {
    ...pageHostOf(first),
    isRefused: first.refused,
    items: read.flatMap(({ item_id, kind, words, noted_at: notedAt, kept_until: keptUntil }): VisitNote[] => {
      if (kind === null || words === null || notedAt === null) return [];
      return [{ clueId: kind === "name" || kind === "reason" ? null : item_id, kind, words, notedAt, keptUntil }];
    }),
  };
}

/**
 * Erases a clue of the visit of a code, or everything: then nothing more is noted on it.
 * @returns false for an unknown code
 */
export async function eraseVisitNotes(pool: pg.Pool, code: string, clueId: string | null, at: Date): Promise<boolean> {
  const asked = "select erase_notes_of_visit_code($1, $2, $3) as erased";
  const { rows } = await pool.query<{ erased: boolean }>(asked, [code, clueId, at]);
  return rows[0]?.erased ?? false;
}
