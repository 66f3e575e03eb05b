import { notFound } from "@spots/domain/kernel/errors";
import type { ReadNotification, ReadNotifications, ReadPushed } from "@spots/domain/notification/notification";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getMine, visibleTo } from "./notification.queries";

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

/**
 * Marks the notifications of a push that the member has opened as read. The push is opened outside of
 * a page, so that an event tells the member's open pages; the same push opened again records none.
 * @throws NOT_FOUND when one of them is not the member's
 */
export async function readPushed({ ctx, input }: Call<ReadPushed>) {
  const { db, tenant, member } = ctx;
  const ids = [...new Set(input.notificationIds)];
  const mine = { businessId: tenant.businessId, id: { in: ids }, ...visibleTo(member) };
  if ((await db.notification.count({ where: mine })) < ids.length) throw notFound();
  const { count } = await db.notification.updateMany({ where: { ...mine, readAt: null }, data: { readAt: ctx.now() } });
  if (count > 0) record(ctx, { type: "notification.made", subjectId: member.id });
  return { read: count };
}
