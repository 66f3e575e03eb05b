import { type ChildProcess, execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { freePort } from "@spots/postgres/embedded-postgres";
import pg from "pg";
import type { Scratch } from "./scratch";
import { until } from "./until";

const root = path.resolve(import.meta.dirname, "../../..");
const script = path.join(import.meta.dirname, "answers.lua");
const seconds = 5;
const rounds = 3;

type Channel = { business_id: string; id: string; location_id: string; token: string };
/** What one run of wrk saw: requests with status 201, and the others. */
type Run = { accepted: number; refused: number; seconds: number; p50Ms: number; p99Ms: number };

/**
 * Posts answers to a server, from a process of its own: Debian's `wrk`, with one thread.
 * @param tokens a file with one token per line, which are used in turn
 */
async function drive(
  url: string,
  connections: number,
  { forSeconds = seconds, tokens = null }: { forSeconds?: number; tokens?: string | null } = {},
): Promise<Run> {
  const options = ["-t1", `-c${connections}`, `-d${forSeconds}s`, "--timeout", "10s", "-s", script, url];
  const { stdout } = await promisify(execFile)("wrk", options, {
    env: { ...process.env, ...(tokens && { TOKENS: tokens }) },
  });
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const tenths = (value: number) => Math.round(value * 10) / 10;
const rate = ({ accepted, seconds: took }: Run) => accepted / took;
const summary = (runs: readonly Run[]) => ({
  perSecond: Math.round(median(runs.map(rate))),
  p50Ms: tenths(median(runs.map(({ p50Ms }) => p50Ms))),
  p99Ms: tenths(median(runs.map(({ p99Ms }) => p99Ms))),
  refused: runs.reduce((sum, { refused }) => sum + refused, 0),
});

/** Alternates two servers, and compares the medians of their rounds. */
async function compare(ours: () => Promise<Run>, base: () => Promise<Run>) {
  const [oursRuns, baseRuns]: [Run[], Run[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    baseRuns.push(await base());
    oursRuns.push(await ours());
  }
  const [of, than] = [summary(oursRuns), summary(baseRuns)];
  return { ours: of, base: than, ratio: Math.round((100 * of.perSecond) / than.perSecond) / 100 };
}

async function channelsOf(url: string, most: number): Promise<Channel[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("begin; set local role spots_platform");
  const { rows } = await client.query<Channel>("select business_id, id, location_id, token from channel limit $1", [
    most,
  ]);
  await client.end();
  return rows;
}

/** Adds QR codes to the businesses of the demo, and returns the tokens of all. */
async function manyTokens({ superuserUrl }: Scratch, wanted: number): Promise<string[]> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  const { rows: there } = await client.query<Channel>("select business_id, id, location_id, token from channel");
  const made = Array.from({ length: wanted }, (_, nth) => {
    const like = there[nth % there.length];
    return [
      like?.business_id,
      like?.id,
      `${like?.token.slice(0, 7)}${randomBytes(12).toString("hex").slice(0, 15)}`,
      nth,
    ];
  });
  const { rows } = await client.query<{ token: string }>(
    `insert into channel select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'token', given.token,
       'name', 'QR code ' || given.nth))).* from json_to_recordset($1) as given (business uuid, id uuid, token text, nth int)
     join channel c on c.business_id = given.business and c.id = given.id returning token`,
    [JSON.stringify(made.map(([business, id, token, nth]) => ({ business, id, token, nth })))],
  );
  // As the autovacuum would soon: plans of open connections are of the small table.
  await client.query("analyze channel");
  await client.end();
  return rows.map(({ token }) => token);
}

/** The resident memory of a process, in MiB. */
const memoryOf = ({ pid }: ChildProcess) =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024);

/**
 * Compares the intake with a plain `node:http` and `pg` server that runs the same insert, in turns,
 * durable: at 10, 30 and 50 connections; with 10,000 QR codes at once against one; two instances
 * against one; beside a worker, which codes the answers and tells members; and its memory over
 * `--minutes` (1) of full load. Needs the built apps, and Debian's `wrk`.
 */
export async function benchIntake(scratch: Scratch) {
  const { url } = scratch;
  const [channel] = await channelsOf(url, 1);
  if (!channel) throw new Error("the demo has channels");
  const servers: ChildProcess[] = [];
  const env = {
    ...process.env,
    DATABASE_URL: url,
    AUTH_SECRET: "a secret of the bench and of nothing else",
    FLOOD_LIMIT: "100000000",
  };
  const run = (cwd: string, file: string, more: Record<string, string>) => {
    const server = spawn(process.execPath, [file], {
      cwd: path.join(root, cwd),
      env: { ...env, ...more },
      stdio: "ignore",
    });
    servers.push(server);
    return server;
  };
  const intake = async () => {
    const port = await freePort();
    const server = run("apps/feedback", "dist/main.mjs", { PORT: String(port) });
    await until(`http://127.0.0.1:${port}/health`);
    return { server, at: `http://127.0.0.1:${port}/v1/channels/${channel.token}/responses` };
  };
  try {
    const bareAt = `http://127.0.0.1:${await freePort()}/`;
    run("tooling/bench", "src/bare-server.mjs", { PORT: new URL(bareAt).port, CHANNEL: JSON.stringify(channel) });
    await until(bareAt);
    const one = await intake();
    await drive(one.at, 30);
    const againstBare: Record<string, unknown> = {};
    for (const connections of [10, 30, 50])
      againstBare[`${connections} connections`] = await compare(
        () => drive(one.at, connections),
        () => drive(bareAt, connections),
      );
    const tokens = path.join(mkdtempSync(path.join(tmpdir(), "tokens-")), "tokens");
    writeFileSync(tokens, `${(await manyTokens(scratch, 10_000)).join("\n")}\n`);
    await drive(one.at, 50, { tokens });
    const manyCodes = await compare(
      () => drive(one.at, 50, { tokens }),
      () => drive(one.at, 50),
    );
    const other = await intake();
    await drive(other.at, 30);
    const twoInstances = await compare(
      async () => {
        const [a, b] = await Promise.all([drive(one.at, 25), drive(other.at, 25)]);
        return {
          ...a,
          accepted: a.accepted + b.accepted,
          refused: a.refused + b.refused,
          p99Ms: Math.max(a.p99Ms, b.p99Ms),
        };
      },
      () => drive(one.at, 50),
    );
    const minutes = Number(process.argv[process.argv.indexOf("--minutes") + 1]) || 1;
    const memoryMiB: number[] = [memoryOf(one.server)];
    for (let part = 0; part < 5; part += 1) {
      await drive(one.at, 50, { forSeconds: 12 * minutes });
      memoryMiB.push(memoryOf(one.server));
    }
    const nowhere = "http://localhost:1";
    const worker = run("apps/worker", "dist/main.mjs", { PUBLIC_URL: nowhere, FEEDBACK_URL: nowhere });
    const besideWorker = await compare(
      () => drive(one.at, 30),
      () => drive(bareAt, 30),
    );
    return {
      seconds,
      rounds,
      againstBare,
      manyCodes,
      twoInstances,
      minutes,
      memoryMiB,
      besideWorker: { ...besideWorker, workerRuns: worker.exitCode === null },
    };
  } finally {
    await Promise.all(
      servers.map((server) => {
        const gone = once(server, "exit");
        server.kill("SIGTERM");
        return server.exitCode === null ? gone : null;
      }),
    );
  }
}
