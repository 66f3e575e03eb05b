import { hashPassword } from "@spots/auth/password";
import pg from "pg";
import { chanceOf } from "./chance";
import { beginSeeding, openSeedClient, seedAdmin, seedBusiness } from "./demo";
import { demoPassword, scenarios } from "./demo-sign-ins";

/** The number of businesses, and of answers in total. */
export const large = { businesses: 200, responses: 1_000_000 } as const;

/**
 * Creates many businesses, each like a demo business, and then inserts generated answers inside
 * Postgres until there are a million. Disables the trigger on responses meanwhile, which would
 * record each answer.
 */
export async function seedLarge(url: string, tell: (line: string) => void): Promise<void> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  const client = await openSeedClient(url);
  try {
    await client.query(beginSeeding);
    const { rows } = await client.query("select 1 from business limit 1");
    if (rows.length > 0)
      throw new Error("There is something in this database already. Give an empty one by DATABASE_URL.");
    const passwordHash = await hashPassword(demoPassword);
    await seedAdmin(client, passwordHash);
    await client.query("commit");
    await owner.query("alter table response disable trigger response_is_recorded");
    const now = new Date();
    for (let index = 0; index < large.businesses; index += 1) {
      const scenario = scenarios[index % scenarios.length];
      if (!scenario) continue;
      const number = String(index + 1).padStart(3, "0");
      await client.query(beginSeeding);
      const { businessId } = await seedBusiness(
        client,
        { ...scenario, slug: `${scenario.slug}-${number}`, name: `${scenario.name} ${number}` },
        { now, seed: index, passwordHash },
      );
      await fill(client, businessId, large.responses / large.businesses, chanceOf(index).share());
      await client.query("commit");
      tell(`${index + 1} of ${large.businesses} businesses`);
    }
    await owner.query("analyze");
  } finally {
    await owner.query("alter table response enable trigger response_is_recorded");
    await Promise.all([client.end(), owner.end()]);
  }
}

/** Inserts answers until there are `wanted`, spread over two years. */
async function fill(client: pg.Client, businessId: string, wanted: number, taste: number): Promise<void> {
  await client.query(
    `with there as (select count(*)::int as n from response where business_id = $1),
     channels as (select c.id, c.location_id, row_number() over () - 1 as at, count(*) over () as n from channel c where c.business_id = $1),
     made as (
       insert into response (business_id, id, channel_id, location_id, answered_at, locale, recall_text, recommend)
       select $1, gen_random_uuid(), c.id, c.location_id, now() - random() * interval '730 days', 'en', 'A visit to remember', floor(random() * 11)::int
       from there, generate_series(1, greatest(0, $2 - there.n)) g join channels c on c.at = g % c.n
       returning id, answered_at
     ), coded as (
       insert into coding (business_id, response_id, matcher_version, coded_at) select $1, id, 'simulated', answered_at from made
     )
     insert into mention (business_id, id, response_id, spot_id, spot_version, status, confidence, created_at)
     select $1, gen_random_uuid(), m.id, s.id, 1, 'counted', 0.95, m.answered_at
     from made m cross join lateral (select id from spot where business_id = $1 and status = 'live' and m.id is not null order by random() limit 1) s where random() < 0.2 + 0.3 * $3::float`,
    [businessId, wanted, taste],
  );
}
