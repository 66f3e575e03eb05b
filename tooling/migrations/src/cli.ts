import path from "node:path";
import { backup } from "./backup";
import { findDrift } from "./check-drift";
import { createDatabase, dropDatabases } from "@spots/postgres/databases";
import { copyDataFolder } from "./cold-copy";
import { bootPostgres, embeddedFolder } from "@spots/postgres/embedded-postgres";
import { migrate } from "./migrate";
import { newMigration } from "./new-migration";
import { restore } from "./restore";
import { seal } from "./seal";
import { keepSnapshot, readSchema } from "./schema-files";
import { bootScratchPostgres } from "@spots/postgres/scratch-postgres";

const usage = `usage: pnpm db:migrate                 bring the database up to date
       pnpm db:migration "<sentence>"  write a migration from the changed models
       pnpm db:check                   compare migrations and models
       pnpm db:seal                    before a deployment: the migrations of now never change again
       pnpm db:backup <path>          with DATABASE_URL: pg_dump to one file; without: a cold copy of the data folder
       pnpm db:restore <path>         the way back, into an empty database or in the place of the data folder
       pnpm db:url                     print the address of the database
The database is DATABASE_URL when that is set, else the embedded one in .data/postgres.`;

const commands: Record<string, (argument: string) => Promise<string>> = {
  migrate: () =>
    withDatabase(async (url) => {
      const applied = await migrate(url);
      return applied.length === 0 ? "The database is up to date." : `Applied ${applied.join(", ")}.`;
    }),
  migration: async (sentence) =>
    `Written: ${await newMigration(sentence, new Date())}/migration.sql. Finish it by hand.`,
  seal: async () => `Sealed: ${(await seal()).join(", ") || "nothing new"}.`,
  check: () =>
    withScratchServer(async (url) => {
      const drift = await drifted(url);
      if (drift.length > 0) throw new Error(drift.join("\n"));
      await keepSnapshot(await readSchema());
      return "The migrations build what the models describe.";
    }),
  backup: async (given) => {
    const to = path.resolve(origin(), given);
    if (process.env.DATABASE_URL) await backup(process.env.DATABASE_URL, to);
    else await copyDataFolder(dataFolder(), to);
    return `Written to ${to}.`;
  },
  restore: async (given) => {
    const from = path.resolve(origin(), given);
    if (process.env.DATABASE_URL) await restore(process.env.DATABASE_URL, from);
    else await copyDataFolder(from, dataFolder());
    return `Restored from ${from}.`;
  },
  url: () => withDatabase(async (url) => url),
};

async function run(name = "", argument = ""): Promise<void> {
  const command = commands[name];
  const takesArgument = ["migration", "backup", "restore"].includes(name);
  if (!command || takesArgument !== (argument !== "")) throw new Error(usage);
  console.log(await command(argument));
}

/** The user's working directory. npm and pnpm run scripts in the project's folder. */
const origin = () => process.env.INIT_CWD ?? process.cwd();

const dataFolder = () => {
  const folder = process.env.DATA_FOLDER;
  return folder ? path.resolve(origin(), folder, "postgres") : embeddedFolder;
};

async function withDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  if (process.env.DATABASE_URL) return work(process.env.DATABASE_URL);
  const server = await bootPostgres();
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}

async function withScratchServer<T>(work: (url: string) => Promise<T>): Promise<T> {
  if (process.env.DATABASE_URL) return work(process.env.DATABASE_URL);
  const server = await bootScratchPostgres();
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}

async function drifted(url: string): Promise<string[]> {
  const prefix = `spots_drift_${process.pid}`;
  try {
    return await findDrift({
      migrated: await createDatabase(url, `${prefix}_migrated`),
      modelled: await createDatabase(url, `${prefix}_modelled`),
    });
  } finally {
    await dropDatabases(url, prefix);
  }
}

try {
  await run(...process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
