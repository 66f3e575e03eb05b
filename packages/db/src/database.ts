import { PrismaPg } from "@prisma/adapter-pg";
import { preparedName } from "./connection/prepared";
import type { DatabaseRole } from "./connection/role";
import { openRolePool, type PoolOptions } from "./connection/role-pool";
import { PrismaClient } from "./generated/client";

/**
 * The tables of people and their sign-in, and of the platform. Code of a business cannot query
 * them.
 */
export type GlobalModel =
  | "user"
  | "userBusiness"
  | "account"
  | "session"
  | "verificationToken"
  | "platformAdmin"
  | "platformAct"
  | "mail"
  | "deadLetter"
  | "throttle"
  | "pushKey";

/**
 * The connection pool of one process. It sees the rows of a business only inside `asTenant`, and no
 * table of people.
 */
export type Database = {
  readonly prisma: Omit<PrismaClient, GlobalModel>;
  readonly url: string;
  /** @throws WrongRole when its transactions would run in another role */
  requireRole(): Promise<void>;
  close(): Promise<void>;
};

/** The pool for people, their sessions and their sign-in, in a role that sees no business. */
export type IdentityDatabase = Omit<Database, "prisma"> & { readonly prisma: PrismaClient };

type Size = { readonly connections?: number };

export function openDatabase(url: string, { connections = 10 }: Size = {}): Database {
  return open(url, "spots_app", { connections });
}

export function openIdentities(url: string, { connections = 5 }: Size = {}): IdentityDatabase {
  return open(url, "spots_auth", { connections });
}

/**
 * Opens a pool for any role. Product code uses the opener of its process (`openDatabase` …)
 * instead.
 */
export function open(url: string, role: DatabaseRole, options: PoolOptions): IdentityDatabase {
  const pool = openRolePool(url, role, options);
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { disposeExternalPool: true, statementNameGenerator: preparedName }),
  });
  const requireRole = async () => void (await pool.query("select 1"));
  const close = async () => {
    await prisma.$disconnect();
    if (!pool.ending) await pool.end(); // Prisma ends the pool only after it has used it
  };
  return { prisma, url, requireRole, close };
}
