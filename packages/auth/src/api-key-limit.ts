import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { throttlePool } from "./throttle";

/** Calls a minute: of one key, and with wrong keys from one network. */
const limits = { apiKey: 120, wrongApiKey: 30 } as const;
type Limit = keyof typeof limits;

const limiters = new Map<Limit, RateLimiterPostgres>();

/** One per process, since it remembers who is over the limit and asks no more for them meanwhile. */
function limiterOf(what: Limit): RateLimiterPostgres {
  const limiter =
    limiters.get(what) ??
    new RateLimiterPostgres({
      storeClient: throttlePool(),
      tableName: "throttle",
      tableCreated: true,
      keyPrefix: what,
      points: limits[what],
      duration: 60,
      inMemoryBlockOnConsumed: limits[what] + 1,
      clearExpiredByTimeout: false,
    });
  limiters.set(what, limiter);
  return limiter;
}

/** The calls that are being counted, by limit and caller. */
const counting = new Map<string, number>();

/**
 * Counts one call in the table that all processes share. Of one caller no more calls are counted at
 * once than the limit allows in a minute: the others would be refused, and would keep the connections
 * from other callers.
 * @returns the seconds to wait; 0 when the call is within the limit
 */
async function count(what: Limit, whom: string): Promise<number> {
  const key = createHash("sha256").update(whom).digest("base64url").slice(0, 22);
  const caller = `${what} ${key}`;
  const now = counting.get(caller) ?? 0;
  if (now >= limits[what]) return 1;
  counting.set(caller, now + 1);
  try {
    await limiterOf(what).consume(key);
    return 0;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
  } finally {
    const rest = (counting.get(caller) ?? 1) - 1;
    if (rest > 0) counting.set(caller, rest);
    else counting.delete(caller);
  }
}

export const waitOfApiKey = ({ businessId, id }: { readonly businessId: string; readonly id: string }) =>
  count("apiKey", `${businessId}/${id}`);

export const waitOfWrongApiKey = (network: string) => count("wrongApiKey", network);
