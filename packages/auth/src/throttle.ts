import { createHash } from "node:crypto";
import { connectAs } from "@spots/db/database";
import { databaseEnv } from "@spots/db/env";
import pg from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";

/** What can be tried, and how often in a quarter of an hour: for one address, and from one network address. */
const limits = { signIn: { email: 10, ip: 100 }, mail: { email: 4, ip: 40 } } as const;
const windowMinutes = 15;

export type Attempt = keyof typeof limits;
export type Visitor = { readonly email: string; readonly ip: string };

const kept = globalThis as typeof globalThis & { spotsThrottlePool?: pg.Pool };

function limiter(attempt: Attempt, by: keyof Visitor): RateLimiterPostgres {
  kept.spotsThrottlePool ??= new pg.Pool({ ...connectAs(databaseEnv().DATABASE_URL, "spots_app"), max: 3 });
  return new RateLimiterPostgres({
    storeClient: kept.spotsThrottlePool,
    tableName: "throttle",
    tableCreated: true,
    keyPrefix: `${attempt}:${by}`,
    points: limits[attempt][by],
    duration: windowMinutes * 60,
    clearExpiredByTimeout: false,
  });
}

/** Names do not stand in the table in the clear. */
const keyOf = (value: string) => createHash("sha256").update(value.toLowerCase()).digest("base64url").slice(0, 22);

/** Counts one attempt, shared by all processes. False: too many; the answer must not tell whether the person exists. */
export async function mayTry(attempt: Attempt, { email, ip }: Visitor): Promise<boolean> {
  try {
    await limiter(attempt, "ip").consume(keyOf(ip));
    await limiter(attempt, "email").consume(keyOf(email));
    return true;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return false;
    throw refused;
  }
}

/** The person has shown who they are: what was tried at their address is forgotten, and their own attempt counts no more where it came from. */
export async function forgetTries(
  attempt: Attempt,
  { email, ip }: { readonly email: string; readonly ip: string | null },
): Promise<void> {
  await limiter(attempt, "email").delete(keyOf(email));
  if (ip !== null) await limiter(attempt, "ip").reward(keyOf(ip));
}
