import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "./database";
import { migrationNames } from "./generated/migrations";

/**
 * Whether this process can work: the database answers and has every migration that this build
 * knows.
 */
export type Health = {
  readonly alive: true;
  readonly database: "reachable" | "away";
  readonly migrations: "current" | "behind" | "unknown";
};

type Applied = readonly { readonly migration_name: string }[];

export const appliedMigrations =
  "select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null";

/** Monitoring waits two seconds at most, so the database check has to end earlier. */
const patienceMs = 1500;

export function healthOf(database: Database, withinMs = patienceMs): Promise<Health> {
  return healthBy(() => database.prisma.$queryRawUnsafe<Applied>(appliedMigrations), withinMs);
}

/**
 * @param ask reads `appliedMigrations`; when it does not answer in time, the database counts as
 * away
 */
export async function healthBy(ask: () => Promise<Applied>, withinMs = patienceMs): Promise<Health> {
  const late = new AbortController();
  try {
    const asked = ask();
    asked.catch(() => undefined); // it may reject after the timeout
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
