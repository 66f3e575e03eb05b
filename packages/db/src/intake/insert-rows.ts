import type pg from "pg";

/** A response on its way in, with the thanks it carries. */
export type IntakeRow = {
  readonly businessId: string;
  readonly id: string;
  readonly channelId: string;
  readonly locationId: string;
  readonly visitId: string | null;
  readonly answeredAt: Date;
  readonly locale: string;
  readonly recallText: string;
  readonly recommend: number | null;
  readonly comment: string;
  readonly contact: string | null;
  readonly thanks: { readonly id: string; readonly memberId: string | null; readonly words: string } | null;
};

/** Rows that fit nowhere: a member, visit or channel that is not of this business. */
const misfit = (error: unknown): error is Error =>
  error instanceof Error && "code" in error && (error.code === "23503" || error.code === "23514");

/**
 * The table's key. A batch holds rows of several businesses, and two of them may use the same id.
 */
const keyOf = ({ businessId, id }: Pick<IntakeRow, "businessId" | "id">) => `${businessId}/${id}`.toLowerCase();

/**
 * What became of a row: stored now, stored before with the same content, or refused since its id
 * stands for other content.
 */
export type Fate = "new" | "same" | "other";

/**
 * Stores responses and their thanks in one statement, whole. One that fits nowhere must not sink
 * the others: then each goes alone, and the misfit is told.
 */
export async function insertRows(pool: pg.Pool, rows: readonly IntakeRow[]): Promise<readonly (Fate | Error)[]> {
  const first = new Map<string, IntakeRow>();
  for (const row of rows) if (!first.has(keyOf(row))) first.set(keyOf(row), row);
  try {
    const stored = await insertTogether(pool, [...first.values()]);
    const isNew = (row: IntakeRow) => stored.has(keyOf(row)) && first.get(keyOf(row)) === row;
    const same = await storedAlike(
      pool,
      rows.filter((row) => !isNew(row)),
    );
    return rows.map((row) => (isNew(row) ? "new" : same.has(row) ? "same" : "other"));
  } catch (error) {
    if (!misfit(error)) throw error;
    if (rows.length === 1) return [error];
    const fates: (Fate | Error)[] = [];
    for (const row of rows) fates.push(...(await insertRows(pool, [row])));
    return fates;
  }
}

/** Those of the rows that say exactly what is stored under their business and id. */
export async function storedAlike(pool: pg.Pool, rows: readonly IntakeRow[]): Promise<ReadonlySet<IntakeRow>> {
  if (rows.length === 0) return new Set();
  const { rows: found } = await pool.query<{ nth: number }>("select rows_as_stored($1) as nth", [JSON.stringify(rows)]);
  const indexes = new Set(found.map(({ nth }) => nth));
  return new Set(rows.filter((_row, index) => indexes.has(index)));
}

/**
 * Replaces what is stored under the row's id on the same channel. "other": there is no such
 * response.
 */
export async function correctRow(pool: pg.Pool, row: IntakeRow): Promise<"corrected" | "same" | "other"> {
  const { rows } = await pool.query<{ fate: "corrected" | "same" | "other" }>("select correct_response($1) as fate", [
    JSON.stringify(row),
  ]);
  return rows[0]?.fate ?? "other";
}

async function insertTogether(pool: pg.Pool, rows: readonly IntakeRow[]): Promise<ReadonlySet<string>> {
  const { rows: stored } = await pool.query<{ business_id: string; id: string }>(
    "select business_id, id from receive_responses($1)",
    [JSON.stringify(rows)],
  );
  return new Set(stored.map(({ business_id: businessId, id }) => keyOf({ businessId, id })));
}
