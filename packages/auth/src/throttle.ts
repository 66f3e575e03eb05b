import { createHash } from "node:crypto";
import { openRolePool } from "@spots/db/connection/role-pool";
import { databaseEnv } from "@spots/db/env";
import { DomainError } from "@spots/domain/kernel/errors";
import type pg from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";

/**
 * What can be tried, and how often in a quarter of an hour: for one person (or session, or share
 * link) from one network or known device, from one network for everybody, and for one person from
 * everywhere. The last is loose: it bounds those who come from many networks, and nobody can use it
 * up from one.
 */
const limits = {
  signIn: { pair: 10, network: 100, whom: 100 },
  signInLink: { pair: 4, network: 40, whom: 24 },
  passwordReset: { pair: 4, network: 40, whom: 24 },
  currentPassword: { pair: 10, network: 100, whom: 10 },
  share: { pair: 20, network: 100, whom: 2000 },
} as const;
const windowMinutes = 15;

export type Attempt = keyof typeof limits;

/**
 * Who is said to come, or what is to be opened; from which network; and the device, when it shows
 * that this person has signed in there before.
 */
export type Visitor = { readonly whom: string; readonly network: string; readonly device: string | null };

const kept = globalThis as typeof globalThis & { spotsThrottlePool?: pg.Pool };

function limiter(attempt: Attempt, by: "pair" | "network" | "whom"): RateLimiterPostgres {
  kept.spotsThrottlePool ??= openRolePool(databaseEnv().DATABASE_URL, "spots_auth", { connections: 3 });
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
const keyOf = (...parts: string[]) =>
  createHash("sha256").update(parts.join("\n").toLowerCase()).digest("base64url").slice(0, 22);

const pairOf = ({ whom, network, device }: Visitor) =>
  device === null ? keyOf(whom, "network", network) : keyOf(whom, "device", device);

/**
 * Counts one attempt, shared by all processes. Whoever is refused from one network does not count
 * for the person, so that a stranger closes the way for nobody but themselves; a known device has a
 * count of its own and no other.
 * @throws TOO_MANY_REQUESTS with the minutes to wait, the same whether or not the person exists
 */
export async function countTry(attempt: Attempt, visitor: Visitor): Promise<void> {
  const { whom, network, device } = visitor;
  try {
    if (device === null) await limiter(attempt, "network").consume(keyOf(network));
    await limiter(attempt, "pair").consume(pairOf(visitor));
    if (device === null) await limiter(attempt, "whom").consume(keyOf(whom));
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const minutes = Math.max(1, Math.ceil(refused.msBeforeNext / 60_000));
    throw new DomainError("TOO_MANY_REQUESTS", "tooManyTries", { values: { minutes } });
  }
}

/**
 * The person has shown who they are: what was tried for them is forgotten, and their own attempt
 * counts no more where it came from.
 */
export async function forgetTries(attempt: Attempt, visitor: Visitor): Promise<void> {
  await limiter(attempt, "pair").delete(pairOf(visitor));
  await limiter(attempt, "whom").delete(keyOf(visitor.whom));
  if (visitor.device === null) await limiter(attempt, "network").reward(keyOf(visitor.network));
}
