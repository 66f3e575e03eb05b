import { openRolePool } from "./role-pool";

/** How many turns there are at once. */
export type TurnLimits = {
  /** Of one business, in all processes. */
  readonly perBusiness: number;
  /** Of all businesses, in this process. */
  readonly inAll: number;
};

/** The turns of long work, such as exports. */
export type Turns = {
  /** Takes a turn. @returns what ends it, any number of times; null while none is free */
  take(businessId: string): Promise<(() => void) | null>;
  /** Ends every turn of this process. */
  close(): Promise<void>;
};

/**
 * Turns that all processes share. A turn is an advisory lock of a transaction that stays open, so
 * that Postgres frees it when its process or its connection ends. The transaction reads nothing
 * after it has the lock: it holds back no vacuum.
 */
export function openTurns(url: string, name: string, { perBusiness, inAll }: TurnLimits): Turns {
  const pool = openRolePool(url, "spots_app", { connections: inAll, isReadOnly: true });
  const running = new Map<string, number>();
  const ends = new Set<() => void>();
  let all = 0;

  const count = (businessId: string, change: 1 | -1) => {
    all += change;
    const here = (running.get(businessId) ?? 0) + change;
    if (here > 0) running.set(businessId, here);
    else running.delete(businessId);
  };

  const endOf = (work: () => void) => {
    const end = () => {
      ends.delete(end);
      work();
    };
    ends.add(end);
    return end;
  };

  return {
    async take(businessId) {
      if ((running.get(businessId) ?? 0) >= perBusiness || all >= inAll) return null;
      count(businessId, 1);
      let isOver = false;
      const end = () => {
        if (isOver) return;
        isOver = true;
        count(businessId, -1);
      };
      try {
        const client = await pool.connect();
        client.on("error", () => undefined); // a lost connection frees the turn for other processes
        const giveBack = () =>
          client.query("ROLLBACK").then(
            () => client.release(),
            (cause: Error) => client.release(cause),
          );
        try {
          await client.query("BEGIN");
          await client.query("set local idle_in_transaction_session_timeout = 0");
          const { rowCount } = await client.query(
            `select slot from generate_series(1, ${perBusiness}) slot
             where pg_try_advisory_xact_lock(hashtextextended($1 || ':' || slot, 0)) limit 1`,
            [`${name}:${businessId}`],
          );
          if (rowCount === 1)
            return endOf(() => {
              if (!isOver) void giveBack();
              end();
            });
          await giveBack();
        } catch (error) {
          await giveBack();
          throw error;
        }
      } catch (error) {
        end();
        throw error;
      }
      end();
      return null;
    },
    async close() {
      for (const end of ends) end();
      await pool.end();
    },
  };
}
