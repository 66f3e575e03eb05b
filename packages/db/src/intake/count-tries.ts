import type pg from "pg";
import { inBatches } from "./batches";

/**
 * The number of this try among those of its key in the current window, and the end of the window in
 * milliseconds since 1970.
 */
export type Try = { readonly nth: number; readonly endsAt: number };

/**
 * Counts tries by key, in windows that begin with a key's first try. The next statement counts all
 * tries that arrive while one is pending, one row per key: a commit per try would cost more than
 * the request that it limits.
 */
export function triesCounter(pool: pg.Pool, windowMs: number): (key: string) => Promise<Try> {
  return inBatches<string, Try>((keys) => countTogether(pool, keys, windowMs), { most: 1000, atOnce: 1 });
}

// Ordered by key: two instances that count the same keys lock the rows in the same order.
const text = `
  insert into throttle as t (key, points, expire)
  select key, points, $4 from unnest($1::text[], $2::int[]) as given (key, points) order by key collate "C"
  on conflict (key) do update set
    points = case when t.expire > $3 then t.points else 0 end + excluded.points,
    expire = case when t.expire > $3 then t.expire else excluded.expire end
  returning key, points, expire::float8`;

type Row = { readonly key: string; readonly points: number; readonly expire: number };

async function countTogether(pool: pg.Pool, keys: readonly string[], windowMs: number): Promise<readonly Try[]> {
  const sums = new Map<string, number>();
  for (const key of keys) sums.set(key, (sums.get(key) ?? 0) + 1);
  const now = Date.now();
  const { rows } = await pool.query<Row>(text, [[...sums.keys()], [...sums.values()], now, now + windowMs]);
  const counted = new Map(rows.map((row) => [row.key, row]));
  // Each try has its own number: of five concurrent tries at a limit of three, three pass.
  return keys.map((key) => {
    const { points = 0, expire = now } = counted.get(key) ?? {};
    const left = sums.get(key) ?? 0;
    sums.set(key, left - 1);
    return { nth: points - left + 1, endsAt: expire };
  });
}
