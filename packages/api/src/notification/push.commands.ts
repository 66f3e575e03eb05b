import { workerTenant } from "@spots/db/tenancy/worker-tenant";
import type { Id } from "@spots/domain/kernel/ids";
import { retryAt } from "@spots/domain/notification/retry";
import type { JobCall } from "../trpc/context";
import { inTransaction } from "../writing/record";
import { leaseMs, type TakenPush } from "./send.commands";

/** What a push service answered. */
export type PushOutcome =
  | { readonly kind: "sent" }
  /** The browser has unsubscribed, or was subscribed with another key. */
  | { readonly kind: "gone" }
  /** It could not take the push; `afterSeconds` as it asked. */
  | { readonly kind: "later"; readonly afterSeconds: number | null }
  | { readonly kind: "refused"; readonly reason: "tooLarge" | "refused" | "otherKey" | "noPushService" };

/**
 * Marks pushes as being sent, and commits before any is. Those whose claim has run out are left to the
 * process that has taken them since.
 * @returns the pushes to send now
 */
export async function beginPushes(
  call: JobCall,
  businessId: string,
  pushes: readonly TakenPush[],
): Promise<readonly TakenPush[]> {
  const { database, now } = call;
  const tenant = await workerTenant(database, businessId);
  const [first] = pushes;
  if (!tenant || !first) return [];
  return inTransaction(database, tenant, async ({ db }) => {
    const begun = await db.notificationDelivery.updateManyAndReturn({
      where: {
        ...{ businessId, status: "waiting", claimedUntil: first.claimedUntil },
        id: { in: pushes.flatMap(({ deliveryIds }) => deliveryIds) },
      },
      data: {
        ...{ status: "sending", attempts: { increment: 1 } },
        claimedUntil: new Date(now().getTime() + leaseMs),
      },
      select: { id: true },
    });
    const ours = new Set(begun.map(({ id }) => id));
    return pushes.filter(({ deliveryIds }) => deliveryIds.every((id) => ours.has(id)));
  });
}

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
