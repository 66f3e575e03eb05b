import { workerTenant } from "@spots/db/tenancy/worker-tenant";
import type { Id } from "@spots/domain/kernel/ids";
import type { JobCall } from "../trpc/context";
import { inTransaction, record } from "../writing/record";

/** A mail or message of an asking. Its id is that of the sending. */
type Sent = { readonly id: Id; readonly businessId: string | null };

/** Notes that a mail server or a provider took a mail or message. */
export async function noteAskingTaken({ database, now }: JobCall, { id, businessId }: Sent): Promise<void> {
  const tenant = businessId === null ? null : await workerTenant(database, businessId);
  if (!tenant) return;
  await inTransaction(database, tenant, ({ db }) =>
    db.askingSending.updateMany({
      where: { businessId: tenant.businessId, id, takenAt: null },
      data: { takenAt: now() },
    }),
  );
}

/**
 * Notes that a mail came back or was reported as spam: the person is not asked any more, and what
 * was planned for them ends. Twice is like once.
 */
export async function noteAskingFailed(
  { database, now }: JobCall,
  { id, businessId: of }: Sent,
  { said, complained }: { readonly said: string; readonly complained: boolean },
): Promise<void> {
  const tenant = of === null ? null : await workerTenant(database, of);
  if (!tenant) return;
  const { businessId } = tenant;
  await inTransaction(database, tenant, async ({ db, recorded }) => {
    await db.$executeRaw`select pg_advisory_xact_lock(hashtext('askings'), hashtext(${businessId}))`;
    const sending = await db.askingSending.findUnique({
      where: { businessId_id: { businessId, id } },
      select: { askingId: true, person: true, of: { select: { locationId: true } } },
    });
    if (!sending) return;
    const at = now();
    const { person, askingId } = sending;
    await db.askingSending.updateMany({
      where: { businessId, id, failedAt: null },
      data: { failedAt: at, said: said.slice(0, 500) },
    });
    const reason = complained ? "complained" : "bounced";
    const { count } = await db.askingStop.createMany({
      data: [{ businessId, person, reason, at }],
      skipDuplicates: true,
    });
    await db.asking.updateMany({
      where: { businessId, person, endedAt: null },
      data: { status: complained ? "unsubscribed" : "bounced", endedAt: at, contact: null, dueAt: null, again: false },
    });
    if (count === 1)
      record(
        { recorded, now },
        { type: "asking.stopped", subjectId: askingId, after: { reason, locationId: sending.of.locationId } },
      );
  });
}

/**
 * Notes that a mail that waited for the mail server was not sent, because the business was
 * suspended.
 */
export async function noteAskingSuspended({ database, now }: JobCall, { id, businessId: of }: Sent): Promise<void> {
  const tenant = of === null ? null : await workerTenant(database, of);
  if (!tenant) return;
  const { businessId } = tenant;
  await inTransaction(database, tenant, async ({ db }) => {
    const at = now();
    const said = "suspended";
    await db.askingSending.updateMany({ where: { businessId, id, failedAt: null }, data: { failedAt: at, said } });
    await db.asking.updateMany({
      where: { businessId, endedAt: null, sendings: { some: { id, kind: "first" } } },
      data: { status: "skipped", reason: "suspended", endedAt: at, contact: null, dueAt: null, again: false },
    });
  });
}
