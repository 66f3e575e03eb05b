import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { playDemo } from "@spots/demo/play";
import { scratchFolder } from "@spots/postgres/scratch-postgres";
import { endRunning, root, Stop } from "../bootstrap.mjs";
import { buildApps } from "./build";
import {
  authSecret,
  dataFolder,
  firstSteps,
  openDatabase,
  openScratchDatabase,
  type RunningDatabase,
  refuseKnownPasswords,
  seedOnce,
} from "./database";
import { type LaunchEnv, launchEnv } from "./env";
import { type Openness, opennessOf } from "./openness";
import { lean, type Mode, servicesOf, startServices } from "./processes";
import { welcome } from "./welcome";

/**
 * Starts the product, prints its addresses, and runs until a signal or a failing service ends it.
 * Stops the services first, after they have finished their open requests, and the database last.
 * @param scratch uses a temporary database that is deleted at the end, whatever `DATABASE_URL` says
 */
export async function bringUp({ mode, scratch = false }: { mode: Mode; scratch?: boolean }): Promise<void> {
  const env = scratch ? { ...launchEnv(), DATA_FOLDER: await scratchFolder() } : launchEnv();
  const began = Date.now();
  const closing: (() => Promise<void>)[] = [];
  let ending: Promise<void> | undefined;

  function end(code: number, sentence?: string): Promise<void> {
    ending ??= (async () => {
      if (sentence) console.error(`\n${sentence}`);
      else console.log("\nStopping …");
      endRunning();
      for (const close of closing.reverse()) await close();
      console.log("Everything is stopped.");
      process.exit(code);
    })();
    return ending;
  }
  const giveUp = (sentence: string) => void end(1, sentence);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end(0));
  await endWithNpm(() => void end(0));

  try {
    const openness = opennessOf(env, { own: scratch || !env.DATABASE_URL });
    const database = scratch ? await openScratchDatabase() : await openDatabase(env, giveUp);
    closing.push(database.stop);
    if (scratch) closing.push(() => rm(dataFolder(env), { recursive: true, force: true }));
    if (!openness.isPrivate) await refuseKnownPasswords(database.url);
    const variables = await variablesOf(env, openness, database, mode);
    await Promise.all([openness.hasDemo && seedOnce(env, database.url, variables), mode === "built" && buildApps()]);
    if (ending) return;
    const services = startServices(servicesOf(mode, env, variables, scratch ? [] : lean), giveUp);
    closing.push(services.stop);
    await services.ready;
    if (scratch) await notePreview(variables);
    if (!ending) console.log(welcome(openness, Date.now() - began, await firstSteps(database.url)));
    if (!ending && openness.hasDemo) closing.push(beginDemo(env, openness));
  } catch (error) {
    // A step that a signal interrupted is not a failure.
    if (!ending)
      await end(1, error instanceof Stop ? error.message : error instanceof Error ? error.stack : String(error));
  }
}

/** Lets the demo's businesses work while the product runs. Returns what ends it. */
function beginDemo(env: LaunchEnv, { PUBLIC_URL, FEEDBACK_URL }: Openness): () => Promise<void> {
  const stop = new AbortController();
  const addresses = { publicUrl: PUBLIC_URL, feedbackUrl: FEEDBACK_URL };
  const say = (line: string) => stop.signal.aborted || console.log(`demo | ${line}`);
  void playDemo({ ...addresses, folder: dataFolder(env), say, signal: stop.signal });
  // A request that runs then fails with the services, or ends with this process.
  return async () => stop.abort();
}

async function variablesOf(
  env: LaunchEnv,
  { PUBLIC_URL, FEEDBACK_URL, BIND_ADDRESS, OUTBOX }: Openness,
  { url, listenUrl }: RunningDatabase,
  mode: Mode,
): Promise<NodeJS.ProcessEnv> {
  return {
    ...process.env,
    NODE_ENV: mode === "built" ? "production" : "development",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: url,
    DATABASE_LISTEN_URL: listenUrl,
    DATABASE_REPLICA_URL: env.DATABASE_REPLICA_URL,
    AUTH_SECRET: await authSecret(env),
    AUTH_TRUST_HOST: "true",
    PUBLIC_URL,
    FEEDBACK_URL,
    OUTBOX,
    ...(BIND_ADDRESS ? { BIND_ADDRESS } : {}),
    DATA_FOLDER: dataFolder(env),
    FILES_FOLDER: process.env.FILES_FOLDER || path.join(dataFolder(env), "files"),
  };
}

/** Writes the addresses of the preview to a file, for browser tests and measurements. */
async function notePreview(variables: NodeJS.ProcessEnv): Promise<void> {
  const { DATABASE_URL, DATABASE_LISTEN_URL, AUTH_SECRET, PUBLIC_URL, FEEDBACK_URL } = variables;
  const noted = { DATABASE_URL, DATABASE_LISTEN_URL, AUTH_SECRET, PUBLIC_URL, FEEDBACK_URL };
  const file = path.join(root, ".data/preview.json");
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(noted), { mode: 0o600 });
}

/** When npm alone is killed, its shell and this process remain. So this process ends, too. */
async function endWithNpm(end: () => void): Promise<void> {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const npm = await parentOf(shell);
  setInterval(async () => {
    if (process.ppid !== shell || (await parentOf(shell)) !== npm) end();
  }, 1000).unref();
}

/** The id of a process's parent. Null where the system does not provide it. */
async function parentOf(pid: number): Promise<string | null> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return /^PPid:\s*(\d+)/m.exec(status)?.[1] ?? null;
}
