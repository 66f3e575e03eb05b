import type { ConsentPurpose } from "@spots/domain/consent/purposes";
import pg from "pg";
import { inOneMessage } from "../connection/role-pool";

/** A response to store, with its thanks and consents. */
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
  /** What the customer agreed to now, and the key of the link to it; absent: nothing. */
  readonly consents?: readonly { readonly purpose: ConsentPurpose; readonly version: number }[];
  readonly consentKey?: string;
  readonly thanks: { readonly id: string; readonly memberId: string | null; readonly words: string } | null;
} & (FormAnswer | { readonly formId?: never });

/**
 * The form that was answered and the answers that only some forms ask for; none of the standard
 * form.
 */
export type FormAnswer = {
  readonly formId: string;
  readonly formVersion: number;
  readonly satisfaction: number | null;
  readonly effort: number | null;
  readonly pressured: number | null;
  readonly genuine: number | null;
  readonly answers: Readonly<Record<string, unknown>> | null;
};

/**
 * A foreign key or check violation: a member, visit or channel that does not belong to the
 * business.
 */
const misfit = (error: unknown): error is Error =>
  error instanceof Error && "code" in error && (error.code === "23503" || error.code === "23514");

/** The primary key as text. A batch holds rows of several businesses, which may use the same id. */
const keyOf = ({ businessId, id }: Pick<IntakeRow, "businessId" | "id">) => `${businessId}/${id}`.toLowerCase();

/**
 * The result for a row: `new` when it is stored now, `same` when it was stored before with the same
 * content, `other` when its id is taken by other content.
 */
export type Fate = "new" | "same" | "other";

/**
 * Stores responses and their thanks in one statement. When a row violates a constraint, each row is
 * stored by itself, and the result of the violating row is its error.
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

/** The rows that equal the stored ones of the same business and id. */
export async function storedAlike(pool: pg.Pool, rows: readonly IntakeRow[]): Promise<ReadonlySet<IntakeRow>> {
  if (rows.length === 0) return new Set();
  const { rows: found } = await pool.query<{ nth: number }>("select rows_as_stored($1) as nth", [JSON.stringify(rows)]);
  const indexes = new Set(found.map(({ nth }) => nth));
  return new Set(rows.filter((_row, index) => indexes.has(index)));
}

/**
 * `late`: the stored response differs and is from before the time since which it can be corrected.
 */
export type Correction = "corrected" | "same" | "late" | "other";

/**
 * Replaces the response that is stored under the row's id on the same channel. Returns `other` when
 * there is none.
 */
export async function correctRow(pool: pg.Pool, row: IntakeRow, correctableSince: Date | null): Promise<Correction> {
  const { rows } = await pool.query<{ fate: Correction }>("select correct_response($1) as fate", [
    JSON.stringify({ ...row, correctableSince }),
  ]);
  return rows[0]?.fate ?? "other";
}

async function insertTogether(pool: pg.Pool, rows: readonly IntakeRow[]): Promise<ReadonlySet<string>> {
  const given = pg.escapeLiteral(JSON.stringify(rows));
  const stored = await inOneMessage<{ business_id: string; id: string }>(
    pool,
    "spots_intake",
    `select business_id, id from receive_responses(${given}) where current_user = 'spots_intake'`,
  );
  return new Set(stored.map(({ business_id: businessId, id }) => keyOf({ businessId, id })));
}
