import { randomBytes } from "node:crypto";
import { migrate } from "@spots/migrations/migrate";
import { createDatabase, dropDatabases } from "@spots/postgres/databases";
import { bootScratchPostgres } from "@spots/postgres/scratch-postgres";
import type {} from "@spots/postgres/test-database";
import type { TestProject } from "vitest/node";

/**
 * Vitest's global setup for tests that need Postgres: one server and one migrated template database
 * per run. The server is `DATABASE_URL` when that is set (its role must be allowed to create
 * databases), otherwise a new one.
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
