import { open } from "@spots/db/database";
import type { PrismaClient } from "@spots/db/generated/client";

/**
 * A client that reads and writes the rows of every business. Factories and tests use it beside the
 * code under test.
 */
export type TestDatabase = PrismaClient;

/** The limits of a transaction on a busy machine: Prisma's own are two seconds and five. */
export const noHurry = { maxWait: 100_000, timeout: 100_000 } as const;

/**
 * Creates rows in one transaction, in half the time of one transaction per row.
 * @param make uses tables only, because a transaction client cannot open another transaction
 */
export function inOneTransaction<Made>(db: TestDatabase, make: (db: TestDatabase) => Promise<Made>): Promise<Made> {
  return db.$transaction((tx) => make(tx as TestDatabase), noHurry);
}

export function openTestDatabase(url: string): TestDatabase {
  return open(url, "spots_platform", { connections: 4 }).prisma;
}
