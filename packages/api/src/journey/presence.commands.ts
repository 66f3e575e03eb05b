import { presentSeconds, type TellPresence } from "@spots/domain/journey/presence";
import { notFound } from "@spots/domain/kernel/errors";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

/**
 * Stores which stage a tab shows, deletes expired tabs, and returns who else has the journey open.
 * Records no event, because nothing changes.
 */
export async function tellPresence({ ctx, input }: Call<TellPresence>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const { id, journeyId, at } = input;
  const journey = await db.journey.findUnique({ where: tenantKey(ctx, journeyId) });
  if (!journey) throw notFound();
  const there = await db.presence.findUnique({ where: tenantKey(ctx, id) });
  if (there && there.memberId !== member.id) throw notFound();
  // A stage that was removed meanwhile is stored as null.
  const stage = at === null ? null : await db.stage.findFirst({ where: { businessId, journeyId, id: at } });
  const seen = { journeyId, memberId: member.id, at: stage?.id ?? null, seenAt: ctx.now() };
  await db.presence.upsert({
    where: tenantKey(ctx, id),
    create: { businessId, id, ...seen },
    update: seen,
  });
  const since = new Date(ctx.now().getTime() - presentSeconds * 1000);
  await db.presence.deleteMany({ where: { businessId, seenAt: { lt: since } } });
  const others = await db.presence.findMany({
    where: { businessId, journeyId, memberId: { not: member.id } },
    select: { id: true, at: true, member: { select: { name: true } } },
    orderBy: { id: "asc" },
  });
  return others.map(({ member: other, ...present }) => ({ ...present, name: other.name }));
}
