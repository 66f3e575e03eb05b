import type pg from "pg";

/**
 * The number of this try among those of its key in the current window, and the end of the window in
 * milliseconds since 1970.
 */
export type Try = { readonly nth: number; readonly endsAt: number };

/**
 * `points`: the tries as last read from Postgres; `since`: those of this process that came later.
 */
type Window = { readonly points: number; readonly endsAt: number; since: number };
type First = { readonly resolve: (nth: Try) => void; readonly reject: (error: unknown) => void };

/**
 * So many tries of a key in its window wait for Postgres where the count is exact, so that slow ones
 * are counted over all processes.
 */
const exactTries = 5;

/** The most windows held in memory. A key that is not held is read again with its next try. */
const mostWindows = 50_000;

/** Counts one try. An inexact count never waits for Postgres: for limits of many tries. */
export type CountTry = (key: string, options?: { readonly isExact: boolean }) => Promise<Try>;

/**
 * Counts tries by key, in windows that begin with a key's first try. The first tries of an exact
 * window wait for Postgres; all others are numbered in memory and added in Postgres together, one
 * statement per `flushMs`, one row per key: a commit per try would cost more than the request that
 * it limits. So the numbers of one process have no gap and are in order; of the tries of other
 * processes, those of the last `flushMs` may be unknown, and to an inexact window all of them until
 * its first statement.
 */
export function triesCounter(pool: pg.Pool, windowMs: number, flushMs = 200): CountTry {
  const windows = new Map<string, Window>();
  const firsts = new Map<string, First[]>();
  /** Tries that were numbered in memory and are not in Postgres yet. */
  let unsent = new Map<string, number>();
  let isFlushing = false;
  let timer: NodeJS.Timeout | null = null;

  const keep = (key: string, window: Window): Window => {
    if (windows.size >= mostWindows) windows.clear();
    windows.set(key, window);
    return window;
  };

  async function flush(): Promise<void> {
    if (isFlushing || (firsts.size === 0 && unsent.size === 0)) return;
    isFlushing = true;
    if (timer) clearTimeout(timer);
    timer = null;
    const asked = new Map(firsts);
    firsts.clear();
    const sums = unsent;
    unsent = new Map();
    for (const [key, waiting] of asked) sums.set(key, (sums.get(key) ?? 0) + waiting.length);
    try {
      for (const row of await countTogether(pool, sums, windowMs)) numberAll(row, asked.get(row.key) ?? []);
    } catch (error) {
      // What was numbered in memory stays numbered there until the window ends.
      for (const waiting of asked.values()) for (const { reject } of waiting) reject(error);
    } finally {
      isFlushing = false;
      if (firsts.size > 0) void flush();
      else if (unsent.size > 0) later();
    }
  }

  function numberAll({ key, points, expire: endsAt }: Row, waiting: readonly First[]): void {
    keep(key, { points, endsAt, since: unsent.get(key) ?? 0 });
    // Each try has its own number: of five concurrent tries at a limit of three, three pass.
    for (const [index, { resolve }] of waiting.entries()) resolve({ nth: points - waiting.length + index + 1, endsAt });
  }

  const later = (): void => {
    timer ??= setTimeout(() => void flush(), flushMs).unref();
  };

  /** The window of a key in which its next try can be numbered; null: Postgres has to number it. */
  const windowFor = (key: string, isExact: boolean): Window | null => {
    const there = windows.get(key);
    const isOpen = there !== undefined && there.endsAt > Date.now();
    if (isExact) return isOpen && there.points + there.since >= exactTries ? there : null;
    return isOpen ? there : keep(key, { points: 0, endsAt: Date.now() + windowMs, since: 0 });
  };

  return (key, { isExact } = { isExact: true }) => {
    const window = windowFor(key, isExact);
    if (window) {
      window.since += 1;
      unsent.set(key, (unsent.get(key) ?? 0) + 1);
      later();
      return Promise.resolve({ nth: window.points + window.since, endsAt: window.endsAt });
    }
    return new Promise((resolve, reject) => {
      const waiting = firsts.get(key);
      if (waiting) waiting.push({ resolve, reject });
      else firsts.set(key, [{ resolve, reject }]);
      queueMicrotask(() => void flush());
    });
  };
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

async function countTogether(pool: pg.Pool, sums: ReadonlyMap<string, number>, windowMs: number): Promise<Row[]> {
  const now = Date.now();
  const { rows } = await pool.query<Row>(text, [[...sums.keys()], [...sums.values()], now, now + windowMs]);
  return rows;
}
