import type { Id } from "@spots/domain/kernel/ids";
import { dayAsDate } from "@spots/domain/kernel/time";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import { openMinutes, remindMinutes } from "@spots/domain/notification/notification";
import type { Telling } from "./plan-deliveries.commands";
import { listManagersAt, listReachable, listTakers } from "./recipients.queries";
import { tell } from "./tell.commands";

/** The most moments and tasks that one transaction reminds of. */
const batch = 200;
/** From this hour of the business's clock on, members are reminded of the day's tasks. */
const tasksHour = 8;

const minutesLater = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000);

type What = "soon" | "open" | "unclaimed" | "due";
type Mark = { readonly subjectId: Id; readonly what: What; readonly dueAt: Date };

/**
 * Marks these times as told.
 * @returns the keys of those that were not told before; another process may have told the others
 */
export async function mark({ db, tenant }: Telling, marks: readonly Mark[]): Promise<ReadonlySet<string>> {
  const made = await db.notificationMark.createManyAndReturn({
    data: marks.map((each) => ({ businessId: tenant.businessId, ...each })),
    skipDuplicates: true,
    select: { subjectId: true, what: true },
  });
  return new Set(made.map(({ subjectId, what }) => `${what}:${subjectId}`));
}

type DueMoment = {
  readonly id: Id;
  readonly member_id: Id | null;
  readonly due_at: Date;
};

/** Of the open moments that are due soon, those with something that was not told yet. */
function dueMoments({ db, tenant }: Telling, at: Date): Promise<DueMoment[]> {
  return db.$queryRaw<DueMoment[]>`
    select m.id, m.member_id, m.due_at
    from moment m
    where m.business_id = ${tenant.businessId}::uuid and m.status in ('offered', 'accepted')
      and m.due_at > ${at} and m.due_at <= ${minutesLater(at, openMinutes)}
      and (
        (m.due_at <= ${minutesLater(at, remindMinutes)} and not exists (
          select from notification_mark k where k.business_id = m.business_id and k.subject_id = m.id and k.due_at = m.due_at
            and k.what = case when m.member_id is null then 'unclaimed' else 'soon' end))
        or (m.member_id is not null and m.status = 'offered' and m.due_at <= ${minutesLater(at, remindMinutes)} and not exists (
          select from notification_mark k where k.business_id = m.business_id and k.subject_id = m.id and k.due_at = m.due_at
            and k.what = 'unclaimed'))
        or (m.member_id is null and not exists (
          select from notification_mark k where k.business_id = m.business_id and k.subject_id = m.id and k.due_at = m.due_at
            and k.what = 'open')))
    order by m.due_at, m.id limit ${batch}`;
}

/**
 * Reminds of the moments that are due soon: the member who has it, those who may take an open one and
 * were not told when it was offered, and the managers of one that nobody has accepted.
 * @returns the number of moments
 */
export async function remindOfMoments(telling: Telling): Promise<number> {
  const { db, tenant, now } = telling;
  const { businessId } = tenant;
  const at = now();
  const due = await dueMoments(telling, at);
  if (due.length === 0) return 0;
  const moments = await db.moment.findMany({
    where: { businessId, id: { in: due.map(({ id }) => id) } },
    include: {
      location: { select: { name: true, timeZone: true } },
      spot: { select: { name: true } },
      member: { select: { name: true } },
    },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
  });
  const isSoon = ({ dueAt }: { dueAt: Date }) => dueAt <= minutesLater(at, remindMinutes);
  const marks = moments.flatMap((moment): Mark[] => {
    const { id: subjectId, dueAt, memberId, status } = moment;
    const whats: readonly What[] = [
      ...(isSoon(moment) && memberId !== null ? (["soon"] as const) : []),
      ...(isSoon(moment) && status === "offered" ? (["unclaimed"] as const) : []),
      ...(memberId === null ? (["open"] as const) : []),
    ];
    return whats.map((what) => ({ subjectId, what, dueAt }));
  });
  const fresh = await mark(telling, marks);
  for (const moment of moments) {
    const { id, locationId, location, spot, description, whereExactly, member, memberId, dueAt } = moment;
    const news = (what: What) => ({
      subjectId: id,
      locationId,
      data: {
        name: spot?.name ?? description,
        where: [location.name, whereExactly].filter(Boolean).join(", "),
        who: member?.name ?? "",
        at: dueAt.toISOString(),
        timeZone: location.timeZone,
      },
      source: `${what}:${id}:${dueAt.toISOString()}`,
    });
    if (fresh.has(`open:${id}`))
      await tell(telling, await listTakers(telling, moment), { ...news("open"), kind: "momentOpen" });
    if (fresh.has(`unclaimed:${id}`)) {
      const managers = await listManagersAt(telling, locationId);
      await tell(
        telling,
        managers.filter((each) => each !== memberId),
        { ...news("unclaimed"), kind: "momentUnclaimed" },
      );
    }
    if (fresh.has(`soon:${id}`))
      await tell(telling, await listReachable(telling, [memberId]), { ...news("soon"), kind: "momentSoon" });
  }
  return due.length;
}

/**
 * Reminds members of the tasks that are due today, from 8:00 of the business's clock.
 * @returns the number of tasks
 */
export async function remindOfTasks(telling: Telling): Promise<number> {
  const { db, tenant, now } = telling;
  const { businessId } = tenant;
  const today = dayOf(minutesLater(now(), -60 * tasksHour), tenant.timeZone);
  const dueAt = dayAsDate(today);
  const told = await db.notificationMark.findMany({
    where: { businessId, what: "due", dueAt },
    select: { subjectId: true },
  });
  const tasks = await db.actionStep.findMany({
    where: { businessId, doneAt: null, dueOn: dueAt, id: { notIn: told.map(({ subjectId }) => subjectId) } },
    orderBy: { id: "asc" },
    take: batch,
  });
  const fresh = await mark(
    telling,
    tasks.map(({ id: subjectId }) => ({ subjectId, what: "due", dueAt })),
  );
  for (const { id, memberId, text } of tasks)
    if (fresh.has(`due:${id}`))
      await tell(telling, await listReachable(telling, [memberId]), {
        kind: "actionDue",
        subjectId: id,
        locationId: null,
        data: { name: text },
        source: `due:${id}:${today}`,
      });
  return tasks.length;
}
