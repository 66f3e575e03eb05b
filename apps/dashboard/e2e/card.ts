import { newSecret } from "@spots/db/link-secret";
import type pg from "pg";

/** Makes a batch of cards with one card. Both have the id of their business. */
export async function makeCard(client: pg.Client, businessId: string): Promise<void> {
  await client.query(
    `insert into card_batch (business_id, id, name, location_id, created_by_id, created_at, expires_at)
     select $1::uuid, $1::uuid, 'For the tables', l.id, m.id, now(), now() + interval '1 year' from location l, member m
     where l.business_id = $1::uuid and m.business_id = $1::uuid and m.role = 'owner' order by l.id, m.id limit 1`,
    [businessId],
  );
  await client.query(
    `insert into visit_code (business_id, id, code, location_id, batch_id, created_at, expires_at)
     select c.business_id, c.id, b.code || $2, c.location_id, c.id, c.created_at, c.expires_at
     from card_batch c join business b on b.id = c.business_id where c.business_id = $1::uuid`,
    [businessId, newSecret().slice(0, 15)],
  );
}
