import { mayActAt } from "@spots/domain/access/object-rules";
import type { Id } from "@spots/domain/kernel/ids";
import { NotificationGroups, NotificationKinds, personalKinds } from "@spots/domain/notification/kinds";
import { NotificationData } from "@spots/domain/notification/notification";
import { DeliveryReason, DeliveryStatus, NotificationChoice, usualChoice } from "@spots/domain/notification/setting";
import { z } from "zod";
import type { Call } from "../trpc/context";

type Row = {
  readonly pushOff: readonly string[];
  readonly mailNow: readonly string[];
  readonly mailDaily: readonly string[];
  readonly quietFrom: number | null;
  readonly quietTo: number | null;
  readonly timeZone: string | null;
};

/** What a member has chosen; the usual choice without a row. */
export function choiceOf(row: Row | null): NotificationChoice {
  if (!row) return usualChoice;
  const { quietFrom: from, quietTo: to, ...rest } = row;
  return NotificationChoice.parse({ ...rest, quiet: from === null || to === null ? null : { from, to } });
}

/** The most deliveries on the page of what was sent. */
const mostShown = 100;

/** When each of the member's devices was sent a push last. */
async function lastSentOf({ db, tenant, member }: Call["ctx"]): Promise<ReadonlyMap<Id, Date>> {
  const rows = await db.$queryRaw<{ id: Id; sentAt: Date }[]>`
    select d.subscription_id as id, max(d.done_at) as "sentAt"
    from notification n join notification_delivery d on d.business_id = n.business_id and d.notification_id = n.id
    where n.business_id = ${tenant.businessId}::uuid and n.member_id = ${member.id}::uuid
      and d.channel = 'push' and d.status = 'sent'
    group by 1`;
  return new Map(rows.map(({ id, sentAt }) => [id, sentAt]));
}

/** The member's choices and devices, and the key with which a browser subscribes. */
export async function readSettings({ ctx }: Pick<Call, "ctx">) {
  const { db, tenant, member, sessionId } = ctx;
  const { businessId } = tenant;
  const row = await db.notificationSetting.findUnique({
    where: { businessId_memberId: { businessId, memberId: member.id } },
  });
  const location = await db.memberLocation.findFirst({
    where: { businessId, memberId: member.id },
    select: { location: { select: { timeZone: true } } },
    orderBy: { locationId: "asc" },
  });
  const devices = await db.pushSubscription.findMany({
    where: { businessId, memberId: member.id },
    select: { id: true, device: true, off: true, createdAt: true, sessionId: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const lastSent = await lastSentOf(ctx);
  const [key] = await db.$queryRaw<{ key: string | null }[]>`select push_public_key() as key`;
  return {
    choice: choiceOf(row),
    usualZone: location?.location.timeZone ?? tenant.timeZone,
    devices: devices.map(({ sessionId: of, off, ...device }) => ({
      ...device,
      off: NotificationGroups.filter((group) => off.includes(group)),
      lastSentAt: lastSent.get(device.id) ?? null,
      isThisSession: of === sessionId,
    })),
    publicKey: key?.key ?? null,
  };
}

/**
 * What became of the member's own pushes and mails, newest first. `told` is null for what happened at
 * a location that they no longer act at.
 */
export async function listDeliveries({ ctx }: Pick<Call, "ctx">) {
  const { db, tenant, member } = ctx;
  const rows = await db.notificationDelivery.findMany({
    where: { businessId: tenant.businessId, memberId: member.id },
    select: {
      id: true,
      channel: true,
      device: true,
      status: true,
      reason: true,
      dueAt: true,
      doneAt: true,
      notification: { select: { kind: true, data: true, locationId: true } },
    },
    orderBy: [{ notification: { madeAt: "desc" } }, { id: "desc" }],
    take: mostShown,
  });
  return rows.map(({ status, reason, notification, ...row }) => {
    const { name, who, count } = NotificationData.parse(notification.data);
    const kind = z.enum(NotificationKinds).parse(notification.kind);
    const { locationId } = notification;
    const isSeen = locationId === null || personalKinds.includes(kind) || mayActAt(member, locationId);
    return {
      ...row,
      status: DeliveryStatus.parse(status),
      reason: DeliveryReason.parse(reason),
      told: isSeen ? { kind, values: { name, who, by: who === "" ? "no" : "yes", count } } : null,
    };
  });
}
