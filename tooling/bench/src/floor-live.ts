import { readFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { hashOfSecret } from "@spots/db/link-secret";
import pg from "pg";
import { startDashboard } from "./dashboard";
import type { Scratch } from "./scratch";

/** The connections, and the businesses among which they are divided. */
const readers = Number(process.env.READERS ?? 10_000);
const businesses = 100;
/** How many connections are opened at a time. */
const atATime = 50;
/** How often a stream is opened again that a busy server refuses with 503, a second later, as a page does. */
const mostTries = 20;
/** The events that are timed, each in another business. */
const events = 20;
/** Seconds without events before memory and events are measured; each stream is checked meanwhile. */
const idleSeconds = 30;
/** Milliseconds after which a reader counts as having missed an event. */
const patienceMs = 60_000;
const limits = { eventSeconds: 1 } as const;

const slugOf = (nth: number) => `live-${nth}`;
const tokenOf = (nth: number) => `bench-session-${nth}`;

/** Makes the businesses, and for each connection a member with a session. */
async function fill(client: pg.Client): Promise<void> {
  const hashes = Array.from({ length: readers }, (_, nth) => hashOfSecret(tokenOf(nth)));
  await client.query(
    `create temp table b as select gen_random_uuid() as id, n from generate_series(0, $1::int - 1) n`,
    [businesses],
  );
  await client.query(
    `insert into business (id, slug, name, time_zone, locale, trade)
     select id, 'live-' || n, 'Live ' || n, 'Europe/Berlin', 'en', 'barber' from b`,
  );
  await client.query(
    `create temp table u as select gen_random_uuid() as id, h.hash, h.n - 1 as n
     from unnest($1::text[]) with ordinality as h(hash, n)`,
    [hashes],
  );
  await client.query(
    `insert into "user" (id, email, name) select id, 'reader-' || n || '@bench.example', 'R' || n from u`,
  );
  await client.query(
    `insert into user_business (user_id, business_id) select u.id, b.id from u join b on b.n = u.n % $1::int`,
    [businesses],
  );
  await client.query(
    `insert into member (business_id, id, user_id, name, role)
     select b.id, gen_random_uuid(), u.id, 'R' || u.n, 'staff' from u join b on b.n = u.n % $1::int`,
    [businesses],
  );
  await client.query(
    `insert into session (id, session_token, user_id, expires_at) select gen_random_uuid(), hash, id, now() + interval '1 day' from u`,
  );
  await client.query("analyze");
}

/** The resident memory of a process, in MiB. */
const memoryOf = (pid: number) =>
  Number(/^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;

/** The number of transactions of a database so far. */
async function transactionsOf(client: pg.Client): Promise<number> {
  await client.query("select pg_stat_clear_snapshot()");
  const { rows } = await client.query<{ n: number }>(
    "select (xact_commit + xact_rollback)::float as n from pg_stat_database where datname = current_database()",
  );
  return rows[0]?.n ?? Number.NaN;
}

type Reader = { readonly nth: number; heard: number; isOpen: boolean };
const aReader = (nth: number): Reader => ({ nth, heard: 0, isOpen: false });

/** Opens one stream, again when the server is busy. @returns the number of refusals */
async function openPatiently(origin: string, agent: Agent, reader: Reader): Promise<number> {
  for (let refusals = 0; ; refusals += 1) {
    const status = await open(origin, agent, reader);
    if (status === 200) return refusals;
    if (status !== 503 || refusals === mostTries) throw new Error(`a stream got ${status}`);
    await pause(1000);
  }
}

/** Opens one stream. @returns its status, when its first message has arrived */
function open(origin: string, agent: Agent, reader: Reader): Promise<number> {
  const input = encodeURIComponent(JSON.stringify({ json: { business: slugOf(reader.nth % businesses) } }));
  return new Promise((resolve, reject) => {
    const request = get(
      `${origin}/api/trpc/event.follow?input=${input}`,
      { agent, headers: { cookie: `authjs.session-token=${tokenOf(reader.nth)}`, accept: "text/event-stream" } },
      (response) => {
        const { statusCode = 0 } = response;
        if (statusCode !== 200) {
          response.resume();
          return resolve(statusCode);
        }
        reader.isOpen = true;
        response.setEncoding("utf8");
        response.on("close", () => {
          reader.isOpen = false;
        });
        response.on("error", () => undefined);
        response.on("data", (text: string) => {
          // An event arrives in several chunks: its data, its id, the empty line after it.
          if (text.includes("business.changed")) reader.heard = performance.now();
          if (text.includes("id: ")) resolve(statusCode);
        });
      },
    );
    request.on("error", reject);
  });
}

const quantile = (values: readonly number[], share: number) =>
  Math.round(values.toSorted((a, b) => a - b)[Math.ceil((values.length - 1) * share)] ?? 0);
const spreadOf = (values: readonly number[]) => ({
  ...{ median: quantile(values, 0.5), p99: quantile(values, 0.99), most: quantile(values, 1), n: values.length },
});

/** Milliseconds from the commit of an event until each reader of its business has it. */
async function timesOf(superuser: pg.Client, businessId: string, here: readonly Reader[]): Promise<number[]> {
  await superuser.query("select write_event($1, 'business.changed', 'platform', null, null, '{}', now())", [
    businessId,
  ]);
  const written = performance.now();
  while (here.some(({ heard }) => heard < written) && performance.now() < written + patienceMs) await pause(5);
  return here.map(({ heard }) => (heard < written ? patienceMs : heard - written));
}

/**
 * 10,000 live connections to one process of the dashboard (`READERS`): its memory for each, the
 * transactions that keep them checked, and the time from the commit of an event until every reader of
 * its business has it. The readers are in this process.
 */
export async function benchLive({ url, superuserUrl }: Scratch) {
  const superuser = new pg.Client({ connectionString: superuserUrl });
  superuser.on("error", () => undefined); // the statement that waits gets it, too
  await superuser.connect();
  const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY, keepAlive: true });
  let stop = () => {};
  try {
    await fill(superuser);
    const { origin, server } = await startDashboard(url);
    stop = () => void server.kill("SIGTERM");
    const pid = server.pid ?? 0;
    await openPatiently(origin, agent, aReader(0));
    await pause(idleSeconds * 1000);
    const before = memoryOf(pid);
    const all = Array.from({ length: readers }, (_, nth) => aReader(nth));
    const began = performance.now();
    let refusals = 0;
    for (let from = 0; from < readers; from += atATime) {
      const opened = all.slice(from, from + atATime).map((reader) => openPatiently(origin, agent, reader));
      refusals += (await Promise.all(opened)).reduce((sum, each) => sum + each, 0);
    }
    const openSeconds = (performance.now() - began) / 1000;
    await pause(idleSeconds * 1000);
    const transactions = await transactionsOf(superuser);
    await pause(idleSeconds * 1000);
    const perSecond = ((await transactionsOf(superuser)) - transactions) / idleSeconds;
    const after = memoryOf(pid);
    const { rows } = await superuser.query<{ id: string; n: number }>("select id, n from b order by n");
    const times: number[][] = [];
    for (const { id, n } of rows.slice(0, events)) {
      const here = all.filter(({ nth }) => nth % businesses === n);
      times.push(await timesOf(superuser, id, here));
    }
    const untilAll = spreadOf(times.map((each) => Math.max(...each)));
    if (untilAll.most > limits.eventSeconds * 1000) process.exitCode = 1;
    return {
      readers,
      stillOpen: all.filter(({ isOpen }) => isOpen).length,
      readersOfABusiness: readers / businesses,
      openSeconds: Math.round(openSeconds),
      refusals,
      memoryMiB: { before: Math.round(before), after: Math.round(after) },
      kiBEach: Math.round(((after - before) * 1024) / readers),
      idleTransactionsPerSecond: Math.round(perSecond),
      eventMs: { untilAllReaders: untilAll, eachReader: spreadOf(times.flat()) },
      limits,
    };
  } finally {
    agent.destroy();
    stop();
    await superuser.end();
  }
}
