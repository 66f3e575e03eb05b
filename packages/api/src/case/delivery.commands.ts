import { workerTenant } from "@spots/db/tenancy/worker-tenant";
import type { JobCall } from "../trpc/context";
import { inTransaction, record } from "../writing/record";

/** A mail to the customer of a case; its id is the id of the reply. */
type Sent = { readonly id: string; readonly businessId: string | null };

/** Notes that the mail server took a reply. */
export async function noteReplySent({ database, now }: JobCall, { id, businessId }: Sent): Promise<void> {
  const tenant = businessId === null ? null : await workerTenant(database, businessId);
  if (!tenant) return;
  await inTransaction(database, tenant, async ({ db }) => {
    await db.caseReply.updateMany({
      where: { businessId: tenant.businessId, id, sentAt: null },
      data: { sentAt: now() },
    });
  });
}

/**
 * Notes that the mail server refused a reply for good. The case no longer waits for the customer,
 * who did not get the mail.
 */
export async function noteReplyBounced(
  { database, now }: JobCall,
  { id, businessId }: Sent,
  said: string,
): Promise<void> {
  const tenant = businessId === null ? null : await workerTenant(database, businessId);
  if (!tenant) return;
  await inTransaction(database, tenant, async ({ db, recorded }) => {
    const where = { businessId: tenant.businessId, id, bouncedAt: null };
    const { count } = await db.caseReply.updateMany({ where, data: { bouncedAt: now(), bounce: said.slice(0, 500) } });
    const reply = await db.caseReply.findUnique({
      where: { businessId_id: { businessId: tenant.businessId, id } },
      select: { caseId: true, of: { select: { locationId: true, status: true } } },
    });
    if (count === 0 || !reply) return;
    const { caseId, of } = reply;
    await db.serviceCase.updateMany({
      where: { businessId: tenant.businessId, id: caseId, status: "waiting" },
      data: { status: "inProgress" },
    });
    record({ recorded, now }, { type: "case.bounced", subjectId: caseId, after: { locationId: of.locationId } });
  });
}
