import { type IdentityDatabase, openIdentities } from "@spots/db/database";
import { databaseEnv } from "@spots/db/env";

const kept = globalThis as typeof globalThis & { spotsAuthDatabase?: IdentityDatabase };

/**
 * The pool of this process for people and their sessions. It opens at first use, so that the build
 * needs no database.
 */
export function authDatabase(): IdentityDatabase {
  kept.spotsAuthDatabase ??= openIdentities(databaseEnv().DATABASE_URL);
  return kept.spotsAuthDatabase;
}
