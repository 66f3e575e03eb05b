import type { ReadNotification, ReadNotifications } from "@spots/domain/notification/notification";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";
import { getMine } from "./notification.queries";

/**
 * Notes that the member has read one. It is no event of the business, because it concerns the member
 * alone.
 */
export async function readNotification({ ctx, input }: Call<ReadNotification>) {
  const found = await getMine(ctx, input.notificationId);
  if (found.readAt === null)
    await ctx.db.notification.update({ where: tenantKey(ctx, found.id), data: { readAt: ctx.now() } });
  return { id: found.id };
}

/** Notes that the member has read everything up to a notification. */
export async function readNotifications({ ctx, input }: Call<ReadNotifications>) {
  const { db, tenant, member } = ctx;
  const last = await getMine(ctx, input.through);
  await db.notification.updateMany({
    where: { businessId: tenant.businessId, memberId: member.id, readAt: null, madeAt: { lte: last.madeAt } },
    data: { readAt: ctx.now() },
  });
  return { id: last.id };
}
