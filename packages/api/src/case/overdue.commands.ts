import { workerTenant } from "@spots/db/tenancy/worker-tenant";
import type { JobCall } from "../trpc/context";
import { inTransaction, record } from "../writing/record";
import { inMail, mailAboutCase, managersAt, readersOf } from "./case-mail.commands";

/** The number of cases of one business that one transaction handles. */
const batch = 100;

/** A job that writes mails with links to the dashboard. */
export type MailingCall = JobCall & { readonly addresses: { readonly dashboard: string } };

/** The businesses with overdue cases of which somebody has to be told. */
export async function listBusinessesWithOverdueCases({ database, now }: JobCall): Promise<readonly string[]> {
  const rows = await database.prisma.$queryRaw<
    { businesses_with_overdue_cases: string }[]
  >`select * from businesses_with_overdue_cases(${now()})`;
  return rows.map((row) => row.businesses_with_overdue_cases);
}

/**
 * Mails the assignee of each overdue case, and later the owners and managers of its location; those
 * at once when nobody is assigned. The mails and the times are written in one transaction, so that
 * each mail is written once. Rows that another process has locked are skipped.
 * @returns the number of cases
 */
export async function tellOfOverdueCases(call: MailingCall, businessId: string): Promise<number> {
  const { database, now, newId, addresses } = call;
  const tenant = await workerTenant(database, businessId);
  if (!tenant) return 0;
  return inTransaction(database, tenant, async ({ db, recorded }) => {
    const writing = { db, tenant, newId, addresses };
    const at = now();
    const due = await db.$queryRaw<{ id: string }[]>`
      select id from service_case where business_id = ${businessId}::uuid and status <> 'closed'
        and ((reminded_at is null and due_at <= ${at}) or (escalated_at is null and escalate_at <= ${at}))
      order by due_at, id limit ${batch} for update skip locked`;
    const cases = await db.serviceCase.findMany({
      where: { businessId, id: { in: due.map(({ id }) => id) } },
      select: {
        ...inMail,
        assigneeId: true,
        remindedAt: true,
        escalateAt: true,
        escalatedAt: true,
        assignee: { select: { name: true } },
      },
      orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    });
    for (const each of cases) {
      const [assignee] = each.assigneeId === null ? [] : await readersOf(writing, [each.assigneeId]);
      const isReminding = each.remindedAt === null;
      if (isReminding && assignee)
        await mailAboutCase(writing, assignee, each, { kind: "caseOverdue", who: assignee.name });
      const isEscalating = each.escalatedAt === null && (each.escalateAt <= at || !assignee);
      const managers = isEscalating ? await managersAt(writing, each.locationId) : [];
      for (const manager of managers.filter(({ id }) => id !== assignee?.id))
        await mailAboutCase(writing, manager, each, { kind: "caseEscalated", who: assignee?.name ?? "" });
      await db.serviceCase.update({
        where: { businessId_id: { businessId, id: each.id } },
        data: { ...(isReminding ? { remindedAt: at } : {}), ...(isEscalating ? { escalatedAt: at } : {}) },
      });
      record(
        { recorded, now },
        {
          type: "case.escalated",
          subjectId: each.id,
          after: {
            assignee: isReminding ? (assignee?.name ?? null) : null,
            managers: isEscalating ? managers.length : 0,
            locationId: each.locationId,
          },
        },
      );
    }
    return cases.length;
  });
}
