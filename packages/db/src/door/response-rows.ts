import type pg from "pg";

/** A response on its way in, with the thanks it carries. */
export type ResponseRow = {
  readonly businessId: string;
  readonly id: string;
  readonly channelId: string;
  readonly locationId: string;
  readonly visitId: string | null;
  readonly answeredAt: Date;
  readonly locale: string;
  readonly story: string;
  readonly recommend: number | null;
  readonly comment: string;
  readonly contact: string | null;
  readonly thanks: readonly { readonly id: string; readonly memberId: string | null; readonly words: string }[];
};

const text = `
  with arrived as (
    select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::timestamptz[], $7::text[], $8::text[], $9::int[], $10::text[], $11::text[])
      as r (business_id, id, channel_id, location_id, visit_id, answered_at, locale, story, recommend, comment, contact)
  ), stored as (
    insert into response (business_id, id, channel_id, location_id, visit_id, answered_at, locale, story, recommend, comment, contact)
    select * from arrived
    on conflict do nothing
    returning business_id, id
  ), thanked as (
    insert into kudos (business_id, id, response_id, member_id, words, given_at)
    select k.business_id, k.id, k.response_id, k.member_id, k.words, k.given_at
    from unnest($12::uuid[], $13::uuid[], $14::uuid[], $15::uuid[], $16::text[], $17::timestamptz[])
      as k (business_id, id, response_id, member_id, words, given_at)
    join stored on stored.business_id = k.business_id and stored.id = k.response_id
  )
  select business_id, id from stored`;

/**
 * Stores responses and their thanks in one statement, whole. Says of each whether it is new (true) or was there already (false). One that fits nowhere, as its
 * channel, visit or member is not of its business, must not sink those beside it: then each half goes alone, until the misfit is told its own error.
 */
export async function insertResponses(
  pool: pg.Pool,
  rows: readonly ResponseRow[],
): Promise<readonly (boolean | Error)[]> {
  try {
    const stored = await insertTogether(pool, distinct(rows));
    return rows.map((row) => stored.delete(keyOf(row)));
  } catch (error) {
    if (!isMisfit(error)) throw error;
    if (rows.length === 1) return [error];
    const middle = Math.ceil(rows.length / 2);
    return [
      ...(await insertResponses(pool, rows.slice(0, middle))),
      ...(await insertResponses(pool, rows.slice(middle))),
    ];
  }
}

const keyOf = ({ businessId, id }: { businessId: string; id: string }) => `${businessId}:${id}`;

/** Each response once, in one order, so that two batches that share some never wait for each other in a ring. */
function distinct(rows: readonly ResponseRow[]): readonly ResponseRow[] {
  const byKey = new Map(rows.toReversed().map((row) => [keyOf(row), row]));
  return [...byKey.keys()].sort().flatMap((key) => byKey.get(key) ?? []);
}

/** Postgres refuses the row itself: its values (class 22) or what they point at (class 23). */
function isMisfit(error: unknown): error is Error {
  return error instanceof Error && "code" in error && typeof error.code === "string" && /^2[23]/.test(error.code);
}

async function insertTogether(pool: pg.Pool, rows: readonly ResponseRow[]): Promise<Set<string>> {
  const thanks = rows.flatMap(({ businessId, id, answeredAt, thanks }) =>
    thanks.map((each) => ({ ...each, businessId, responseId: id, givenAt: answeredAt })),
  );
  const values = [
    rows.map((row) => row.businessId),
    rows.map((row) => row.id),
    rows.map((row) => row.channelId),
    rows.map((row) => row.locationId),
    rows.map((row) => row.visitId),
    rows.map((row) => row.answeredAt),
    rows.map((row) => row.locale),
    rows.map((row) => row.story),
    rows.map((row) => row.recommend),
    rows.map((row) => row.comment),
    rows.map((row) => row.contact),
    thanks.map((each) => each.businessId),
    thanks.map((each) => each.id),
    thanks.map((each) => each.responseId),
    thanks.map((each) => each.memberId),
    thanks.map((each) => each.words),
    thanks.map((each) => each.givenAt),
  ];
  const { rows: stored } = await pool.query<{ business_id: string; id: string }>({ name: "receive", text, values });
  return new Set(stored.map(({ business_id: businessId, id }) => keyOf({ businessId, id })));
}
