import type { TenantClient } from "@spots/db/tenancy/client";
import { workerTenant } from "@spots/db/tenancy/worker-tenant";
import { mayActAt } from "@spots/domain/access/object-rules";
import type { Tenant } from "@spots/domain/access/tenant";
import type { Id } from "@spots/domain/kernel/ids";
import { pickLocale } from "@spots/domain/kernel/locales";
import {
  groupOf,
  type NotificationKind,
  NotificationKinds,
  personalKinds,
  untilOver,
} from "@spots/domain/notification/kinds";
import { NotificationData, pathOf } from "@spots/domain/notification/notification";
import { tooLate } from "@spots/domain/notification/retry";
import { z } from "zod";
import type { MailingCall } from "../case/overdue.commands";
import { queueMail } from "../mail/mail.commands";
import { inTransaction } from "../writing/record";
import { type PushMessage, pushOf } from "./push-message.queries";
import { choiceOf } from "./setting.queries";
import { isSuspended } from "./suspended.queries";

/** The number of deliveries that one transaction takes. */
const batch = 100;
/** How long a process has for the pushes that it took, in ms. */
export const leaseMs = 120_000;

/** The businesses with pushes or mails that are due. Suspended ones are left out. */
export async function listBusinessesWithDeliveriesDue({
  database,
  now,
}: Pick<MailingCall, "database" | "now">): Promise<readonly string[]> {
  const rows = await database.prisma.$queryRaw<{ id: string }[]>`
    select id::text from businesses_with_deliveries_due(${now()}::timestamptz) as id`;
  return rows.map(({ id }) => id);
}

const whole = {
  notification: true,
} as const;

/** What the members of these deliveries may see now, and where their pushes and mails go. */
async function readMembers(db: TenantClient, businessId: Id, ids: readonly Id[]) {
  const members = await db.member.findMany({
    where: { businessId, id: { in: [...ids] } },
    select: {
      id: true,
      name: true,
      role: true,
      leftAt: true,
      locations: { select: { locationId: true } },
      user: { select: { email: true, locale: true } },
      devices: true,
      notified: true,
    },
  });
  return new Map(
    members.map(({ locations, ...member }) => [
      member.id,
      { ...member, locationIds: locations.map(({ locationId }) => locationId) },
    ]),
  );
}

type Recipient = NonNullable<Awaited<ReturnType<typeof readMembers>> extends Map<string, infer One> ? One : never>;
type Told = {
  readonly kind: string;
  readonly locationId: Id | null;
  readonly data: unknown;
  readonly readAt: Date | null;
  readonly madeAt: Date;
};

type Way = { readonly channel: string; readonly device: { readonly off: readonly string[] } | undefined };

/** Whether the member has switched this off since it was planned. */
function isOff(kind: NotificationKind, { notified }: Recipient, { channel, device }: Way): boolean {
  const group = groupOf(kind);
  const { pushOff, mailNow, mailDaily } = choiceOf(notified);
  if (channel === "push") return pushOff.includes(group) || (device?.off.includes(group) ?? false);
  return ![...mailNow, ...mailDaily].some((each) => each === group);
}

/** Why a notification is not sent to this member now; null when it is. */
function whyNot(told: Told, member: Recipient | undefined, way: Way, now: Date): string | null {
  if (!member || member.leftAt !== null || !member.user) return "left";
  if (told.readAt !== null) return "read";
  const isPersonal = personalKinds.some((kind) => kind === told.kind);
  if (told.locationId !== null && !isPersonal && !mayActAt(member, told.locationId)) return "location";
  const { at } = NotificationData.parse(told.data);
  if (at !== null && new Date(at) <= now && untilOver.some((kind) => kind === told.kind)) return "over";
  if (isOff(z.enum(NotificationKinds).parse(told.kind), member, way)) return "choice";
  return tooLate(told.madeAt, now) ? "late" : null;
}

/** A push of one device: one delivery, or several that have waited together. */
export type TakenPush = {
  readonly deliveryIds: readonly Id[];
  /** The value of `claimed_until` by which its rows are this process's. */
  readonly claimedUntil: Date;
  readonly message: PushMessage;
};

/**
 * Takes the next due deliveries of a business. Mails are written as rows in the same transaction, so
 * each is written once. Pushes are claimed until `leaseMs` from now, and stay `waiting` until
 * `beginPushes`: those of a process that dies before are sent by another one. A push that was being
 * sent when its process died is not sent again, and is stored as failed, because nobody knows whether
 * it arrived. Rows that another process has locked are skipped.
 */
export async function takeDeliveries(
  call: MailingCall,
  businessId: string,
): Promise<{ readonly taken: number; readonly pushes: readonly TakenPush[] }> {
  const { database, now, newId, addresses } = call;
  const tenant = await workerTenant(database, businessId);
  if (!tenant || (await isSuspended(call, businessId))) return { taken: 0, pushes: [] };
  return inTransaction(database, tenant, async ({ db }) => {
    const at = now();
    const claimedUntil = new Date(at.getTime() + leaseMs);
    await db.notificationDelivery.updateMany({
      where: { businessId, status: "sending", claimedUntil: { lte: at } },
      data: { status: "failed", reason: "unsure", doneAt: at },
    });
    const locked = await db.$queryRaw<{ id: string }[]>`
      select id from notification_delivery where business_id = ${businessId}::uuid and status = 'waiting' and due_at <= ${at}
        and (claimed_until is null or claimed_until <= ${at})
      order by due_at, id limit ${batch} for update skip locked`;
    const due = await db.notificationDelivery.findMany({
      where: { businessId, id: { in: locked.map(({ id }) => id) } },
      include: whole,
      orderBy: [{ notification: { madeAt: "asc" } }, { id: "asc" }],
    });
    const members = await readMembers(db, businessId, [...new Set(due.map(({ memberId }) => memberId))]);
    const sessions = [...members.values()].flatMap(({ devices }) => devices.map(({ sessionId }) => sessionId));
    const open = new Set(
      (
        await db.$queryRaw<{ id: string }[]>`
          select id::text from open_sessions(${businessId}::uuid, ${sessions}::uuid[], ${at}::timestamptz) as id`
      ).map(({ id }) => id),
    );
    const skipped = new Map<string, Id[]>();
    const perDevice = new Map<Id, typeof due>();
    const perMember = new Map<Id, typeof due>();
    for (const delivery of due) {
      const member = members.get(delivery.memberId);
      const device = member?.devices.find(({ id }) => id === delivery.subscriptionId);
      const gone = !device ? "deviceGone" : open.has(device.sessionId) ? null : "signedOut";
      const why =
        whyNot(delivery.notification, member, { channel: delivery.channel, device }, at) ??
        (delivery.channel === "push" ? gone : null);
      if (why !== null) skipped.set(why, [...(skipped.get(why) ?? []), delivery.id]);
      else if (device && delivery.channel === "push")
        perDevice.set(device.id, [...(perDevice.get(device.id) ?? []), delivery]);
      else perMember.set(delivery.memberId, [...(perMember.get(delivery.memberId) ?? []), delivery]);
    }
    for (const [reason, ids] of skipped)
      await db.notificationDelivery.updateMany({
        where: { businessId, id: { in: ids } },
        data: { status: reason === "late" ? "failed" : "skipped", reason, doneAt: at },
      });
    // A device whose person has signed out is forgotten.
    const ended = [...members.values()].flatMap(({ devices }) =>
      devices.filter(({ sessionId }) => !open.has(sessionId)),
    );
    await db.pushSubscription.deleteMany({ where: { businessId, id: { in: ended.map(({ id }) => id) } } });
    for (const [memberId, deliveries] of perMember) {
      const member = members.get(memberId);
      if (!member?.user) continue;
      const locale = pickLocale(member.user.locale ?? tenant.locale, "en");
      const news = deliveries.map(({ notification }) => newsIn(notification, tenant));
      await queueMail(db, {
        id: newId(),
        businessId,
        to: member.user.email,
        locale,
        letter: {
          kind: "news",
          values: { business: tenant.name, name: member.name, count: news.length },
          news,
          link: `${addresses.dashboard}${news.length === 1 ? news[0]?.path : `/${tenant.slug}/notifications`}`,
          endLink: `${addresses.dashboard}/${tenant.slug}/notifications/settings`,
        },
      });
      await db.notificationDelivery.updateMany({
        where: { businessId, id: { in: deliveries.map(({ id }) => id) } },
        data: { status: "sent", reason: "", doneAt: at },
      });
    }
    const pushes = [...perDevice.values()].flatMap((deliveries): TakenPush[] => {
      const [first] = deliveries;
      const member = first && members.get(first.memberId);
      const device = member?.devices.find(({ id }) => id === first?.subscriptionId);
      if (!device || !member) return [];
      const locale = pickLocale(member.user?.locale ?? tenant.locale, "en");
      const news = deliveries.map(({ notification }) => ({ id: notification.id, ...newsIn(notification, tenant) }));
      const isAgain = deliveries.some(({ attempts }) => attempts > 0);
      const message = pushOf(news, { device, tenant, locale, at, isAgain });
      return [{ deliveryIds: deliveries.map(({ id }) => id), claimedUntil, message }];
    });
    await db.notificationDelivery.updateMany({
      where: { businessId, id: { in: pushes.flatMap(({ deliveryIds }) => deliveryIds) } },
      data: { claimedUntil },
    });
    return { taken: due.length, pushes };
  });
}

/** The kind, the data and the path of a stored notification. */
function newsIn(told: { kind: string; subjectId: Id; data: unknown }, tenant: Pick<Tenant, "slug">) {
  const news = {
    kind: z.enum(NotificationKinds).parse(told.kind),
    subjectId: told.subjectId,
    data: NotificationData.parse(told.data),
  };
  return { ...news, path: pathOf(news, tenant.slug) };
}
