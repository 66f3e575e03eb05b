import { randomBytes } from "node:crypto";
import { inject, onTestFinished } from "vitest";
import { createDatabase, databaseExists, dropDatabases, urlOf } from "./databases";

declare module "vitest" {
  export interface ProvidedContext {
    /**
     * The server of this test run, the migrated template database, and the prefix of the database
     * names.
     */
    postgres: { url: string; template: string; prefix: string };
  }
}

/**
 * The migrated database of this vitest worker. It is created on first use and shared by the
 * worker's test files. Each test creates a business of its own; a test that counts across
 * businesses uses `freshDatabase`.
 * @returns its URL
 */
export async function workerDatabase(): Promise<string> {
  const { url, template, prefix } = inject("postgres");
  const name = `${prefix}_worker_${process.env.VITEST_POOL_ID ?? "1"}`;
  if (await databaseExists(url, name)) return urlOf(url, name);
  return createDatabase(url, name, template);
}

/**
 * Creates a migrated database for one test and drops it after the test. Call it inside a test or a
 * `beforeEach`.
 */
export async function freshDatabase(): Promise<string> {
  const { url, template, prefix } = inject("postgres");
  const name = freshName(prefix);
  onTestFinished(() => dropDatabases(url, name));
  return createDatabase(url, name, template);
}

/** Creates a database without tables and drops it after the test. */
export async function emptyDatabase(): Promise<string> {
  const { url, prefix } = inject("postgres");
  const name = freshName(prefix);
  onTestFinished(() => dropDatabases(url, name));
  return createDatabase(url, name);
}

const freshName = (prefix: string) => `${prefix}_${randomBytes(6).toString("hex")}`;
