import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client";

/** The connection pool of one process, in the app's role: it sees no business until `asTenant` opens one. */
export type Database = { readonly prisma: PrismaClient; readonly url: string; close(): Promise<void> };

/** The roles that a connection may take on; each is made by the migrations and can log in by itself nowhere. */
export type DatabaseRole = "spots_app" | "spots_door" | "spots_platform";

/** How `pg` is told to take on a role. */
export function connectAs(url: string, role: DatabaseRole) {
  return { connectionString: url, options: `-c role=${role}`, connectionTimeoutMillis: 5000 };
}

export function openDatabase(url: string, { connections = 10 }: { connections?: number } = {}): Database {
  const prisma = new PrismaClient({ adapter: new PrismaPg({ ...connectAs(url, "spots_app"), max: connections }) });
  return { prisma, url, close: () => prisma.$disconnect() };
}
