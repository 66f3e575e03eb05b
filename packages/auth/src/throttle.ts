import { createHash } from "node:crypto";
import { connectAs } from "@spots/db/database";
import { databaseEnv } from "@spots/db/env";
import pg from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";

/** What can be tried, and how often in a quarter of an hour: for one e-mail address or share link, and from one network address. */
const limits = { signIn: { whom: 10, ip: 100 }, mail: { whom: 4, ip: 40 }, share: { whom: 40, ip: 20 } } as const;
const windowMinutes = 15;

export type Attempt = keyof typeof limits;
/** Who is said to come, or what is to be opened; and from where. */
export type Visitor = { readonly whom: string; readonly ip: string };

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
export async function mayTry(attempt: Attempt, { whom, ip }: Visitor): Promise<boolean> {
  try {
    await limiter(attempt, "ip").consume(keyOf(ip));
    await limiter(attempt, "whom").consume(keyOf(whom));
    return true;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return false;
    throw refused;
  }
}

/** The person has shown who they are: what was tried at their address is forgotten, and their own attempt counts no more where it came from. */
export async function forgetTries(
  attempt: Attempt,
  { whom, ip }: { readonly whom: string; readonly ip: string | null },
): Promise<void> {
  await limiter(attempt, "whom").delete(keyOf(whom));
  if (ip !== null) await limiter(attempt, "ip").reward(keyOf(ip));
}
