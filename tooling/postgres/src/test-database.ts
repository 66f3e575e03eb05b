import { randomBytes } from "node:crypto";
import { inject, onTestFinished } from "vitest";
import { createDatabase, databaseExists, dropDatabases, urlOf } from "./databases";

declare module "vitest" {
  export interface ProvidedContext {
    /**
     * The server of this test run, the migrated database that the others are copied from, and the
     * start of their names.
     */
    postgres: { url: string; template: string; prefix: string };
  }
}

/**
 * The migrated database of this vitest worker, made on first use and shared by the test files the
 * worker runs. Tests keep apart by making a business each; a test that counts across businesses
 * asks for a fresh one.
 * @returns its URL
 */
export async function workerDatabase(): Promise<string> {
  const { url, template, prefix } = inject("postgres");
  const name = `${prefix}_worker_${process.env.VITEST_POOL_ID ?? "1"}`;
  if (await databaseExists(url, name)) return urlOf(url, name);
  return createDatabase(url, name, template);
}

/**
 * A migrated database that no other test sees; dropped when the test is over. Call it inside a test
 * or a `beforeEach`.
 */
export async function freshDatabase(): Promise<string> {
  const { url, template, prefix } = inject("postgres");
  const name = freshName(prefix);
  onTestFinished(() => dropDatabases(url, name));
  return createDatabase(url, name, template);
}

/** A database without any table, dropped when the test is over. */
export async function emptyDatabase(): Promise<string> {
  const { url, prefix } = inject("postgres");
  const name = freshName(prefix);
  onTestFinished(() => dropDatabases(url, name));
  return createDatabase(url, name);
}

const freshName = (prefix: string) => `${prefix}_${randomBytes(6).toString("hex")}`;
