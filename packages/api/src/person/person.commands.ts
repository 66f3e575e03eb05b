import { notFound } from "@spots/domain/kernel/errors";
import type { ChangePerson, EndSession } from "@spots/domain/people/person";
import type { PersonCall } from "../trpc/context";

export async function changePerson({ ctx, input }: PersonCall<ChangePerson>) {
  const { name, locale } = input;
  await ctx.database.prisma.user.update({ where: { id: ctx.userId }, data: { name, locale } });
  return { name, locale };
}

/** Signs one of the person's devices out. @throws NOT_FOUND for another's */
export async function endSession({ ctx, input }: PersonCall<EndSession>) {
  const ended = await ctx.database.prisma.session.deleteMany({ where: { id: input.sessionId, userId: ctx.userId } });
  if (ended.count === 0) throw notFound();
  return { sessionId: input.sessionId };
}
