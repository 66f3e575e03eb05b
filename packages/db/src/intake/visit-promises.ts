import { PromiseKinds, type PromiseSaid, PromiseSaids } from "@spots/domain/customer-promise/kinds";
import type pg from "pg";
import { z } from "zod";
import { type PageHost, PageHostRow, pageHostOf } from "./page-host";

const Row = PageHostRow.extend({
  item_id: z.string().nullable(),
  kind: z.preprocess((kind) => (kind === "find_out" ? "findOut" : kind), z.enum(PromiseKinds).nullable()),
  words: z.string().nullable(),
  due_at: z.date().nullable(),
  said: z.enum(PromiseSaids).nullable(),
  askable: z.boolean().nullable(),
});

/** Something that was promised to the customer of a visit. */
export type VisitPromise = {
  readonly id: string;
  readonly kind: (typeof PromiseKinds)[number];
  /** "": the kind says it all. */
  readonly words: string;
  readonly dueAt: Date;
  /** What the customer says of it; null: nothing yet. */
  readonly said: PromiseSaid | null;
  /** Whether the customer can say it now, or correct it. */
  readonly isAskable: boolean;
};

/** What a customer sees of promises who has the code of a visit. */
export type VisitPromises = PageHost & { readonly items: readonly VisitPromise[] };

/** What was promised to the customer of the visit of a code; null for an unknown code. */
export async function readVisitPromises(pool: pg.Pool, code: string, at: Date): Promise<VisitPromises | null> {
  const { rows } = await pool.query("select * from promises_of_visit_code($1, $2)", [code, at]);
  const read = z.array(Row).parse(rows);
  const [first] = read;
  if (!first) return null;
  return {
    ...pageHostOf(first),
    items: read.flatMap(({ item_id: id, kind, words, due_at: dueAt, said, askable }): VisitPromise[] =>
      id === null || kind === null || words === null || dueAt === null
        ? []
        : [{ id, kind, words, dueAt, said, isAskable: askable ?? false }],
    ),
  };
}

/**
 * Stores what the customer of the visit of a code says of a promise.
 * @returns false for an unknown code or promise, and for one that is not to be asked about
 */
export async function answerVisitPromise(
  pool: pg.Pool,
  code: string,
  { promiseId, said, at }: { readonly promiseId: string; readonly said: PromiseSaid; readonly at: Date },
): Promise<boolean> {
  const asked = "select answer_promise_of_visit_code($1, $2, $3, $4) as answered";
  const { rows } = await pool.query<{ answered: boolean }>(asked, [code, promiseId, said, at]);
  return rows[0]?.answered ?? false;
}
