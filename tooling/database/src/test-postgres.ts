import { randomBytes } from "node:crypto";
import type { TestProject } from "vitest/node";
import { createDatabase, dropDatabases } from "./databases";
import { migrate } from "./migrate";
import { bootScratchPostgres } from "./scratch-postgres";

declare module "vitest" {
  export interface ProvidedContext {
    /** The server of this test run, the migrated database that the others are copied from, and the start of their names. */
    postgres: { url: string; template: string; prefix: string };
  }
}

/**
 * Vitest's global setup of the tests that need Postgres: one server and one migrated template a run.
 * The server is `DATABASE_URL` when that is set (its role must be allowed to create databases), else one of our own.
 */
export default async function setup(project: TestProject) {
  const server = await startServer();
  const prefix = `spots_test_${randomBytes(4).toString("hex")}`;
  const template = `${prefix}_template`;
  await migrate(await createDatabase(server.url, template));
  project.provide("postgres", { url: server.url, template, prefix });
  return () => server.stop(prefix);
}

async function startServer() {
  const given = process.env.DATABASE_URL;
  if (given) return { url: given, stop: (prefix: string) => dropDatabases(given, prefix) };
  return bootScratchPostgres();
}
