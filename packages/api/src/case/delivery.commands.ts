import type { TenantClient } from "@spots/db/tenancy/client";
import { workerTenant } from "@spots/db/tenancy/worker-tenant";
import type { Id } from "@spots/domain/kernel/ids";
import type { JobCall } from "../trpc/context";
import { inTransaction, record } from "../writing/record";
import { inMail, mailAboutCase, managersAt, readersOf } from "./case-mail.commands";
import type { MailingCall } from "./overdue.commands";

/** A mail to the customer of a case. Its id is the id of the reply, or of the case that asks again. */
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

/** How a mail to a customer failed: it came back, or the customer reports mails as spam. */
type Failure = { readonly said: string; readonly complained: boolean };

/** The case of a mail whose failure is not noted yet, and who wrote the mail; null: none. */
async function failedCase(
  db: TenantClient,
  { businessId, id }: { businessId: Id; id: Id },
  at: Date,
  { said, complained }: Failure,
) {
  // A complaint may follow a bounce, and not the reverse.
  const { count } = await db.caseReply.updateMany({
    where: { businessId, id, complained: false, ...(complained ? {} : { bouncedAt: null }) },
    data: { bouncedAt: at, bounce: said.slice(0, 500), complained },
  });
  const reply = await db.caseReply.findUnique({
    where: { businessId_id: { businessId, id } },
    select: { caseId: true, memberId: true },
  });
  if (reply) return count === 0 ? null : { caseId: reply.caseId, writers: [reply.memberId] };
  const asking = await db.serviceCase.updateMany({
    where: {
      businessId,
      id,
      askedAt: { not: null },
      askComplained: false,
      ...(complained ? {} : { askBouncedAt: null }),
    },
    data: { askBouncedAt: at, askComplained: complained },
  });
  return asking.count === 0 ? null : { caseId: id, writers: [] };
}

/**
 * Notes that a mail to a customer could not be delivered, at once or days later, or that the
 * customer reported it or one before it as spam. A case no longer waits for the customer. The writer is mailed, or else the assignee, or
 * else the managers of the location.
 */
export async function noteReplyFailed(
  { database, now, newId, addresses }: MailingCall,
  { id, businessId }: Sent,
  failure: Failure,
): Promise<void> {
  const tenant = businessId === null ? null : await workerTenant(database, businessId);
  if (!tenant) return;
  await inTransaction(database, tenant, async ({ db, recorded }) => {
    const failed = await failedCase(db, { businessId: tenant.businessId, id }, now(), failure);
    if (!failed) return;
    const { caseId, writers } = failed;
    await db.serviceCase.updateMany({
      where: { businessId: tenant.businessId, id: caseId, status: "waiting" },
      data: { status: "inProgress" },
    });
    const of = await db.serviceCase.findUniqueOrThrow({
      where: { businessId_id: { businessId: tenant.businessId, id: caseId } },
      select: { ...inMail, assigneeId: true },
    });
    const writing = { db, tenant, newId, addresses };
    const assignees = of.assigneeId === null ? [] : [of.assigneeId];
    const [reader] = [...(await readersOf(writing, writers)), ...(await readersOf(writing, assignees))];
    for (const each of reader ? [reader] : await managersAt(writing, of.locationId))
      await mailAboutCase(writing, each, of, { kind: failure.complained ? "caseComplained" : "caseBounced", who: "" });
    const type = failure.complained ? "case.complained" : "case.bounced";
    record({ recorded, now }, { type, subjectId: caseId, after: { locationId: of.locationId } });
  });
}
