import { openDatabase } from "@spots/db/database";
import { healthOf } from "@spots/db/health";
import { listOpenDemoSignIns } from "@spots/seed/open-demo";
import pg from "pg";
import type { Finding } from "./finding";

const about = "DATABASE_URL";

/** Checks the database: its version, its migrations, and who can sign in. */
export async function doctorDatabase(url: string): Promise<Finding[]> {
  const mend = "Set DATABASE_URL=postgres://user:password@host:5432/database, a Postgres from 15 on.";
  if (!/^postgres(ql)?:\/\//.test(url))
    return [{ about, wrong: "is not set: only `npm start` brings a database of its own.", mend }];
  const version = await versionOf(url).catch((error: unknown) => error);
  if (typeof version !== "number")
    return [{ about, wrong: `cannot be reached: ${version instanceof Error ? version.message : version}.`, mend }];
  if (version < 150_000) return [{ about, wrong: "is older than Postgres 15.", mend }];
  const reached: Finding = { about, ok: `Postgres ${Math.floor(version / 10_000)}` };
  const migrations = await migrationsOf(url);
  return "wrong" in migrations
    ? [reached, migrations]
    : [reached, migrations, await platformAdmins(url), await demoPeople(url)];
}

async function versionOf(url: string): Promise<number> {
  return Number(await ask(url, "select current_setting('server_version_num') as answer"));
}

async function migrationsOf(url: string): Promise<Finding> {
  const database = openDatabase(url, { connections: 1 });
  try {
    const { migrations } = await healthOf(database, 20_000);
    if (migrations === "current") return { about: "migrations", ok: "current" };
  } catch {
    // Without the product's roles no further query is possible, because no migration has run.
  } finally {
    await database.close();
  }
  return { about: "migrations", wrong: "are missing.", mend: "Run pnpm db:migrate." };
}

async function platformAdmins(url: string): Promise<Finding> {
  const count = Number(await ask(url, "set local role spots_platform; select count(*) as answer from platform_admin"));
  return count > 0
    ? { about: "platform admin", ok: String(count) }
    : { about: "platform admin", wrong: "there is none.", mend: "Run pnpm seed admin <e-mail>." };
}

async function demoPeople(url: string): Promise<Finding> {
  const open = await listOpenDemoSignIns(url);
  return open.length === 0
    ? { about: "demo", ok: "nobody signs in with its password" }
    : {
        about: "demo",
        wrong: `${open.join(", ")} sign in with a password that everybody knows.`,
        mend: "Use another database for what is not a demo, or change these passwords.",
      };
}

/** The column `answer` in the first row of the last statement. */
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
