import { openDatabase } from "@spots/db/database";
import { databaseEnv } from "@spots/db/env";
import { afterAll } from "vitest";
import { openTestDatabase } from "./database";

/**
 * Opens the database of this vitest worker for a test file, and closes it after the file's last
 * test.
 */
export function useTestDb() {
  const url = databaseEnv().DATABASE_URL;
  const testDb = openTestDatabase(url);
  const database = openDatabase(url, { connections: 6 });
  afterAll(() => Promise.all([testDb.$disconnect(), database.close()]));
  return { url, testDb, database };
}
