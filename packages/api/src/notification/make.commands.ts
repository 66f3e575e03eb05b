import { workerTenant } from "@spots/db/tenancy/worker-tenant";
import { keptDays, openMinutes, tellableDays } from "@spots/domain/notification/notification";
import { handOverAfterShifts } from "../customer-promise/shift-end.commands";
import type { JobCall } from "../trpc/context";
import { inTransaction } from "../writing/record";
import { tellOfEvent, toldTypes } from "./from-events.commands";
import { remindOfHabits } from "./of-growth.commands";
import { markOverduePromises, remindOfPromises } from "./of-promises.commands";
import { markNotTaken } from "./of-relays.commands";
import type { Telling } from "./plan-deliveries.commands";
import { remindOfMoments, remindOfTasks } from "./reminders.commands";
import { isSuspended } from "./suspended.queries";
import { announce } from "./tell.commands";

/** The number of events that one transaction reads. */
const batch = 500;
const dayMs = 86_400_000;

/**
 * The businesses with events of which nobody was told yet, and those with a moment or a task of which
 * somebody is told because of the time. Suspended ones are left out. For infrequent runs.
 */
export async function listBusinessesWithNews({ database, now }: JobCall): Promise<readonly string[]> {
  const until = new Date(now().getTime() + openMinutes * 60_000);
  const rows = await database.prisma.$queryRaw<{ id: string }[]>`
    select id::text from businesses_with_unread_news() as id
    union select id::text from businesses_with_reminders_due(${now()}::timestamptz, ${until}::timestamptz) as id
    union select id::text from businesses_with_check_ins_due(${now()}::timestamptz) as id`;
  return rows.map(({ id }) => id);
}

/**
 * Makes the notifications of a business: of its next events, in the order of their commits, and of
 * what is due. The position is stored in the transaction that makes them, under the lock of its row,
 * so that nobody is told twice and no event is passed over. One process at a time per business.
 * @returns the number of events, moments and tasks
 */
export async function makeNotifications(call: JobCall, businessId: string): Promise<number> {
  const { database, now, newId } = call;
  const tenant = await workerTenant(database, businessId);
  if (!tenant || (await isSuspended(call, businessId))) return 0;
  return inTransaction(database, tenant, async ({ db, recorded }) => {
    const telling: Telling = { db, tenant, recorded, now, newId, touched: new Set() };
    await db.notificationPosition.createMany({ data: [{ businessId }], skipDuplicates: true });
    await db.$executeRaw`select from notification_position where business_id = ${businessId}::uuid for update`;
    const position = await db.notificationPosition.findUniqueOrThrow({ where: { businessId } });
    const { last } = (await db.eventCounter.findUnique({ where: { businessId } })) ?? { last: 0n };
    const events = await db.event.findMany({
      where: {
        businessId,
        seq: { gt: position.throughSeq, lte: last },
        type: { in: toldTypes },
        at: { gt: new Date(now().getTime() - tellableDays * dayMs) },
      },
      select: { seq: true, type: true, memberId: true, actor: true, subjectId: true, data: true },
      orderBy: { seq: "asc" },
      take: batch,
    });
    for (const event of events) await tellOfEvent(telling, event);
    // Beyond a full batch, later events of these types may be left.
    const throughSeq = events.length === batch ? (events.at(-1)?.seq ?? last) : last;
    const reminded =
      (await remindOfMoments(telling)) +
      (await remindOfTasks(telling)) +
      (await remindOfPromises(telling)) +
      (await markOverduePromises(telling)) +
      (await handOverAfterShifts(telling)) +
      (await markNotTaken(telling)) +
      (await remindOfHabits(telling));
    const purgedAt = await purge(telling, position.purgedAt);
    if (throughSeq !== position.throughSeq || purgedAt !== position.purgedAt)
      await db.notificationPosition.update({ where: { businessId }, data: { throughSeq, purgedAt } });
    announce(telling);
    return (events.length === batch ? events.length : 0) + reminded;
  });
}

/** Deletes old notifications and marks, once a day. @returns when that was done last */
async function purge({ db, tenant, now }: Telling, last: Date | null): Promise<Date | null> {
  const at = now();
  if (last && at.getTime() - last.getTime() < dayMs) return last;
  const { businessId } = tenant;
  const before = new Date(at.getTime() - keptDays * dayMs);
  await db.notification.deleteMany({ where: { businessId, madeAt: { lt: before } } });
  await db.notificationMark.deleteMany({ where: { businessId, dueAt: { lt: before } } });
  return at;
}
