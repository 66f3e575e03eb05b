import { createHash } from "node:crypto";
import { openRolePool } from "@spots/db/connection/role-pool";
import { databaseEnv } from "@spots/db/env";
import { DomainError } from "@spots/domain/kernel/errors";
import type pg from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";

/**
 * Attempts per quarter of an hour: `pair` of one person (or session, or share link) from one
 * network or known device, `network` of everybody from one network, and `whom` of one person from
 * all networks. `whom` is higher than `pair`, so that one network alone cannot exhaust it.
 */
const limits = {
  signIn: { pair: 10, network: 100, whom: 100 },
  signInLink: { pair: 4, network: 40, whom: 24 },
  passwordReset: { pair: 4, network: 40, whom: 24 },
  currentPassword: { pair: 10, network: 100, whom: 10 },
  pairing: { pair: 10, network: 30, whom: 100 },
  friendCode: { pair: 10, network: 10, whom: 10 },
  share: { pair: 20, network: 100, whom: 2000 },
} as const;
const windowMinutes = 15;

export type Attempt = keyof typeof limits;

/**
 * The person or share link that the attempt is for, the network, and the device when it is known
 * for this person.
 */
export type Visitor = { readonly whom: string; readonly network: string; readonly device: string | null };

const kept = globalThis as typeof globalThis & { spotsThrottlePool?: pg.Pool };

/** The connections by which attempts are counted. */
export function throttlePool(): pg.Pool {
  kept.spotsThrottlePool ??= openRolePool(databaseEnv().DATABASE_URL, "spots_auth", { connections: 3 });
  return kept.spotsThrottlePool;
}

function limiter(attempt: Attempt, by: "pair" | "network" | "whom"): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: throttlePool(),
    tableName: "throttle",
    tableCreated: true,
    keyPrefix: `${attempt}:${by}`,
    points: limits[attempt][by],
    duration: windowMinutes * 60,
    clearExpiredByTimeout: false,
  });
}

/** The table stores hashes instead of names. */
const keyOf = (...parts: string[]) =>
  createHash("sha256").update(parts.join("\n").toLowerCase()).digest("base64url").slice(0, 22);

const pairOf = ({ whom, network, device }: Visitor) =>
  device === null ? keyOf(whom, "network", network) : keyOf(whom, "device", device);

/**
 * Counts one attempt in the table that all processes share. An attempt that is refused for its
 * network does not count for the person, so that a stranger cannot lock the person out. A known
 * device has its own count and no other.
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
 * Resets the counts after the person has identified themselves, and takes their own attempt off the
 * count of the network.
 */
export async function forgetTries(attempt: Attempt, visitor: Visitor): Promise<void> {
  await limiter(attempt, "pair").delete(pairOf(visitor));
  await limiter(attempt, "whom").delete(keyOf(visitor.whom));
  if (visitor.device === null) await limiter(attempt, "network").reward(keyOf(visitor.network));
}

/** Whoever is signed in has one count on all networks and devices. */
const signedIn = (whom: string): Visitor => ({ whom, network: "", device: "signed in" });

/** The tries of a member at the codes of friends. */
export const friendCodeTries = {
  count: (whom: string): Promise<void> => countTry("friendCode", signedIn(whom)),
  forget: (whom: string): Promise<void> => forgetTries("friendCode", signedIn(whom)),
};
