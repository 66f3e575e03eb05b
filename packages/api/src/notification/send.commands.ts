import type { TenantClient } from "@spots/db/tenancy/client";
import { workerTenant } from "@spots/db/tenancy/worker-tenant";
import { mayActAt } from "@spots/domain/access/object-rules";
import type { Tenant } from "@spots/domain/access/tenant";
import type { Id } from "@spots/domain/kernel/ids";
import { pickLocale } from "@spots/domain/kernel/locales";
import { NotificationKinds, personalKinds, untilOver } from "@spots/domain/notification/kinds";
import { NotificationData, pathOf } from "@spots/domain/notification/notification";
import { retryAt, tooLate } from "@spots/domain/notification/retry";
import { z } from "zod";
import type { MailingCall } from "../case/overdue.commands";
import { queueMail } from "../mail/mail.commands";
import type { JobCall } from "../trpc/context";
import { inTransaction } from "../writing/record";
import { type PushMessage, pushOf } from "./push-message.queries";

/** The number of deliveries that one transaction takes. */
const batch = 100;
/** How long a process has for the pushes that it took, in ms. */
const leaseMs = 120_000;

/** The businesses with pushes or mails that are due. Suspended ones are left out. */
export async function listBusinessesWithDeliveriesDue({ database, now }: JobCall): Promise<readonly string[]> {
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

/** Why a notification is not sent to this member now; null when it is. */
function whyNot(told: Told, member: Recipient | undefined, now: Date): string | null {
  if (!member || member.leftAt !== null || !member.user) return "left";
  if (told.readAt !== null) return "read";
  const isPersonal = personalKinds.some((kind) => kind === told.kind);
  if (told.locationId !== null && !isPersonal && !mayActAt(member, told.locationId)) return "location";
  const { at } = NotificationData.parse(told.data);
  if (at !== null && new Date(at) <= now && untilOver.some((kind) => kind === told.kind)) return "over";
  return tooLate(told.madeAt, now) ? "late" : null;
}

/** A push of one device: one delivery, or several that have waited together. */
export type TakenPush = { readonly deliveryIds: readonly Id[]; readonly message: PushMessage };

/**
 * Takes the next due deliveries of a business. Mails are written as rows in the same transaction, so
 * each is written once. Pushes are marked as being sent before any is: one whose process dies is
 * not sent a second time, and is stored as failed, because nobody knows whether it arrived. Rows that
 * another process has locked are skipped.
 */
export async function takeDeliveries(
  call: MailingCall,
  businessId: string,
): Promise<{ readonly taken: number; readonly pushes: readonly TakenPush[] }> {
  const { database, now, newId, addresses } = call;
  const tenant = await workerTenant(database, businessId);
  // A job may begin long after it was given, when the business has been suspended.
  if (!tenant || !(await listBusinessesWithDeliveriesDue(call)).includes(businessId)) return { taken: 0, pushes: [] };
  return inTransaction(database, tenant, async ({ db }) => {
    const at = now();
    await db.notificationDelivery.updateMany({
      where: { businessId, status: "sending", claimedUntil: { lte: at } },
      data: { status: "failed", reason: "unsure", doneAt: at },
    });
    const locked = await db.$queryRaw<{ id: string }[]>`
      select id from notification_delivery where business_id = ${businessId}::uuid and status = 'waiting' and due_at <= ${at}
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
      const why = whyNot(delivery.notification, member, at) ?? (delivery.channel === "push" ? gone : null);
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
      return [{ deliveryIds: deliveries.map(({ id }) => id), message: pushOf(news, { device, tenant, locale, at }) }];
    });
    await db.notificationDelivery.updateMany({
      where: { businessId, id: { in: pushes.flatMap(({ deliveryIds }) => deliveryIds) } },
      data: { status: "sending", attempts: { increment: 1 }, claimedUntil: new Date(at.getTime() + leaseMs) },
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

/** What a push service answered. */
export type PushOutcome =
  | { readonly kind: "sent" }
  /** The browser has unsubscribed, or was subscribed with another key. */
  | { readonly kind: "gone" }
  /** It could not take the push; `afterSeconds` as it asked. */
  | { readonly kind: "later"; readonly afterSeconds: number | null }
  | { readonly kind: "refused"; readonly reason: "tooLarge" | "refused" | "noPushService" };

/**
 * Notes what became of pushes: a failed one is tried again after a growing pause, as often as its
 * notification is worth telling; a browser that has unsubscribed is forgotten.
 */
export async function notePushes(
  call: JobCall,
  businessId: string,
  outcomes: readonly { readonly push: TakenPush; readonly outcome: PushOutcome }[],
): Promise<void> {
  const { database, now } = call;
  const tenant = await workerTenant(database, businessId);
  if (!tenant || outcomes.length === 0) return;
  await inTransaction(database, tenant, async ({ db }) => {
    const at = now();
    const set = (ids: readonly Id[], data: { status: string; reason: string; dueAt?: Date; doneAt?: Date }) =>
      db.notificationDelivery.updateMany({
        where: { businessId, id: { in: [...ids] }, status: "sending" },
        data: { ...data, claimedUntil: null },
      });
    const idsOf = (kind: PushOutcome["kind"]) =>
      outcomes.flatMap(({ push, outcome }) => (outcome.kind === kind ? push.deliveryIds : []));
    await set(idsOf("sent"), { status: "sent", reason: "", doneAt: at });
    for (const { push, outcome } of outcomes) {
      if (outcome.kind === "refused")
        await set(push.deliveryIds, { status: "failed", reason: outcome.reason, doneAt: at });
      if (outcome.kind === "gone") {
        await set(push.deliveryIds, { status: "skipped", reason: "deviceGone", doneAt: at });
        await db.pushSubscription.deleteMany({ where: { businessId, id: push.message.subscriptionId } });
      }
      if (outcome.kind === "later") {
        const [first] = await db.notificationDelivery.findMany({
          where: { businessId, id: { in: [...push.deliveryIds] } },
          select: { attempts: true },
          orderBy: { attempts: "desc" },
          take: 1,
        });
        const dueAt = retryAt(at, first?.attempts ?? 1, outcome.afterSeconds);
        await set(push.deliveryIds, { status: "waiting", reason: "outage", dueAt });
      }
    }
  });
}
