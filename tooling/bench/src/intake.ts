import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import path from "node:path";
import { freePort } from "@spots/postgres/embedded-postgres";
import autocannon from "autocannon";
import pg from "pg";
import type { Scratch } from "./scratch";
import { until } from "./until";

const connections = 30;
const seconds = 6;
const rounds = 3;

/** Accepted responses per second of one server, each with a new id. */
async function accepted(url: string): Promise<number> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: [
      {
        method: "POST",
        headers: { "content-type": "application/json" },
        setupRequest: (request) => ({
          ...request,
          body: JSON.stringify({
            id: randomUUID(),
            recallText: "They massaged my shoulders while the towel warmed up",
            recommend: 9,
            locale: "en",
          }),
        }),
      },
    ],
  });
  return result["2xx"] / result.duration;
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

type Target = { readonly ours: string; readonly bare: string };

/** Alternates both servers, and compares the medians of their rounds. */
async function compare(target: Target) {
  const turns: { ours: number; bare: number }[] = [];
  for (let round = 0; round < rounds; round += 1)
    turns.push({ bare: await accepted(target.bare), ours: await accepted(target.ours) });
  const perSecond = { ours: median(turns.map((turn) => turn.ours)), bare: median(turns.map((turn) => turn.bare)) };
  return { turns, perSecond, ratio: perSecond.ours / perSecond.bare };
}

/**
 * Compares the intake with a plain `node:http` and `pg` server that runs the same insert.
 * Alternates both, durable, with 30 connections: alone, and then beside a worker, which codes the answers
 * and makes what each event tells members. Needs the built apps.
 */
export async function benchIntake({ url }: Scratch) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("begin; set local role spots_platform");
  const { rows } = await client.query<{ business_id: string; id: string; location_id: string; token: string }>(
    "select business_id, id, location_id, token from channel limit 1",
  );
  await client.end();
  const channel = rows[0];
  if (!channel) throw new Error("the demo has channels");
  const [ours, bare] = [await freePort(), await freePort()];
  const root = path.resolve(import.meta.dirname, "../../..");
  const env = {
    ...process.env,
    DATABASE_URL: url,
    AUTH_SECRET: "a secret of the bench and of nothing else",
    FLOOD_LIMIT: "100000000",
  };
  const servers = [
    spawn(process.execPath, ["dist/main.mjs"], {
      cwd: path.join(root, "apps/feedback"),
      env: { ...env, PORT: String(ours) },
      stdio: "ignore",
    }),
    spawn(process.execPath, [path.join(import.meta.dirname, "bare-server.mjs")], {
      cwd: path.join(root, "tooling/bench"),
      env: { ...env, PORT: String(bare), CHANNEL: JSON.stringify(channel) },
      stdio: "ignore",
    }),
  ];
  try {
    await Promise.all([until(`http://127.0.0.1:${ours}/health`), until(`http://127.0.0.1:${bare}/`)]);
    const target = {
      ours: `http://127.0.0.1:${ours}/v1/channels/${channel.token}/responses`,
      bare: `http://127.0.0.1:${bare}/`,
    };
    await accepted(target.ours);
    const alone = await compare(target);
    const nowhere = "http://localhost:1";
    const worker = spawn(process.execPath, ["dist/main.mjs"], {
      cwd: path.join(root, "apps/worker"),
      env: { ...env, PUBLIC_URL: nowhere, FEEDBACK_URL: nowhere },
      stdio: "ignore",
    });
    servers.push(worker);
    const besideWorker = await compare(target);
    return { connections, seconds, ...alone, besideWorker: { ...besideWorker, workerRuns: worker.exitCode === null } };
  } finally {
    for (const server of servers) server.kill("SIGTERM");
  }
}
