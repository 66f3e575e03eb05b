import type { Database } from "./database";
import { migrationNames } from "./generated/migrations";

/** Whether this process can do its work: the database answers, and has every migration that this build knows. */
export type Health = {
  readonly alive: true;
  readonly database: "reachable" | "away";
  readonly migrations: "current" | "behind" | "unknown";
};

export async function healthOf(database: Database): Promise<Health> {
  try {
    const rows = await database.prisma.$queryRaw<
      { migration_name: string }[]
    >`select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null`;
    const applied = new Set(rows.map((row) => row.migration_name));
    return {
      alive: true,
      database: "reachable",
      migrations: migrationNames.every((name) => applied.has(name)) ? "current" : "behind",
    };
  } catch {
    return { alive: true, database: "away", migrations: "unknown" };
  }
}
