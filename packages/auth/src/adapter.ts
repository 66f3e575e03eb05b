import { PrismaAdapter } from "@auth/prisma-adapter";
import type { IdentityDatabase } from "@spots/db/database";
import { hashOfSecret } from "@spots/db/link-secret";
import { MailName } from "@spots/domain/people/mail-name";
import type { Adapter } from "next-auth/adapters";
import { keepProof } from "./proof";
import { openSession } from "./session";

/**
 * The next-auth adapter for our tables. The library's types belong to an older Prisma client; its
 * queries are the same.
 */
export function adapterOn(
  database: IdentityDatabase,
  { userAgent }: { userAgent: () => Promise<string | null> },
): Adapter {
  const { prisma } = database;
  const rows = PrismaAdapter(prisma as unknown as Parameters<typeof PrismaAdapter>[0]);
  return {
    ...rows,
    // Called only for a person whose address the provider vouches for.
    createUser: ({ email, name }) =>
      prisma.user.create({
        data: { email: email.toLowerCase(), name: MailName.safeParse(name).data ?? null, emailVerified: new Date() },
      }),
    getUserByEmail: (email) => prisma.user.findUnique({ where: { email: email.toLowerCase() } }),
    // Stores the account's identity only. The provider's access, refresh and id tokens are not
    // stored.
    linkAccount: async ({ userId, type, provider, providerAccountId }) => {
      await prisma.account.create({ data: { userId, type, provider, providerAccountId } });
    },
    createSession: async ({ userId }) => openSession(database, userId, await userAgent()),
    // The cookie holds the token, the row its hash.
    async getSessionAndUser(sessionToken) {
      const found = await rows.getSessionAndUser?.(hashOfSecret(sessionToken));
      return found ? { ...found, session: { ...found.session, sessionToken } } : null;
    },
    async updateSession({ sessionToken, ...data }) {
      const updated = await rows.updateSession?.({ ...data, sessionToken: hashOfSecret(sessionToken) });
      return updated ? { ...updated, sessionToken } : null;
    },
    deleteSession: async (sessionToken) => {
      await rows.deleteSession?.(hashOfSecret(sessionToken));
    },
    async createVerificationToken(proof) {
      // An unknown address gets no mail, so no token is stored.
      if (await prisma.user.findUnique({ where: { email: proof.identifier }, select: { id: true } }))
        await keepProof(database, proof);
      return proof;
    },
  };
}
