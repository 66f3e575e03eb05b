import { listBusinessesOf } from "@spots/db/tenancy/tenant";
import type { PersonCall } from "../trpc/context";

/**
 * The signed-in person: name, address and language, the businesses they belong to, and whether they
 * are a platform admin.
 */
export async function readPerson({ ctx }: Pick<PersonCall, "ctx">) {
  const { prisma } = ctx.identities;
  const user = await prisma.user.findUniqueOrThrow({
    where: { id: ctx.userId },
    select: {
      id: true,
      email: true,
      name: true,
      locale: true,
      passwordHash: true,
      platformAdmin: { select: { userId: true } },
    },
  });
  const { passwordHash, platformAdmin, ...person } = user;
  return {
    ...person,
    hasPassword: passwordHash !== null,
    isPlatformAdmin: platformAdmin !== null,
    businesses: await listBusinessesOf(ctx.database, ctx.userId),
  };
}

/** The person's open sessions, newest first, without tokens. */
export async function listSessions({ ctx }: Pick<PersonCall, "ctx">) {
  return ctx.identities.prisma.session.findMany({
    where: { userId: ctx.userId, expires: { gt: ctx.now() } },
    select: { id: true, startedAt: true, seenAt: true, userAgent: true },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: 100,
  });
}
