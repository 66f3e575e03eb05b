import type pg from "pg";

/** Writes many rows of a table at once; their keys are its columns, and what is left out is null. */
export async function insertAll(client: pg.Client, table: string, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 5000) {
    const part = rows.slice(from, from + 5000);
    await client.query(`insert into "${table}" select * from jsonb_populate_recordset(null::"${table}", $1::jsonb)`, [
      JSON.stringify(part),
    ]);
  }
}
