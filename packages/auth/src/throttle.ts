import { createHash } from "node:crypto";
import { connectAs } from "@spots/db/database";
import { databaseEnv } from "@spots/db/env";
import pg from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";

let pool: pg.Pool | undefined;

function limiter(name: string, points: number, minutes: number): RateLimiterPostgres {
  pool ??= new pg.Pool({ ...connectAs(databaseEnv().DATABASE_URL, "spots_app"), max: 3 });
  return new RateLimiterPostgres({
    storeClient: pool,
    tableName: "throttle",
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: minutes * 60,
    clearExpiredByTimeout: false,
  });
}

/** What can be tried, and how often in a quarter of an hour: for one address, and from one network address. */
const limits = { signIn: { email: 10, ip: 100 }, mail: { email: 4, ip: 40 } } as const;
export type Attempt = keyof typeof limits;

/** Names do not stand in the table in the clear. */
const keyOf = (value: string) => createHash("sha256").update(value).digest("base64url").slice(0, 22);

/** Counts one attempt, shared by all processes. False: too many; the answer must not tell whether the person exists. */
export async function mayTry(attempt: Attempt, who: { readonly email: string; readonly ip: string }): Promise<boolean> {
  try {
    await limiter(`${attempt}:email`, limits[attempt].email, 15).consume(keyOf(who.email.toLowerCase()));
    await limiter(`${attempt}:ip`, limits[attempt].ip, 15).consume(keyOf(who.ip));
    return true;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return false;
    throw refused;
  }
}
