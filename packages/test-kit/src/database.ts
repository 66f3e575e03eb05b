import { open } from "@spots/db/database";
import type { PrismaClient } from "@spots/db/generated/client";

/**
 * A client that reads and writes the rows of every business. Makers and tests use it beside the
 * code under test.
 */
export type TestDatabase = PrismaClient;

export function openTestDatabase(url: string): TestDatabase {
  return open(url, "spots_platform", 4).prisma;
}
