import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { migrate } from "@spots/migrations/migrate";
import { createDatabase, dropDatabases } from "@spots/postgres/databases";
import { bootPostgres, type EmbeddedPostgres } from "@spots/postgres/embedded-postgres";
import { bootPgBouncer, findPgBouncer } from "@spots/postgres/pgbouncer";
import { bootScratchPostgres } from "@spots/postgres/scratch-postgres";
import { listOpenDemoSignIns } from "@spots/seed/open-demo";
import pg from "pg";
import { root, run, Stop } from "../bootstrap.mjs";
import type { LaunchEnv } from "./env";

/** `listenUrl`: the address without the pooler, where `url` has one. */
export type RunningDatabase = { url: string; listenUrl?: string | undefined; stop: () => Promise<void> };

export const dataFolder = (env: LaunchEnv) => path.resolve(root, env.DATA_FOLDER ?? ".data");

/**
 * Creates the data folder if it is missing, and removes read access for other users. Execute
 * permission stays, because a server that root starts runs as another user.
 */
async function makeDataFolder(env: LaunchEnv): Promise<void> {
  const folder = dataFolder(env);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700 | ((await stat(folder)).mode & 0o011));
}

/** Opens the database, given or built-in, and applies the migrations. */
export async function openDatabase(env: LaunchEnv, giveUp: (sentence: string) => void): Promise<RunningDatabase> {
  const database = await inOneSentence(env.DATABASE_URL ? useGiven(env.DATABASE_URL, env) : useOwn(env, giveUp));
  const applied = await inOneSentence(migrate(database.url));
  if (applied.length > 0) console.log(`Database brought up to date (${applied.length} migrations).`);
  return database;
}

/**
 * Creates a migrated database that is deleted when it is stopped, behind a pooler in transaction
 * mode if one is installed.
 */
export async function openScratchDatabase(): Promise<RunningDatabase> {
  const server = await bootScratchPostgres();
  await migrate(server.url);
  if (!findPgBouncer()) return server;
  const pooler = await bootPgBouncer(server.url);
  const stop = async () => {
    await pooler.stop();
    await server.stop();
  };
  return { url: pooler.url, listenUrl: server.url, stop };
}

/**
 * Fills the empty built-in database with the demo. After an interruption, the next start deletes
 * the data and fills it again.
 */
export async function seedOnce(env: LaunchEnv, url: string, variables: NodeJS.ProcessEnv): Promise<void> {
  if (!(await isEmpty(url))) return;
  const began = Date.now();
  console.log("Filling the empty database with the demo …");
  await makeDataFolder(env);
  await writeFile(unfinished(env), "built in");
  const code = await run(process.execPath, ["--import", "tsx", "src/cli.ts", "demo"], {
    cwd: path.join(root, "tooling/seed"),
    env: variables,
  });
  if (code !== 0) throw new Stop("The demo could not be made: the lines above say why.");
  await rm(unfinished(env));
  console.log(`Demo made in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
}

/** The first steps with an empty database; null for any other. */
export async function firstSteps(url: string): Promise<string | null> {
  if (!(await isEmpty(url))) return null;
  return "The database is empty. `pnpm seed admin <e-mail>` makes the first platform admin, who onboards businesses; `pnpm seed demo` fills it with the demo.";
}

/**
 * @throws Stop when other machines can reach this product and demo users can sign in with the
 * published password
 */
export async function refuseKnownPasswords(url: string): Promise<void> {
  const open = await listOpenDemoSignIns(url);
  if (open.length > 0)
    throw new Stop(
      `Other machines reach this product, and ${open.length} people of the demo sign in with a password that everybody knows (${open[0]}). Use another database, or let PUBLIC_URL and FEEDBACK_URL be this machine.`,
    );
}

/**
 * The secret that signs sessions: the given one, or one that is generated on the first start and
 * stored.
 */
export async function authSecret(env: LaunchEnv): Promise<string> {
  if (env.AUTH_SECRET) return env.AUTH_SECRET;
  await makeDataFolder(env);
  const file = path.join(dataFolder(env), "auth-secret");
  await writeFile(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" }).catch(() => undefined);
  return readFile(file, "utf8");
}

/** Turns an error of the database tools into a `Stop` with its message. */
async function inOneSentence<T>(work: Promise<T>): Promise<T> {
  return work.catch((cause: unknown) => {
    throw new Stop(cause instanceof Error ? cause.message : String(cause), { cause });
  });
}

async function useGiven(url: string, env: LaunchEnv): Promise<RunningDatabase> {
  const version = await ask(url, "select current_setting('server_version_num')::int as answer").catch(
    (cause: unknown) => {
      throw new Stop(`DATABASE_URL does not let us in: ${cause instanceof Error ? cause.message : cause}.`);
    },
  );
  if (Number(version) < 150000) throw new Stop("DATABASE_URL is a Postgres older than 15: use 15 or newer.");
  return { url, listenUrl: env.DATABASE_LISTEN_URL, stop: async () => undefined };
}

async function useOwn(env: LaunchEnv, giveUp: (sentence: string) => void): Promise<RunningDatabase> {
  await makeDataFolder(env);
  const folder = path.join(dataFolder(env), "postgres");
  let stopping = false;
  let server = await bootPostgres({ folder });
  if (isUnfinished(env)) await beginAnew(server, env);
  const { url } = server;

  async function keepAlive(): Promise<void> {
    for (;;) {
      await server.exited;
      if (stopping) return;
      console.log("The database ended and is started again.");
      server = await bootPostgres({ folder });
      if (server.url !== url) return giveUp("The database's port was taken while it was down: start again.");
    }
  }
  keepAlive().catch((error: unknown) => giveUp(error instanceof Error ? error.message : String(error)));

  return {
    url,
    stop: async () => {
      stopping = true;
      await server.stop();
    },
  };
}

/** An incomplete demo contains no user's work, so it is deleted. */
async function beginAnew(server: EmbeddedPostgres, env: LaunchEnv): Promise<void> {
  console.log("The demo was interrupted while it was made: making it anew.");
  await dropDatabases(server.adminUrl, "spots");
  await createDatabase(server.adminUrl, "spots");
  await ask(server.adminUrl, "alter database spots owner to spots");
  await rm(unfinished(env));
}

const unfinished = (env: LaunchEnv) => path.join(dataFolder(env), "demo-unfinished");
const isUnfinished = (env: LaunchEnv) => existsSync(unfinished(env));

const isEmpty = async (url: string) =>
  (await ask(
    url,
    'set local role spots_platform; select not exists (select from business union all select from "user") as answer',
  )) === true;

/**
 * The column `answer` in the first row of the last statement. Several statements in one message run
 * in one transaction.
 */
async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const results = await client.query<{ answer: unknown }>(sql);
    return [results].flat().at(-1)?.rows[0]?.answer;
  } finally {
    await client.end();
  }
}
