import { expect } from "@playwright/test";
import { beginSeeding } from "@spots/seed/demo";
import type pg from "pg";

/** Waits until the worker has coded the newest answers of a business, which changes its figures. */
export const untilCoded = (client: pg.Client, businessId: string): Promise<void> =>
  expect.poll(() => countUncoded(client, businessId), { timeout: 300_000 }).toBe(0);

async function countUncoded(client: pg.Client, businessId: string): Promise<number> {
  await client.query(beginSeeding);
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from response r where business_id = $1 and recall_text <> ''
     and not exists (select from coding c where c.business_id = r.business_id and c.response_id = r.id)`,
    [businessId],
  );
  await client.query("commit");
  return rows[0]?.count ?? 0;
}
