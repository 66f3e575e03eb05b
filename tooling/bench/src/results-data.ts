import pg from "pg";

/** Days over which the answers of the data set are spread. */
const days = 180;
/** The share of all answers that the measured business has. */
const share = 0.2;
const answersOfOthers = 20_000;

/** The number of answers of the measured business in a data set of this size. */
export const answersOfMeasured = (answers: number, atLeast: number): number =>
  Math.max(Math.min(atLeast, answers), Math.round(answers * share));

/** Indexes that are built again after a load; the search of answers is no part of this bench. */
const secondary = `
  select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
  where indrelid in ('response'::regclass, 'coding'::regclass, 'mention'::regclass, 'moment'::regclass, 'visit'::regclass)
    and not indisprimary and not indisunique`;

/**
 * Adds answers to the measured business, and businesses with 20,000 answers each that are copies of
 * its spots and channels, until the database has `answers` in all. Triggers and foreign keys are
 * off, as in a restore; the days of the new answers are marked as the triggers mark them.
 * @param url of a superuser
 */
export async function loadAnswers(url: string, businessId: string, answers: number, atLeast: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      "set session_replication_role = replica; set work_mem = '256MB'; set maintenance_work_mem = '1GB'",
    );
    const { rows: indexes } = await client.query<{ name: string; definition: string }>(secondary);
    for (const { name } of indexes) await client.query(`drop index ${name}`);
    const count = async (condition: string) =>
      Number((await client.query(`select count(*)::int as n from response where ${condition}`)).rows[0]?.n ?? 0);
    const own = answersOfMeasured(answers, atLeast) - (await count(`business_id = '${businessId}'`));
    if (own > 0) await addAnswers(client, businessId, own);
    for (let left = answers - (await count("true")); left > 0; left -= answersOfOthers)
      await addAnswers(client, await copyBusiness(client, businessId), Math.min(left, answersOfOthers));
    for (const { name, definition } of indexes) if (name !== "response_entries") await client.query(definition);
    await client.query(`insert into stale_day (business_id, location_id, day)
      select distinct r.business_id, r.location_id, (r.answered_at at time zone l.time_zone)::date
      from response r join location l on l.business_id = r.business_id and l.id = r.location_id`);
    await client.query("vacuum analyze");
  } finally {
    await client.end();
  }
}

/** Copies the rows of a business that its reports join, with the same ids under another business. */
async function copyBusiness(client: pg.Client, businessId: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `insert into business select (jsonb_populate_record(null::business, to_jsonb(b)
       || jsonb_build_object('id', gen_random_uuid(), 'slug', 'b-' || md5(random()::text), 'code', left(md5(random()::text), 8)))).*
     from business b where id = $1 returning id`,
    [businessId],
  );
  const copy = rows[0]?.id;
  if (!copy) throw new Error("the measured business exists");
  for (const table of ["location", "channel", "spot", "spot_version", "spot_absence"])
    await client.query(
      `insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(t) || jsonb_build_object('business_id', $2::uuid))).*
       from ${table} t where business_id = $1`,
      [businessId, copy],
    );
  return copy;
}

const words = [
  "They did something for me that I did not expect.",
  "The hot towel at the end, I nearly fell asleep.",
  "Er hat sich an meinen Namen erinnert.",
  "My coffee was ready before I asked.",
  "",
];

/**
 * Up to three words of an answer `n`, of 20,000: the k-th is about k times as rare as the first, as
 * in a language.
 */
const tellingWords = `
  select array_agg(distinct 'word' || floor(exp(ln(20000.0) * (hashint8(n * 3 + draw) & 1048575) / 1048576.0))::int) as words
  from generate_series(0, 2) draw`;

/**
 * Adds coded answers whose words were read, in the order of their times: of 20, 16 have recall text,
 * six mention a live spot, one has a mention to check, and five belong to a visit with a moment.
 */
async function addAnswers(client: pg.Client, businessId: string, count: number): Promise<void> {
  const nth = (table: string, condition: string) => `
    (select t.*, row_number() over (order by t.id) - 1 as nth, count(*) over () as of_all
     from ${table} t where t.business_id = $1 and ${condition})`;
  await client.query("begin");
  await client.query(
    `create temp table added on commit drop as
     select uuidv7(-a.ago) as id, c.id as channel_id, c.location_id, n, now() - a.ago as at,
            case when n % 4 = 1 then uuidv7(-a.ago) end as visit_id, s.id as spot_id, s.version, m.id as member_id
     from generate_series(1, $2::int) n
     cross join lateral (select make_interval(secs => ${days * 86_400}.0 * ($2 - n + 1) / ($2 + 1)) as ago) a
     join ${nth("channel", "true")} c on c.nth = n % c.of_all
     join ${nth("spot", "t.version > 0")} s on s.nth = (n / 3) % s.of_all
     cross join (select id from member order by id limit 1) m`,
    [businessId, count],
  );
  const insert = (into: string, select: string) =>
    client.query(`insert into ${into} select $1::uuid, ${select} order by n`, [businessId]);
  await insert(
    "visit (business_id, id, location_id, started_at)",
    "visit_id, location_id, at from added where visit_id is not null",
  );
  await insert(
    "moment (business_id, id, spot_id, spot_version, member_id, location_id, visit_id, due_at, status, reaction, delivered_at)",
    `visit_id, spot_id, version, member_id, location_id, visit_id, at - interval '1 hour', s.status::moment_status,
     (case when s.status = 'delivered' then (array['pleased', 'delighted', 'unmoved'])[1 + n % 3] end)::reaction,
     case when s.status = 'delivered' then at - interval '1 hour' end
     from added cross join lateral (select case when n % 16 = 1 then 'missed' when n % 48 = 5 then 'declined' else 'delivered' end as status) s
     where visit_id is not null`,
  );
  await client.query(
    `insert into response (business_id, id, channel_id, location_id, visit_id, answered_at, locale, recall_text, recommend)
     select $1::uuid, id, channel_id, location_id, visit_id, at, 'en', ($2::text[])[1 + n % 5], n % 11 from added order by n`,
    [businessId, words],
  );
  await client.query(
    `insert into coding (business_id, response_id, matcher_version, coded_at, read_version, tone, themes, ingredients, words, forms)
     select $1::uuid, id, 'bench', at, '2', (array['positive', 'positive', 'neutral', 'negative'])[1 + n % 4]::tone,
       case n % 3 when 0 then array['waiting', 'food'] when 1 then array['friendliness'] else '{}' end,
       case when n % 5 = 0 then array['understanding'] else '{}' end, told.words, told.words
     from added cross join lateral (${tellingWords}) told order by n`,
    [businessId],
  );
  await insert(
    "mention (business_id, id, response_id, spot_id, spot_version, status, created_at)",
    `uuidv7(at - now()), id, spot_id, version, (case when n % 20 = 7 then 'doubtful' else 'counted' end)::mention_status, at
     from added where n % 5 <> 4 and (n % 3 = 0 or n % 20 = 7)`,
  );
  await client.query("commit");
}
