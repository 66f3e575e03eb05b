import { hashOfSecret, newSecret } from "@spots/db/link-secret";
import { standardForm } from "@spots/domain/form/form";
import type pg from "pg";
import { makeCard } from "./card";

/** The week of the digest that each owner has. */
export const digestWeek = "2026-11-16";

/** Creates what the seed does not: a digest of the owner, cards, and a draft of a form. */
export async function makeFurtherRows(client: pg.Client, businessId: string): Promise<void> {
  const content = { headline: null, weakest: null, next: null };
  await client.query(
    `insert into digest (business_id, member_id, week, content, off_token_hash, made_at)
     select business_id, id, $2, $3, $4, now() from member where business_id = $1 and role = 'owner' order by id limit 1`,
    [businessId, digestWeek, content, hashOfSecret(newSecret())],
  );
  await makeCard(client, businessId);
  await client.query(
    `insert into form (business_id, id, name, content, created_at, changed_at)
     values ($1, $1, 'After the visit', $2, now(), now())`,
    [businessId, standardForm],
  );
}
