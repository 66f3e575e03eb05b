import type { IdentityDatabase } from "@spots/db/database";
import { hashOfSecret, newSecret } from "@spots/db/link-secret";
import type { AuthEnv } from "./env";

export const sessionDays = 30;

/** How often a session's `seenAt` is written at most. */
const seenEveryMinutes = 5;

/** next-auth's own name for the cookie. Over https the browser keeps it from every other host. */
export function sessionCookie({ PUBLIC_URL }: Pick<AuthEnv, "PUBLIC_URL">): string {
  return `${PUBLIC_URL.startsWith("https:") ? "__Secure-" : ""}authjs.session-token`;
}

/**
 * Signs a person in on one device, and clears away their sessions whose time is over. The token is
 * handed over here and never again: the row has its SHA-256.
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

/**
 * Who is signed in. Roles are not part of it: they are read from the database for each business.
 */
export type Identity = {
  readonly userId: string;
  readonly sessionId: string;
  readonly email: string;
  readonly name: string | null;
  readonly locale: string | null;
};

/** The person whose session this is, or null when there is none or it is over. */
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
