import type { IdentityDatabase } from "@spots/db/database";
import { hashOfSecret, newSecret } from "@spots/db/link-secret";
import type { AuthEnv } from "./env";

export const sessionDays = 30;

/** The minimum number of minutes between two writes of a session's `seenAt`. */
const seenEveryMinutes = 5;

/**
 * The name of next-auth's session cookie. The prefix over https restricts it to secure connections.
 */
export function sessionCookie({ PUBLIC_URL }: Pick<AuthEnv, "PUBLIC_URL">): string {
  return `${PUBLIC_URL.startsWith("https:") ? "__Secure-" : ""}authjs.session-token`;
}

/**
 * Opens a session for a person on one device, and deletes their expired ones. The token is returned
 * only here: the row stores its SHA-256 hash.
 */
export async function openSession({ prisma }: IdentityDatabase, userId: string, userAgent: string | null) {
  const now = Date.now();
  const expires = new Date(now + sessionDays * 86_400_000);
  await prisma.session.deleteMany({ where: { userId, expires: { lt: new Date(now) } } });
  const sessionToken = newSecret();
  const row = {
    sessionToken: hashOfSecret(sessionToken),
    userId,
    expires,
    userAgent: userAgent?.slice(0, 300) ?? null,
  };
  return { ...(await prisma.session.create({ data: row })), sessionToken };
}

/** The signed-in person. Roles are not included: they are read from the database per business. */
export type Identity = {
  readonly userId: string;
  readonly sessionId: string;
  readonly email: string;
  readonly name: string | null;
  readonly locale: string | null;
};

/** The person of an open session; null when there is none or it has expired. */
export async function identityOf({ prisma }: IdentityDatabase, sessionToken: string): Promise<Identity | null> {
  const session = await prisma.session.findUnique({
    where: { sessionToken: hashOfSecret(sessionToken) },
    select: {
      id: true,
      expires: true,
      seenAt: true,
      userId: true,
      user: { select: { email: true, name: true, locale: true } },
    },
  });
  const now = Date.now();
  if (!session || session.expires.getTime() <= now) return null;
  if (session.seenAt.getTime() < now - seenEveryMinutes * 60_000)
    await prisma.session.updateMany({ where: { id: session.id }, data: { seenAt: new Date(now) } });
  return { userId: session.userId, sessionId: session.id, ...session.user };
}

/**
 * Whether each of these sessions is still open, by the hashes of their tokens, in their order.
 */
export async function areOpen({ prisma }: IdentityDatabase, hashes: readonly string[]): Promise<readonly boolean[]> {
  const now = Date.now();
  const sessions = await prisma.session.findMany({
    where: { sessionToken: { in: [...hashes] }, expires: { gt: new Date(now) } },
    select: { id: true, sessionToken: true, seenAt: true },
  });
  const stale = sessions.filter(({ seenAt }) => seenAt.getTime() < now - seenEveryMinutes * 60_000);
  if (stale.length > 0)
    await prisma.session.updateMany({
      where: { id: { in: stale.map(({ id }) => id) } },
      data: { seenAt: new Date(now) },
    });
  const open = new Set(sessions.map(({ sessionToken }) => sessionToken));
  return hashes.map((hash) => open.has(hash));
}
