import { NotificationKinds } from "@spots/domain/notification/kinds";
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
  const [key] = await db.$queryRaw<{ key: string | null }[]>`select push_public_key() as key`;
  return {
    choice: choiceOf(row),
    usualZone: location?.location.timeZone ?? tenant.timeZone,
    devices: devices.map(({ sessionId: of, ...device }) => ({ ...device, isThisSession: of === sessionId })),
    publicKey: key?.key ?? null,
  };
}

/** What became of the member's own pushes and mails, newest first. */
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
      notification: { select: { kind: true, data: true } },
    },
    orderBy: [{ notification: { madeAt: "desc" } }, { id: "desc" }],
    take: mostShown,
  });
  return rows.map(({ status, reason, notification, ...row }) => {
    const { name, who, count } = NotificationData.parse(notification.data);
    return {
      ...row,
      status: DeliveryStatus.parse(status),
      reason: DeliveryReason.parse(reason),
      told: {
        kind: z.enum(NotificationKinds).parse(notification.kind),
        values: { name, who, by: who === "" ? "no" : "yes", count },
      },
    };
  });
}
