import type pg from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { inBatches } from "./batches";

/** Counts one more from a source. @returns the seconds to wait before the next may come; 0: this one may pass */
export type FloodGate = (source: string) => Promise<number>;

/**
 * Lets so many pass a minute from each source, counted in Postgres, so that every instance counts with the others. What arrives at once is counted at once:
 * one hot row, as a bot or a shop's own network makes it, costs one update a batch.
 */
export function floodGate(pool: pg.Pool, perMinute: number): FloodGate {
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    tableName: "throttle",
    tableCreated: true,
    keyPrefix: "flood",
    points: perMinute,
    duration: 60,
    inMemoryBlockOnConsumed: perMinute + 1,
  });

  async function count(source: string, many: number): Promise<{ passing: number; waitSeconds: number }> {
    try {
      await limiter.consume(source, many);
      return { passing: many, waitSeconds: 0 };
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const { consumedPoints: counted, msBeforeNext } = refused;
      const passing = counted === 0 ? 0 : Math.max(0, perMinute - (counted - many)); // 0: known to be full without asking
      return { passing, waitSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) };
    }
  }

  async function countAll(sources: readonly string[]): Promise<readonly number[]> {
    const many = new Map<string, number>();
    for (const source of sources) many.set(source, (many.get(source) ?? 0) + 1);
    const counts = [...many].map(async ([source, times]) => [source, await count(source, times)] as const);
    const answers = new Map(await Promise.all(counts));
    return sources.map((source) => {
      const answer = answers.get(source);
      if (!answer) throw new Error("a source was not counted");
      answer.passing -= 1;
      return answer.passing >= 0 ? 0 : answer.waitSeconds;
    });
  }

  return inBatches(countAll, { most: 200, atOnce: 2 });
}
