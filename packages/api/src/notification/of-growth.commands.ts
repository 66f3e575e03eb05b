import { dateAsDay, dayAsDate } from "@spots/domain/kernel/time";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import type { Telling } from "./plan-deliveries.commands";
import { listReachable, nameOf } from "./recipients.queries";
import { mark } from "./reminders.commands";
import { idIn, type Seen } from "./seen-event.queries";
import { closeNews, tell } from "./tell.commands";

/** The most habits that one transaction reminds of. */
const batch = 200;
/** From this hour of the business's clock on, members are reminded of the day's check-ins. */
const checkHour = 8;

/** A note was written: its reader is told who wrote it, and not what it says. */
export async function noteWritten(telling: Telling, event: Seen) {
  const noteId = idIn(event.after, "noteId");
  if (noteId === null) return;
  const note = await telling.db.coachingNote.findUnique({
    where: { businessId_id: { businessId: telling.tenant.businessId, id: noteId } },
    select: { memberId: true, byMemberId: true, readAt: true },
  });
  if (!note || note.readAt !== null) return;
  await tell(telling, await listReachable(telling, [note.memberId]), {
    kind: "noteWritten",
    subjectId: noteId,
    locationId: null,
    data: { who: await nameOf(telling, note.byMemberId) },
    source: event.source,
  });
}

/** A note was read or deleted: nobody has to read it any more. */
export async function noteOver(telling: Telling, event: Seen) {
  const noteId = idIn(event.after, "noteId");
  if (noteId !== null) await closeNews(telling, noteId, ["noteWritten"]);
}

/** Somebody checked in on a habit: the reminder of that day is done with. */
export async function habitChecked(telling: Telling, event: Seen) {
  const habitId = idIn(event.after, "habitId");
  if (habitId !== null) await closeNews(telling, habitId, ["habitDue"]);
}

/**
 * Reminds whoever has a habit of its check-in, on its day, once for each day.
 * @returns the number of habits
 */
export async function remindOfHabits(telling: Telling): Promise<number> {
  const { db, tenant, now } = telling;
  const today = dayOf(new Date(now().getTime() - checkHour * 3_600_000), tenant.timeZone);
  const due = await db.$queryRaw<{ id: string; member_id: string }[]>`
    select h.id::text, h.member_id::text from habit h
    where h.business_id = ${tenant.businessId}::uuid and h.ended_at is null and h.check_on = ${today}::date
      and not exists (select from notification_mark k
        where k.business_id = h.business_id and k.subject_id = h.id and k.what = 'due' and k.due_at = ${dayAsDate(today)})
    order by h.id limit ${batch}`;
  if (due.length === 0) return 0;
  const dueAt = dayAsDate(today);
  const fresh = await mark(
    telling,
    due.map(({ id: subjectId }) => ({ subjectId, what: "due", dueAt })),
  );
  for (const { id, member_id: memberId } of due) {
    if (!fresh.has(`due:${id}`)) continue;
    await tell(telling, await listReachable(telling, [memberId]), {
      ...{ kind: "habitDue", subjectId: id, locationId: null, data: {} },
      source: `habit:${id}:${dateAsDay(dueAt)}`,
    });
  }
  return due.length;
}
