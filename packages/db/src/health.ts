import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "./database";
import { migrationNames } from "./generated/migrations";

/**
 * Whether this process can do its work: the database answers, and has every migration that this
 * build knows.
 */
export type Health = {
  readonly alive: true;
  readonly database: "reachable" | "away";
  readonly migrations: "current" | "behind" | "unknown";
};

type Applied = readonly { readonly migration_name: string }[];

export const appliedMigrations =
  "select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null";

/** Whoever watches over a process waits two seconds at most, whatever the database does. */
const patienceMs = 1500;

export function healthOf(database: Database, withinMs = patienceMs): Promise<Health> {
  return healthBy(() => database.prisma.$queryRawUnsafe<Applied>(appliedMigrations), withinMs);
}

/** @param ask reads `appliedMigrations`; one that does not answer in time counts as away */
export async function healthBy(ask: () => Promise<Applied>, withinMs = patienceMs): Promise<Health> {
  const late = new AbortController();
  try {
    const asked = ask();
    asked.catch(() => undefined); // it may fail long after it was given up
    const rows = await Promise.race([
      asked,
      pause(withinMs, undefined, { signal: late.signal }).then(() => {
        throw new Error("the database did not answer in time");
      }),
    ]);
    const applied = new Set(rows.map((row) => row.migration_name));
    return {
      alive: true,
      database: "reachable",
      migrations: migrationNames.every((name) => applied.has(name)) ? "current" : "behind",
    };
  } catch {
    return { alive: true, database: "away", migrations: "unknown" };
  } finally {
    late.abort();
  }
}
