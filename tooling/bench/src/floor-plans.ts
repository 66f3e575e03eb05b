import { makePlannedMoments } from "@spots/api/delivery/planned.commands";
import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import pg from "pg";
import { v7 as newId } from "uuid";
import type { Scratch } from "./scratch";

/** The number of plans, and the days on which each makes one moment. */
const plans = 10_000;
const days = 7;

/**
 * The worker makes a week's moments of 10,000 plans, one process and one connection. The baseline is a
 * bare `INSERT … SELECT` of as many moments and steps into the same tables, in the same run.
 */
export async function benchPlans({ url, superuserUrl }: Scratch) {
  const superuser = new pg.Client({ connectionString: superuserUrl });
  await superuser.connect();
  const database = openWorkerDatabase(url, { connections: 1 });
  try {
    const { rows } = await superuser.query<{ id: string }>("select id from business where slug = 'copper-comb'");
    const businessId = rows[0]?.id ?? "";
    await superuser.query(
      `insert into plan (business_id, id, spot_id, location_id, rule, created_at)
       select $1, gen_random_uuid(), s.id, l.id, jsonb_build_object(
         'from', ((now() at time zone l.time_zone)::date + 1)::text,
         'until', ((now() at time zone l.time_zone)::date + $3::int)::text,
         'repeat', '{"every": "day", "interval": 1}'::jsonb,
         'at', jsonb_build_object('kind', 'times', 'times', jsonb_build_array(to_char(n % 24, 'FM00') || ':15')),
         'places', '[]'::jsonb, 'count', 1, 'without', '[]'::jsonb), now()
       from generate_series(1, $2::int) n,
         lateral (select id from spot where business_id = $1 and status = 'live' order by id limit 1) s,
         lateral (select id, time_zone from location where business_id = $1 order by id limit 1) l`,
      [businessId, plans, days],
    );
    await superuser.query("analyze plan");
    const began = performance.now();
    const call = { database, now: () => new Date(), newId: () => newId() };
    for (let made = 1; made > 0; ) made = await makePlannedMoments(call, businessId);
    const seconds = (performance.now() - began) / 1000;
    const count = async () => {
      const counted = await superuser.query<{ moments: number }>(
        "select count(*)::int as moments from moment where business_id = $1 and plan_id is not null",
        [businessId],
      );
      return counted.rows[0]?.moments ?? 0;
    };
    const moments = await count();
    const bareBegan = performance.now();
    await superuser.query(
      `with made as (
         insert into moment (business_id, id, spot_id, spot_version, location_id, is_open_offer, where_exactly, due_at, status)
         select p.business_id, gen_random_uuid(), p.spot_id, 1, p.location_id, true, '', now() + d * interval '1 day', 'offered'
         from plan p, generate_series(1, $2::int) d where p.business_id = $1 returning business_id, id)
       insert into moment_step (business_id, id, moment_id, status, at)
       select business_id, gen_random_uuid(), id, 'offered', now() from made`,
      [businessId, days],
    );
    const bareSeconds = (performance.now() - bareBegan) / 1000;
    const rowsPerSecond = { worker: (2 * moments) / seconds, bare: (2 * plans * days) / bareSeconds };
    return { plans, moments, seconds, bareSeconds, rowsPerSecond, ratio: rowsPerSecond.worker / rowsPerSecond.bare };
  } finally {
    await Promise.all([superuser.end(), database.close()]);
  }
}
