import type { Id } from "@spots/domain/kernel/ids";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import { untilOver, untilTaken } from "@spots/domain/notification/kinds";
import { remindMinutes } from "@spots/domain/notification/notification";
import { z } from "zod";
import type { Telling } from "./plan-deliveries.commands";
import { listManagersAt, listReachable, listTakers } from "./recipients.queries";
import { mark } from "./reminders.commands";
import { except, idIn, type Seen } from "./seen-event.queries";
import { closeNews, tell, tellOneMore } from "./tell.commands";

const CopiedFor = z.array(
  z.object({ memberId: z.string(), count: z.number(), names: z.array(z.string()), at: z.iso.datetime() }),
);

/** The moment of an event with what its sentence needs; null when it is gone. */
async function findMoment({ db, tenant }: Telling, id: Id) {
  const moment = await db.moment.findUnique({
    where: { businessId_id: { businessId: tenant.businessId, id } },
    select: {
      id: true,
      memberId: true,
      dutyId: true,
      dueAt: true,
      status: true,
      whereExactly: true,
      description: true,
      locationId: true,
      location: { select: { name: true, timeZone: true } },
      spot: { select: { name: true } },
      member: { select: { name: true } },
    },
  });
  if (!moment) return null;
  const { location, spot, whereExactly, description, member, dueAt } = moment;
  const data = {
    name: spot?.name ?? description,
    where: [location.name, whereExactly].filter(Boolean).join(", "),
    who: member?.name ?? "",
    at: dueAt.toISOString(),
    timeZone: location.timeZone,
  };
  return { ...moment, data };
}

export async function momentOffered(telling: Telling, event: Seen) {
  const moment = await findMoment(telling, event.subjectId);
  if (moment?.status !== "offered" || moment.dueAt <= telling.now()) return;
  const isOpen = moment.memberId === null;
  const isSoon = moment.dueAt.getTime() - telling.now().getTime() <= remindMinutes * 60_000;
  // They are not reminded at once of what they are only now told of.
  if (isOpen || isSoon)
    await mark(telling, [{ subjectId: moment.id, what: isOpen ? "open" : "soon", dueAt: moment.dueAt }]);
  const told = isOpen ? await listTakers(telling, moment) : await listReachable(telling, [moment.memberId]);
  await tell(telling, except(told, event.memberId), {
    ...moment,
    kind: isOpen ? "momentOpen" : "momentOffered",
    subjectId: moment.id,
    source: event.source,
  });
}

export async function momentChanged(telling: Telling, event: Seen) {
  const moment = await findMoment(telling, event.subjectId);
  if (!moment) return;
  const [former, next] = [idIn(event.before, "memberId"), idIn(event.after, "memberId")];
  if (former !== next) {
    await closeNews(telling, moment.id, untilTaken);
    const news = { ...moment, subjectId: moment.id, source: event.source };
    const lost = except(await listReachable(telling, [former]), event.memberId);
    await tell(telling, lost, { ...news, kind: "momentReassigned" });
    return momentOffered(telling, event);
  }
  const told = except(await listReachable(telling, [next]), event.memberId);
  await tell(telling, told, { ...moment, kind: "momentMoved", subjectId: moment.id, source: event.source });
}

/** A moment is over: what was told of it is done with. */
export async function momentOver(telling: Telling, event: Seen) {
  await closeNews(telling, event.subjectId, untilOver);
}

export async function momentCancelled(telling: Telling, event: Seen) {
  await momentOver(telling, event);
  const moment = await findMoment(telling, event.subjectId);
  if (!moment || moment.dueAt <= telling.now()) return;
  const told = except(await listReachable(telling, [moment.memberId]), event.memberId);
  await tell(telling, told, { ...moment, kind: "momentCancelled", subjectId: moment.id, source: event.source });
}

export async function momentDeclined(telling: Telling, event: Seen) {
  await momentOver(telling, event);
  const moment = await findMoment(telling, event.subjectId);
  if (!moment) return;
  const told = except(await listManagersAt(telling, moment.locationId), event.memberId);
  await tell(telling, told, { ...moment, kind: "momentDeclined", subjectId: moment.id, source: event.source });
}

/**
 * A member has undone their last step: that a moment was declined is no longer true, and one that is
 * open again is offered anew.
 */
export async function momentUndone(telling: Telling, event: Seen) {
  await closeNews(telling, event.subjectId, ["momentDeclined"]);
  await momentOffered(telling, event);
}

export async function momentMissed(telling: Telling, event: Seen) {
  await momentOver(telling, event);
  const moment = await findMoment(telling, event.subjectId);
  if (!moment) return;
  const { locationId, location, dueAt } = moment;
  await tellOneMore(telling, await listManagersAt(telling, locationId), {
    kind: "momentsMissed",
    subjectId: locationId,
    locationId,
    data: { ...moment.data, where: location.name },
    source: `missed:${locationId}:${dayOf(dueAt, location.timeZone)}`,
  });
}

/** A plan that a manager added or changed has made moments: each member is told how many. */
export async function planMade(telling: Telling, event: Seen) {
  const { db, tenant, now } = telling;
  const { businessId } = tenant;
  if (event.actor !== "member") return;
  const where = { businessId, planId: event.subjectId, status: "offered", dueAt: { gt: now() } } as const;
  const counts = await db.moment.groupBy({
    by: ["memberId"],
    where: { ...where, memberId: { not: null } },
    _count: true,
    _min: { dueAt: true },
  });
  const plan = await db.plan.findUnique({
    where: { businessId_id: { businessId, id: event.subjectId } },
    select: {
      locationId: true,
      spot: { select: { name: true } },
      location: { select: { name: true, timeZone: true } },
    },
  });
  if (!plan) return;
  for (const { memberId, _count: count, _min } of counts)
    await tell(telling, except(await listReachable(telling, [memberId]), event.memberId), {
      kind: "momentsPlanned",
      subjectId: event.subjectId,
      locationId: plan.locationId,
      data: {
        name: plan.spot.name,
        where: plan.location.name,
        timeZone: plan.location.timeZone,
        at: _min.dueAt?.toISOString() ?? null,
        count,
      },
      source: event.source,
    });
}

/** Moments were copied: each member who got some is told how many. */
export async function momentsCopied(telling: Telling, event: Seen) {
  const { db, tenant, now, newId } = telling;
  const people = CopiedFor.safeParse(event.after?.people).data ?? [];
  const location = await db.location.findUnique({
    where: { businessId_id: { businessId: tenant.businessId, id: event.subjectId } },
    select: { id: true, name: true, timeZone: true },
  });
  if (!location) return;
  for (const { memberId, count, names, at } of people) {
    if (new Date(at) <= now()) continue;
    await tell(telling, except(await listReachable(telling, [memberId]), event.memberId), {
      kind: "momentsPlanned",
      // Of its own, because the notification is of several moments.
      subjectId: newId(),
      locationId: location.id,
      data: { name: names.join(", ").slice(0, 500), where: location.name, timeZone: location.timeZone, at, count },
      source: event.source,
    });
  }
}
