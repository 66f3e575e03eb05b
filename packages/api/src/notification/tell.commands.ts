import type { Tenant } from "@spots/domain/access/tenant";
import type { Id } from "@spots/domain/kernel/ids";
import type { NotificationKind } from "@spots/domain/notification/kinds";
import type { NotificationData } from "@spots/domain/notification/notification";
import { record } from "../writing/record";
import type { Telling } from "./plan-deliveries.commands";
import { planDeliveries } from "./plan-deliveries.commands";

export type News = {
  readonly kind: NotificationKind;
  readonly subjectId: Id;
  readonly locationId: Id | null;
  readonly data: Partial<NotificationData>;
  /** What it is made from; a member is told once of one source. */
  readonly source: string;
};

const wholeData = (tenant: Tenant, data: Partial<NotificationData>): NotificationData => ({
  name: "",
  where: "",
  who: "",
  at: null,
  timeZone: tenant.timeZone,
  count: 1,
  spotId: null,
  ...data,
});

/**
 * Tells these members, each once per source. What they have not read of the same thing is marked as
 * read: the newest notification says what is true of it now.
 */
export async function tell(telling: Telling, memberIds: readonly Id[], news: News): Promise<void> {
  const { db, tenant, now, newId, touched } = telling;
  const { businessId } = tenant;
  const told = [...new Set(memberIds)];
  if (told.length === 0) return;
  const { kind, subjectId, locationId, source } = news;
  const made = await db.notification.createManyAndReturn({
    data: told.map((memberId) => ({
      businessId,
      id: newId(),
      memberId,
      kind,
      subjectId,
      locationId,
      data: wholeData(tenant, news.data),
      source,
      madeAt: now(),
    })),
    skipDuplicates: true,
    select: { id: true, memberId: true },
  });
  await db.notification.updateMany({
    where: {
      businessId,
      subjectId,
      readAt: null,
      memberId: { in: made.map(({ memberId }) => memberId) },
      id: { notIn: made.map(({ id }) => id) },
    },
    data: { readAt: now() },
  });
  await planDeliveries(telling, made, kind);
  for (const { memberId } of made) touched.add(memberId);
}

/**
 * Tells members of one more thing of a source, such as the missed moments of a day: the first makes a
 * notification, the others raise its count and make it unread again.
 */
export async function tellOneMore(telling: Telling, memberIds: readonly Id[], news: News): Promise<void> {
  const { db, tenant, now, touched } = telling;
  const { businessId } = tenant;
  const there = await db.notification.findMany({
    where: { businessId, source: news.source, memberId: { in: [...memberIds] } },
    select: { id: true, memberId: true, data: true },
  });
  for (const { id, memberId, data } of there) {
    const { count } = { count: 1, ...(typeof data === "object" ? data : {}) };
    await db.notification.update({
      where: { businessId_id: { businessId, id } },
      data: { data: wholeData(tenant, { ...news.data, count: Number(count) + 1 }), readAt: null, madeAt: now() },
    });
    touched.add(memberId);
  }
  const known = new Set(there.map(({ memberId }) => memberId));
  await tell(
    telling,
    memberIds.filter((id) => !known.has(id)),
    news,
  );
}

/**
 * Marks what members were told of a thing as read, because it is done with.
 * @param memberId the only member for whom it is; without one it is for all
 */
export async function closeNews(
  telling: Telling,
  subjectId: Id,
  kinds: readonly NotificationKind[],
  memberId?: Id,
): Promise<void> {
  const { db, tenant, now, touched } = telling;
  const closed = await db.notification.updateManyAndReturn({
    where: {
      ...{ businessId: tenant.businessId, subjectId, readAt: null, kind: { in: [...kinds] } },
      ...(memberId === undefined ? {} : { memberId }),
    },
    data: { readAt: now() },
    select: { memberId: true },
  });
  for (const { memberId } of closed) touched.add(memberId);
}

/** Tells the open pages of each member whose badge has changed. */
export function announce(telling: Telling): void {
  for (const memberId of telling.touched) record(telling, { type: "notification.made", subjectId: memberId });
}
