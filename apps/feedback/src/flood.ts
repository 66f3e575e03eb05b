import { createHash } from "node:crypto";
import type { Guest, Intake } from "@spots/api/feedback/intake.queries";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";

/** Counts answers in Postgres, so that all instances share the count. Resolves to the seconds to wait, or 0 when the way is free. */
export type Flood = (guest: Pick<Guest, "businessId" | "channelId">, network: string) => Promise<number>;

export function floodGate(intake: Intake, perMinute: number): Flood {
  const limiter = new RateLimiterPostgres({
    storeClient: intake.pool,
    tableName: "throttle",
    tableCreated: true,
    keyPrefix: "flood",
    points: perMinute,
    duration: 60,
    inMemoryBlockOnConsumed: perMinute + 1,
    clearExpiredByTimeout: false,
  });
  return async ({ businessId, channelId }, network) => {
    try {
      const whom = `${businessId}:${channelId}:${network}`;
      await limiter.consume(createHash("sha256").update(whom).digest("base64url").slice(0, 22));
      return 0;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw refused;
    }
  };
}
