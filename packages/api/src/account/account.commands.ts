import { insertEvent } from "@spots/db/insert-event";
import { asPlatform } from "@spots/db/tenancy/as-platform";
import { notFound } from "@spots/domain/kernel/errors";
import type { ChangePerson, EndSession } from "@spots/domain/people/person";
import type { PersonCall } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

/**
 * Changes the person's name and language. The name changes in every business they belong to, with
 * an event in each, and on the customers' forms.
 */
export async function changePerson({ ctx, input }: PersonCall<ChangePerson>) {
  const { name, locale } = input;
  const { userId } = ctx;
  const user = { where: { id: userId }, data: { name, locale } };
  const before = await ctx.identities.prisma.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true } });
  if (before.name === name) await ctx.identities.prisma.user.update(user);
  else
    await asPlatform(ctx.identities, { reason: "person.rename", userId }, async (db) => {
      await db.user.update(user);
      const memberships = await db.member.findMany({
        where: { userId, leftAt: null, name: { not: name } },
        orderBy: { businessId: "asc" },
      });
      for (const { businessId, id, name: former } of memberships) {
        await db.member.update({ where: tenantKey({ tenant: { businessId } }, id), data: { name } });
        const data = { before: { name: former }, after: { name } };
        const event = { businessId, type: "member.changed", memberId: id, subjectId: id, data, at: ctx.now() } as const;
        await insertEvent(db, { ...event, actor: "member" });
      }
    });
  return { name, locale };
}

/** Ends one of the person's sessions. @throws NOT_FOUND for another person's session */
export async function endSession({ ctx, input }: PersonCall<EndSession>) {
  const ended = await ctx.identities.prisma.session.deleteMany({ where: { id: input.sessionId, userId: ctx.userId } });
  if (ended.count === 0) throw notFound();
  return { sessionId: input.sessionId };
}
