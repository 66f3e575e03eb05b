import path from "node:path";
import { freePort } from "@spots/postgres/embedded-postgres";
import { killIntakes } from "@spots/test-kit/killed-intake";
import pg from "pg";
import type { Scratch } from "./scratch";

/**
 * Kills two instances of the intake `--kills` (1,000) times at random under load, and counts the
 * acknowledged answers that are stored, and the events and thanks beside them. Needs the built app.
 */
export async function benchIntakeKill({ url, superuserUrl }: Scratch) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  const { rows } = await client.query<{ business_id: string; token: string }>(
    "select business_id, token from channel limit 1",
  );
  const channel = rows[0];
  if (!channel) throw new Error("the demo has channels");
  const kills = Number(process.argv[process.argv.indexOf("--kills") + 1]) || 1000;
  const { acknowledged, killed, unanswered } = await killIntakes({
    main: path.resolve(import.meta.dirname, "../../../apps/feedback/dist/main.mjs"),
    env: { DATABASE_URL: url, AUTH_SECRET: "a secret of the bench and of nothing else", FLOOD_LIMIT: "100000000" },
    ports: [await freePort(), await freePort()],
    token: channel.token,
    kills,
  });
  const { rows: counted } = await client.query(
    `select count(*)::int as answers,
       (select count(*)::int from event e where e.business_id = $1 and e.type = 'response.received' and e.subject_id = any ($2::uuid[])) as events,
       (select count(*)::int from kudos k where k.business_id = $1 and k.response_id = any ($2::uuid[])) as thanks
     from response r where r.business_id = $1 and r.id = any ($2::uuid[])`,
    [channel.business_id, acknowledged],
  );
  await client.end();
  return { killed, acknowledged: acknowledged.length, requestsWithoutAnswer: unanswered, stored: counted[0] };
}
