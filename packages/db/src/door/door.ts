import pg from "pg";
import { connectAs } from "../database";
import { migrationNames } from "../generated/migrations";
import type { Health } from "../health";
import { inBatches } from "./batches";
import { floodGate } from "./flood-gate";
import { type Guest, guestBook } from "./guest";
import { insertResponses, type ResponseRow } from "./response-rows";

/** The records cannot be reached just now. Nothing is known to be stored; the same may be sent again. */
export class DoorUnreachable extends Error {
  override readonly name = "DoorUnreachable";
}

/**
 * The customers' door into the database: it finds a channel by its token, counts who knocks, and puts responses in. It can read nothing else.
 * @throws DoorUnreachable from everything but `health`
 */
export type Door = {
  readonly guestOf: (token: string) => Promise<Guest | null>;
  /** Counts one more answer from a source; the seconds it must wait, 0: none. */
  readonly knock: (source: string) => Promise<number>;
  /** Resolves when the response is committed; false: it was there already. Rejects with Postgres' own error when the row fits nowhere. */
  readonly insert: (row: ResponseRow) => Promise<boolean>;
  readonly health: () => Promise<Health>;
  readonly close: () => Promise<void>;
};

type Choices = { readonly answersPerMinute: number; readonly connections?: number; readonly rememberedMs?: number };

export function openDoor(url: string, { answersPerMinute, connections = 6, rememberedMs = 1000 }: Choices): Door {
  const settings = { ...connectAs(url, "spots_door"), query_timeout: 5000 };
  const pool = new pg.Pool({ ...settings, max: connections });
  // A count may be lost with the server that crashes, so nobody waits for it to reach the disk.
  const counting = { options: `${settings.options} -c synchronous_commit=off` };
  const counters = new pg.Pool({ ...settings, ...counting, max: 3 });
  for (const each of [pool, counters]) each.on("error", () => undefined); // an idle connection that breaks is replaced by the next query

  return {
    guestOf: orUnreachable(guestBook(pool, rememberedMs)),
    knock: orUnreachable(floodGate(counters, answersPerMinute)),
    insert: orUnreachable(
      inBatches<ResponseRow, boolean>((rows) => insertResponses(pool, rows), { most: 200, atOnce: connections - 2 }),
    ),
    health: () => healthOf(pool),
    close: async () => {
      await Promise.all([pool.end(), counters.end()]);
    },
  };
}

/** Whatever goes wrong on the way to Postgres is one thing to the customer; what it refuses of a row is another, and stays as it is. */
function orUnreachable<Input, Output>(ask: (input: Input) => Promise<Output>): (input: Input) => Promise<Output> {
  return async (input) => {
    try {
      return await ask(input);
    } catch (cause) {
      if (cause instanceof pg.DatabaseError && cause.constraint !== undefined) throw cause;
      throw new DoorUnreachable("the database did not answer", { cause });
    }
  };
}

async function healthOf(pool: pg.Pool): Promise<Health> {
  try {
    const { rows } = await pool.query<{ migration_name: string }>(
      "select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null",
    );
    const applied = new Set(rows.map((row) => row.migration_name));
    const isCurrent = migrationNames.every((name) => applied.has(name));
    return { alive: true, database: "reachable", migrations: isCurrent ? "current" : "behind" };
  } catch {
    return { alive: true, database: "away", migrations: "unknown" };
  }
}
