import { PrismaAdapter } from "@auth/prisma-adapter";
import type { IdentityDatabase } from "@spots/db/database";
import { hashOfSecret } from "@spots/db/link-secret";
import { MailName } from "@spots/domain/people/mail-name";
import type { Adapter } from "next-auth/adapters";
import { keepProof } from "./proof";
import { openSession } from "./session";

/**
 * next-auth's tables on ours. The library's types are those of an older client; its queries are the
 * same.
 */
export function adapterOn(
  database: IdentityDatabase,
  { userAgent }: { userAgent: () => Promise<string | null> },
): Adapter {
  const { prisma } = database;
  const rows = PrismaAdapter(prisma as unknown as Parameters<typeof PrismaAdapter>[0]);
  return {
    ...rows,
    // Only a person whose address a provider vouches for is made here.
    createUser: ({ email, name }) =>
      prisma.user.create({
        data: { email: email.toLowerCase(), name: MailName.safeParse(name).data ?? null, emailVerified: new Date() },
      }),
    getUserByEmail: (email) => prisma.user.findUnique({ where: { email: email.toLowerCase() } }),
    // What we need of a provider is who it was. Its keys to the person's things there are not kept.
    linkAccount: async ({ userId, type, provider, providerAccountId }) => {
      await prisma.account.create({ data: { userId, type, provider, providerAccountId } });
    },
    createSession: async ({ userId }) => openSession(database, userId, await userAgent()),
    // The browser has the token, the row its hash.
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
      // Strangers are sent no link, so there is none to keep.
      if (await prisma.user.findUnique({ where: { email: proof.identifier }, select: { id: true } }))
        await keepProof(database, proof);
      return proof;
    },
  };
}
