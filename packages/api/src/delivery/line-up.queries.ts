import { nothing } from "@spots/db/reports/json-read";
import { mayActAt } from "@spots/domain/access/object-rules";
import { chooseSpots, declinedDays, type LineUpSpot, newDays, type ReadLineUp } from "@spots/domain/delivery/line-up";
import { praiseFrom } from "@spots/domain/feedback/praise";
import { ReadResults } from "@spots/domain/insight/results";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { dateAsDay, dayAsDate } from "@spots/domain/kernel/time";
import { addDays } from "@spots/domain/kernel/time-zone";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import { nameLabels } from "@spots/domain/people/name-labels";
import { maskingOf } from "../feedback/masking.queries";
import { readFigures } from "../insight/results.queries";
import type { Call } from "../trpc/context";
import { groupsOf } from "./improvised.queries";
import { getOpenLocation } from "./moment.queries";
import { boundsOfDays } from "./shift.queries";
import { listTimeOff } from "./time-off.queries";

type Ctx = Call["ctx"];
type Place = { readonly id: Id; readonly timeZone: string };
const mostSpots = 200;

/** The shifts that touch the day, in order of their start. */
const shiftsOn = ({ db, tenant }: Ctx, { id, timeZone }: Place, day: string) => {
  const { gte, lt } = boundsOfDays(day, 1, timeZone);
  return db.shift.findMany({
    where: {
      businessId: tenant.businessId,
      locationId: id,
      startsAt: { lt },
      endsAt: { gt: gte },
      member: { leftAt: null },
    },
    select: {
      id: true,
      startsAt: true,
      endsAt: true,
      duty: { select: { name: true } },
      member: { select: { id: true, name: true } },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: 200,
  });
};

/** What is known of the live spots of a location on a day. */
async function spotsOf(ctx: Ctx, { id: locationId, timeZone }: Place, day: string) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const today = boundsOfDays(day, 1, timeZone);
  const spots = await db.spot.findMany({
    where: { businessId, status: { in: ["live", "pilot"] }, overrides: { none: { locationId, isOff: true } } },
    select: { id: true, name: true, version: true, versions: { orderBy: { number: "desc" }, take: 1 } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: mostSpots,
  });
  const ids = spots.map(({ id }) => id);
  const due = await db.moment.findMany({
    where: { businessId, locationId, dueAt: today, spotId: { in: ids }, status: { in: ["offered", "accepted"] } },
    select: { spotId: true, member: { select: { id: true, name: true } } },
    take: 500,
  });
  const memberIds = [...new Set(due.flatMap(({ member }) => member?.id ?? []))];
  const done = await db.moment.groupBy({
    by: ["spotId", "memberId"],
    where: { businessId, spotId: { in: ids }, memberId: { in: memberIds }, status: "delivered" },
  });
  const hasDone = new Set(done.map(({ spotId, memberId }) => `${spotId} ${memberId}`));
  const since = boundsOfDays(addDays(day, -declinedDays), declinedDays, timeZone);
  const declined = await db.moment.groupBy({
    by: ["spotId"],
    where: { businessId, locationId, spotId: { in: ids }, dueAt: since, status: "declined" },
    _count: true,
  });
  const last = await db.moment.groupBy({
    by: ["spotId"],
    where: { businessId, locationId, spotId: { in: ids }, status: "delivered", deliveredAt: { lt: today.gte } },
    _max: { deliveredAt: true },
  });
  const { spots: figures } = await readFigures(ctx, ReadResults.parse({ locationId }), {
    weeks: false,
    beside: nothing,
  });
  const rates = new Map(
    figures.map(({ id, mention: { estimate } }) => [id, estimate.kind === "shown" ? estimate.value : null]),
  );
  const newFrom = addDays(day, -newDays);
  return spots.map(({ id, name, version, versions }): LineUpSpot & { version: number } => {
    const mine = due.filter(({ spotId }) => spotId === id);
    const liveOn = versions[0] ? dayOf(versions[0].liveAt, timeZone) : "";
    const lastAt = last.find(({ spotId }) => spotId === id)?._max.deliveredAt;
    const firstTimers = mine.flatMap(({ member }) =>
      member && !hasDone.has(`${id} ${member.id}`) ? [member.name] : [],
    );
    return {
      ...{ id, name, version, due: mine.length, firstTimers: [...new Set(firstTimers)] },
      newSince: liveOn >= newFrom && liveOn <= day ? liveOn : null,
      declined: declined.find(({ spotId }) => spotId === id)?._count ?? 0,
      mention: rates.get(id) ?? null,
      deliveredOn: lastAt ? dayOf(lastAt, timeZone) : null,
    };
  });
}

/** The open tasks of these members that are due by the day. */
async function tasksOf({ db, tenant }: Ctx, memberIds: readonly Id[], day: string) {
  const rows = await db.actionStep.findMany({
    where: {
      businessId: tenant.businessId,
      memberId: { in: [...memberIds] },
      doneAt: null,
      dueOn: { lte: dayAsDate(day) },
      guidedPath: { droppedAt: null },
    },
    select: { id: true, text: true, dueOn: true, memberId: true },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: 10,
  });
  return rows.map(({ dueOn, ...task }) => ({ ...task, dueOn: dateAsDay(dueOn) }));
}

/**
 * Masked words of yesterday's customers of a location: of answers with a recommendation of 9 or 10,
 * or with thanks that a manager released.
 */
async function wordsOf(ctx: Ctx, { id: locationId, timeZone }: Place, day: string) {
  const rows = await ctx.db.response.findMany({
    where: {
      ...{ businessId: ctx.tenant.businessId, locationId, recallText: { not: "" } },
      answeredAt: boundsOfDays(addDays(day, -1), 1, timeZone),
      OR: [{ recommend: { gte: praiseFrom } }, { kudos: { some: { decision: "released", removedAt: null } } }],
    },
    select: { id: true, recallText: true, locale: true },
    orderBy: [{ answeredAt: "desc" }, { id: "desc" }],
    take: 3,
  });
  const mask = await maskingOf(
    ctx,
    rows.map(({ recallText }) => recallText),
  );
  return rows.map(({ recallText, ...row }) => ({ ...row, words: mask(recallText) }));
}

/**
 * For how many days before the line-up alike spontaneous moments are counted, and the most of them.
 */
const alikeDays = 28;
const mostAlike = 120;
const mostSpontaneous = 5;

/**
 * The spontaneous moments of the day before and of the day so far, alike ones together, with who
 * logged them, how often there was one like it in the last four weeks, and the spot that was made
 * of it. Masked.
 */
async function spontaneousOf(ctx: Ctx, { id: locationId, timeZone }: Place, day: string) {
  const deliveredAt = boundsOfDays(addDays(day, -alikeDays), alikeDays + 1, timeZone);
  const { gte } = boundsOfDays(addDays(day, -1), 1, timeZone);
  const groups = (await groupsOf(ctx, { locationId, deliveredAt }, mostAlike)).flatMap(({ spot, moments }) => {
    const lately = moments.filter(({ at }) => at >= gte);
    const newest = lately.at(-1);
    const people = [...new Map(lately.flatMap(({ member }) => (member ? [[member.id, member]] : []))).values()];
    return newest ? [{ newest, people, times: moments.length, spot: spot?.name ?? null }] : [];
  });
  const shown = groups.toSorted((a, b) => b.newest.at.getTime() - a.newest.at.getTime()).slice(0, mostSpontaneous);
  const mask = await maskingOf(
    ctx,
    shown.map(({ newest }) => newest.description),
  );
  return shown.map(({ newest, ...row }) => ({ ...row, id: newest.id, words: mask(newest.description) }));
}

/**
 * The line-up of a location on a day: who works, three spots to talk about and why, the open tasks
 * of who works, words of yesterday's customers, spontaneous moments, and the spots that are new or
 * have new words. People are named by their first name, longer where two are alike.
 * @throws NOT_FOUND for a location at which the member does not act
 */
export async function readLineUp({ ctx, input }: Call<ReadLineUp>) {
  if (!mayActAt(ctx.member, input.locationId)) throw notFound();
  const location = await getOpenLocation(ctx, input.locationId);
  const { day } = input;
  const shifts = await shiftsOn(ctx, location, day);
  const members = [...new Map(shifts.map(({ member }) => [member.id, member])).values()];
  const spots = await spotsOf(ctx, location, day);
  const labels = new Map(nameLabels(members).map(({ id, name }) => [id, name]));
  const firstName = (name: string) => nameLabels([{ id: "", name }])[0]?.name ?? name;
  const off = await listTimeOff(ctx, day, addDays(day, 1), [...labels.keys()]);
  const tasks = await tasksOf(ctx, [...labels.keys()], day);
  return {
    location: { id: location.id, name: location.name, timeZone: location.timeZone },
    isClosed: location.closedDays.includes(day),
    people: shifts.map(({ member, duty, ...shift }) => ({
      ...shift,
      name: labels.get(member.id) ?? "",
      duty: duty?.name ?? null,
      isOff: off.some(({ memberId }) => memberId === member.id),
    })),
    spots: chooseSpots(spots).map(({ spot, reason }) => ({
      ...{ id: spot.id, name: spot.name, due: spot.due },
      reason: reason.kind === "firstTime" ? { ...reason, names: reason.names.map(firstName) } : reason,
    })),
    tasks: tasks.map(({ memberId, ...task }) => ({ ...task, name: labels.get(memberId) ?? "" })),
    words: await wordsOf(ctx, location, day),
    spontaneous: (await spontaneousOf(ctx, location, day)).map(({ people, ...row }) => ({
      ...row,
      names: people.map(({ id, name }) => labels.get(id) ?? firstName(name)),
    })),
    changes: spots.flatMap(({ id, name, version, newSince }) =>
      newSince === null ? [] : [{ id, name, since: newSince, isNew: version === 1 }],
    ),
  };
}
