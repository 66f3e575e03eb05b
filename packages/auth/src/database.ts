import { type Database, openDatabase } from "@spots/db/database";
import { databaseEnv } from "@spots/db/env";

const kept = globalThis as typeof globalThis & { spotsAuthDatabase?: Database };

/** The pool of this process for people and their sessions; opened when first needed, so that building needs no database. */
export function authDatabase(): Database {
  kept.spotsAuthDatabase ??= openDatabase(databaseEnv().DATABASE_URL, { connections: 5 });
  return kept.spotsAuthDatabase;
}
