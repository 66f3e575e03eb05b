import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { throttlePool } from "./throttle";

/** Calls a minute: of one key, and with wrong keys from one network. */
const limits = { apiKey: 120, wrongApiKey: 30 } as const;

/**
 * Counts one call in the table that all processes share.
 * @returns the seconds to wait; 0 when the call is within the limit
 */
async function count(what: keyof typeof limits, whom: string): Promise<number> {
  const limiter = new RateLimiterPostgres({
    storeClient: throttlePool(),
    tableName: "throttle",
    tableCreated: true,
    keyPrefix: what,
    points: limits[what],
    duration: 60,
    clearExpiredByTimeout: false,
  });
  try {
    await limiter.consume(createHash("sha256").update(whom).digest("base64url").slice(0, 22));
    return 0;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
  }
}

export const waitOfApiKey = ({ businessId, id }: { readonly businessId: string; readonly id: string }) =>
  count("apiKey", `${businessId}/${id}`);

export const waitOfWrongApiKey = (network: string) => count("wrongApiKey", network);
