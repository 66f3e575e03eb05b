import type { Prisma } from "@spots/db/generated/client";
import { locationsSeenBy } from "@spots/domain/access/object-rules";
import type { ActingMember } from "@spots/domain/access/tenant";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { mostOnBadge } from "@spots/domain/notification/badge";
import { NotificationKinds, personalKinds } from "@spots/domain/notification/kinds";
import { type ListNotifications, NotificationData, pathOf } from "@spots/domain/notification/notification";
import { z } from "zod";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

/** A member's own notifications, without those of locations that they no longer act at. */
export function visibleTo(member: ActingMember): Prisma.NotificationWhereInput {
  const seen = locationsSeenBy(member);
  if (seen === null) return { memberId: member.id };
  const where = [{ locationId: null }, { locationId: { in: [...seen] } }, { kind: { in: [...personalKinds] } }];
  return { memberId: member.id, OR: where };
}

/** The member's notifications, newest first. `next` is the cursor of the next page. */
export async function listNotifications({ ctx, input }: Call<ListNotifications>) {
  const { db, tenant, member } = ctx;
  const { businessId, slug } = tenant;
  const { cursor, limit, unreadOnly } = input;
  const last = cursor === undefined ? null : await getMine(ctx, cursor);
  const rows = await db.notification.findMany({
    where: {
      AND: [
        { businessId, ...visibleTo(member), ...(unreadOnly ? { readAt: null } : {}) },
        last ? { OR: [{ madeAt: { lt: last.madeAt } }, { madeAt: last.madeAt, id: { lt: last.id } }] } : {},
      ],
    },
    orderBy: [{ madeAt: "desc" }, { id: "desc" }],
    take: limit + 1,
  });
  const shown = rows.slice(0, limit).map(({ id, kind, subjectId, data, madeAt, readAt }) => {
    const news = { kind: z.enum(NotificationKinds).parse(kind), subjectId, data: NotificationData.parse(data) };
    return { id, madeAt, readAt, ...news, path: pathOf(news, slug) };
  });
  return { rows: shown, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
}

/** How many the member has not read; at most one more than the badge shows. */
export async function countUnread({ ctx }: Pick<Call, "ctx">) {
  const { db, tenant, member } = ctx;
  const unread = await db.notification.findMany({
    where: { businessId: tenant.businessId, ...visibleTo(member), readAt: null },
    select: { id: true },
    take: mostOnBadge + 1,
  });
  return { unread: unread.length };
}

/** The member's own notification. @throws NOT_FOUND for another member's or an unknown one */
export async function getMine({ db, tenant, member }: Call["ctx"], id: Id) {
  const mine = await db.notification.findUnique({ where: { ...tenantKey({ tenant }, id), ...visibleTo(member) } });
  if (!mine) throw notFound();
  return mine;
}
