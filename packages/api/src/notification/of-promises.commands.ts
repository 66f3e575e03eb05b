import { escalateMinutes } from "@spots/domain/customer-promise/promise-life";
import type { Id } from "@spots/domain/kernel/ids";
import { kindsOf } from "@spots/domain/notification/kinds";
import { record } from "../writing/record";
import type { Telling } from "./plan-deliveries.commands";
import { listManagersAt, listReachable, listTakers } from "./recipients.queries";
import { mark } from "./reminders.commands";
import { except, idIn, type Seen } from "./seen-event.queries";
import { closeNews, tell } from "./tell.commands";

/** The most promises of which one transaction tells. */
const batch = 200;

const inNews = {
  ...{ id: true, kind: true, dueAt: true, status: true, memberId: true, locationId: true },
  location: { select: { name: true, timeZone: true } },
  member: { select: { name: true } },
} as const;

/**
 * Open promises with what their sentence needs: the kind and the location, and never the customer's name
 * or the place, by which a push would tell who it was.
 */
async function openPromises({ db, tenant }: Telling, ids: readonly Id[]) {
  const rows = await db.customerPromise.findMany({
    where: { businessId: tenant.businessId, id: { in: [...ids] }, status: "open" },
    select: inNews,
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ kind, dueAt, location, member, ...row }) => ({
    ...row,
    dueAt,
    news: {
      subjectId: row.id,
      locationId: row.locationId,
      data: {
        name: kind,
        where: location.name,
        who: member?.name ?? "",
        at: dueAt.toISOString(),
        timeZone: location.timeZone,
      },
    },
  }));
}

/** Who keeps a promise: its member; without one those on a shift at its location at `at`. */
const whoHas = (telling: Telling, { memberId, locationId }: { memberId: Id | null; locationId: Id }, at: Date) =>
  memberId === null ? listTakers(telling, { locationId, dutyId: null, dueAt: at }) : listReachable(telling, [memberId]);

/** A promise has another member, or is the shift's: who has it now is told. */
export async function promiseHandedOver(telling: Telling, event: Seen) {
  await closeNews(telling, event.subjectId, kindsOf.promises);
  const [promise] = await openPromises(telling, [event.subjectId]);
  if (!promise || idIn(event.after, "memberId") !== promise.memberId) return;
  const told = except(await whoHas(telling, promise, telling.now()), event.memberId);
  await tell(telling, told, { ...promise.news, kind: "promiseHandedOver", source: event.source });
}

/** A promise is overdue: its member or the shift is told, and the managers of its location. */
export async function promiseOverdue(telling: Telling, event: Seen) {
  const [promise] = await openPromises(telling, [event.subjectId]);
  if (!promise) return;
  const told = await whoHas(telling, promise, promise.dueAt);
  await tell(telling, told, { ...promise.news, kind: "promiseOverdue", source: event.source });
  const managers = (await listManagersAt(telling, promise.locationId)).filter((id) => !told.includes(id));
  await tell(telling, managers, { ...promise.news, kind: "promiseEscalated", source: event.source });
}

/**
 * Reminds who keeps the promises that are due soon, once for each due time.
 * @returns the number of promises
 */
export async function remindOfPromises(telling: Telling): Promise<number> {
  const { db, tenant, now } = telling;
  const at = now();
  const due = await db.$queryRaw<{ id: string }[]>`
    select p.id::text from customer_promise p
    where p.business_id = ${tenant.businessId}::uuid and p.status = 'open' and p.remind_at <= ${at} and p.due_at > ${at}
      and not exists (select from notification_mark k
        where k.business_id = p.business_id and k.subject_id = p.id and k.what = 'soon' and k.due_at = p.due_at)
    order by p.due_at, p.id limit ${batch}`;
  if (due.length === 0) return 0;
  const promises = await openPromises(
    telling,
    due.map(({ id }) => id),
  );
  const fresh = await mark(
    telling,
    promises.map(({ id: subjectId, dueAt }) => ({ subjectId, what: "soon", dueAt })),
  );
  for (const promise of promises) {
    if (!fresh.has(`soon:${promise.id}`)) continue;
    await tell(telling, await whoHas(telling, promise, promise.dueAt), {
      ...promise.news,
      kind: "promiseSoon",
      source: `soon:${promise.id}:${promise.dueAt.toISOString()}`,
    });
  }
  return due.length;
}

/**
 * Marks the open promises whose due time has passed by a quarter of an hour, each once, and records it;
 * the event is what is told. Rows that somebody changes at this time are left for the next run.
 * @returns the number of promises
 */
export async function markOverduePromises(telling: Telling): Promise<number> {
  const { db, tenant, now } = telling;
  const at = now();
  const before = new Date(at.getTime() - escalateMinutes * 60_000);
  const marked = await db.$queryRaw<{ id: string; location_id: string; member_id: string | null }[]>`
    update customer_promise set overdue_at = ${at}
    where business_id = ${tenant.businessId}::uuid and id in (
      select id from customer_promise
      where business_id = ${tenant.businessId}::uuid and status = 'open' and overdue_at is null and due_at <= ${before}
      order by due_at, id limit ${batch} for update skip locked)
    returning id::text, location_id::text, member_id::text`;
  for (const { id, location_id: locationId, member_id: memberId } of marked)
    record(telling, {
      type: "customerPromise.overdue",
      subjectId: id,
      after: { status: "open", locationId, memberId },
    });
  return marked.length;
}
