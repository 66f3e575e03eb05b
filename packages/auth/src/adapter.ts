import { PrismaAdapter } from "@auth/prisma-adapter";
import type { Database } from "@spots/db/database";
import type { Adapter } from "next-auth/adapters";

/** next-auth's tables on ours. The library's types are those of an older client; its queries are the same. */
export function adapterOn({ prisma }: Database): Adapter {
  const adapter = PrismaAdapter(prisma as unknown as Parameters<typeof PrismaAdapter>[0]);
  return {
    ...adapter,
    createUser: ({ id: _, ...person }) =>
      prisma.user.create({
        data: {
          email: person.email.toLowerCase(),
          name: person.name ?? null,
          image: person.image ?? null,
          emailVerified: person.emailVerified,
        },
      }),
    getUserByEmail: (email) => prisma.user.findUnique({ where: { email: email.toLowerCase() } }),
    linkAccount: async ({ userId, type, provider, providerAccountId }) => {
      await prisma.account.create({ data: { userId, type, provider, providerAccountId } });
    },
  };
}
