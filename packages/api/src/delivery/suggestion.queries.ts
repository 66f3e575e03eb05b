import { usualMoments } from "@spots/db/reports/usual-moments";
import { mayActAt } from "@spots/domain/access/object-rules";
import { isOverDay, isOverVisit, isTooClose } from "@spots/domain/delivery/limits";
import { firstOfferTime } from "@spots/domain/delivery/offer-time";
import { placeKey } from "@spots/domain/delivery/place";
import type { ReadSuggestions, SuggestMembers } from "@spots/domain/delivery/suggestion-input";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { wallTimeOf } from "@spots/domain/kernel/time-zone";
import { boundsOfDay, dayOf, instantAt, isSkipped } from "@spots/domain/kernel/zoned-time";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";
import { readCandidates } from "./candidates.queries";
import { getMoment, getOpenLocation } from "./moment.queries";

/** How many moments without somebody get suggestions, and how many usual ones are offered, per location. */
const mostNeeding = 50;
const mostUsual = 3;
/** How many members are suggested for one moment. */
const mostSuggested = 5;
/** How often a moment can have been given on that is followed back. */
const longestChain = 20;

/** The quarter of an hour of a local time, as `2026-11-29T16:0`. */
const quarterOf = (time: string) => `${time.slice(0, 14)}${Math.floor(Number(time.slice(14, 16)) / 15)}`;

/** The members who declined or missed a moment or one that it replaces. */
async function whoHadIt(ctx: Call["ctx"], momentId: Id): Promise<ReadonlySet<Id>> {
  const members = new Set<Id>();
  let next: Id | null = momentId;
  for (let link = 0; next !== null && link < longestChain; link += 1) {
    const moment: { memberId: Id | null; insteadOfId: Id | null } = await getMoment(ctx, next);
    if (moment.memberId !== null) members.add(moment.memberId);
    next = moment.insteadOfId;
  }
  return members;
}

/** How far apart moments at one place are that are taken to be for one customer, in milliseconds. */
const oneVisitMs = 60 * 60_000;

/**
 * The moments that the same customer would probably get: of that name on the day, or at the same place
 * within the hour. A visit itself is known only when a moment of it is delivered.
 */
async function readForCustomer({ db, tenant }: Call["ctx"], input: SuggestMembers, dueAt: Date, timeZone: string) {
  const { businessId } = tenant;
  const { customer, whereExactly, locationId, insteadOf } = input;
  const { from, to } = boundsOfDay(dayOf(dueAt, timeZone), timeZone);
  const near = { gt: new Date(dueAt.getTime() - oneVisitMs), lt: new Date(dueAt.getTime() + oneVisitMs) };
  const same = [
    ...(customer === "" ? [] : [{ customer, dueAt: { gte: from, lt: to } }]),
    ...(whereExactly === "" ? [] : [{ whereExactly, dueAt: near }]),
  ];
  if (same.length === 0) return [];
  return db.moment.findMany({
    where: {
      ...{ businessId, locationId, status: { in: ["offered", "accepted", "delivered"] }, OR: same },
      ...(insteadOf === null ? {} : { id: { not: insteadOf } }),
    },
    select: { dueAt: true, deliveredAt: true },
    take: 500,
  });
}

/** Whether the customer who is at the place now is left in peace. */
async function isLeftInPeace({ db, tenant }: Call["ctx"], { locationId, whereExactly }: SuggestMembers) {
  const plainPlace = placeKey(whereExactly);
  if (plainPlace === "") return false;
  const where = { businessId: tenant.businessId, locationId, plainPlace, isOpen: true, leftInPeaceAt: { not: null } };
  return (await db.visit.findFirst({ where, select: { id: true } })) !== null;
}

/**
 * The members who could get a moment of a spot at a time, best first, each with the reasons; when the
 * spot is better left out; and what an offer is warned of: who has as many open moments that day as the
 * business wants at most, whether the customer has, or has one within the minutes between, and whether
 * the customer is left in peace.
 */
export async function suggestForOffer({ ctx, input }: Call<SuggestMembers>) {
  if (!mayActAt(ctx.member, input.locationId)) throw notFound();
  const location = await getOpenLocation(ctx, input.locationId);
  const spot = await getSpot(ctx, input.spotId);
  const not = input.insteadOf === null ? new Set<Id>() : await whoHadIt(ctx, input.insteadOf);
  const stop = spot.stopRule;
  const limits = await ctx.db.business.findUniqueOrThrow({
    where: { id: ctx.tenant.businessId },
    select: { mostPerDay: true, mostPerVisit: true, minutesBetween: true },
  });
  const { mostPerDay, mostPerVisit, minutesBetween } = limits;
  const none = { members: [], full: [], forCustomer: null, isTooClose: false, isLeftInPeace: false };
  if (isSkipped(input.dueAt, location.timeZone)) return { stop, ...limits, ...none };
  const dueAt = instantAt(input.dueAt, location.timeZone);
  const suggest = await readCandidates(ctx, location, dayOf(dueAt, location.timeZone), [spot.id]);
  const others = await readForCustomer(ctx, input, dueAt, location.timeZone);
  const ranked = suggest({ key: input.insteadOf ?? `${spot.id} ${input.dueAt}`, spotId: spot.id, dueAt, not });
  return {
    ...{ stop, ...limits, members: ranked.slice(0, mostSuggested) },
    full: ranked.flatMap(({ memberId, openThatDay }) => (isOverDay(openThatDay, mostPerDay) ? [memberId] : [])),
    forCustomer: isOverVisit(others.length, mostPerVisit) ? others.length : null,
    isTooClose: others.some((other) => isTooClose(other.deliveredAt ?? other.dueAt, dueAt, minutesBetween)),
    isLeftInPeace: await isLeftInPeace(ctx, input),
  };
}

/**
 * For one day of a location: who is suggested for its declined and missed moments that nobody has
 * been asked to do instead, and the usual offers that are not made yet. Both are empty for a past day.
 */
export async function readSuggestions({ ctx, input }: Call<ReadSuggestions>) {
  const { db, tenant, now } = ctx;
  const { businessId } = tenant;
  if (!mayActAt(ctx.member, input.locationId)) throw notFound();
  const location = await getOpenLocation(ctx, input.locationId);
  const { timeZone } = location;
  const { day } = input;
  if (day < dayOf(now(), timeZone)) return { needing: [], usual: [] };
  const { from, to } = boundsOfDay(day, timeZone);
  const there = await db.moment.findMany({
    where: { businessId, locationId: location.id, dueAt: { gte: from, lt: to }, status: { not: "cancelled" } },
    select: {
      ...{ id: true, status: true, spotId: true, memberId: true, dueAt: true, whereExactly: true, insteadOfId: true },
      replacedBy: { select: { id: true } },
    },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: 2000,
  });
  const live = await db.spot.findMany({
    where: {
      ...{ businessId, status: { in: ["live", "pilot"] } },
      overrides: { none: { isOff: true, locationId: location.id } },
    },
    select: { id: true, name: true, stopRule: true },
    take: 500,
  });
  const spots = new Map(live.map((spot) => [spot.id, spot]));
  const needing = there
    .flatMap(({ spotId, ...moment }) =>
      spotId !== null && spots.has(spotId) && moment.replacedBy === null ? [{ ...moment, spotId }] : [],
    )
    .filter(({ status }) => status === "declined" || status === "missed")
    .slice(0, mostNeeding);
  const rows = await usualMoments(db, {
    ...{ businessId, locationId: location.id, timeZone, until: from },
    from: new Date(from.getTime() - 28 * 86_400_000),
  });
  const soonest = firstOfferTime(day, timeZone, now());
  const isOver = (time: string) => isSkipped(time, timeZone) || instantAt(time, timeZone) <= now();
  const later = (time: string) => (isOver(time) ? soonest : time);
  // A usual time that has passed is offered for later on the same day.
  const isThere = (row: (typeof rows)[number]) =>
    there.some(({ spotId, whereExactly, dueAt }) => {
      const isSame = spotId === row.spotId && whereExactly === row.whereExactly;
      const [usual, at] = [`${day}T${row.time}`, wallTimeOf(dueAt, timeZone)];
      return isSame && (quarterOf(at) === quarterOf(usual) || (isOver(usual) && at > usual));
    });
  const usual = rows.filter((row) => spots.has(row.spotId) && !isThere(row)).slice(0, mostUsual);
  if (needing.length + usual.length === 0) return { needing: [], usual: [] };
  const suggest = await readCandidates(
    ctx,
    location,
    day,
    [...needing, ...usual].map(({ spotId }) => spotId),
  );
  const had = new Map(there.map((moment) => [moment.id, moment]));
  const whoHad = (momentId: Id | null): Id[] => {
    const moment = momentId === null ? undefined : had.get(momentId);
    return moment ? [...(moment.memberId === null ? [] : [moment.memberId]), ...whoHad(moment.insteadOfId)] : [];
  };
  return {
    needing: needing.map(({ id, spotId, dueAt }) => {
      const at = later(wallTimeOf(dueAt, timeZone));
      const not = new Set(whoHad(id));
      const members = suggest({ key: id, spotId, dueAt: instantAt(at, timeZone), not });
      return { momentId: id, dueAt: at, members: members.slice(0, mostSuggested) };
    }),
    usual: usual.map(({ spotId, whereExactly, time }) => {
      const at = later(`${day}T${time}`);
      const key = `${spotId} ${whereExactly} ${day}`;
      return {
        ...{ spotId, whereExactly, dueAt: at, name: spots.get(spotId)?.name ?? "" },
        stop: spots.get(spotId)?.stopRule ?? "",
        member: suggest({ key, spotId, dueAt: instantAt(at, timeZone) })[0] ?? null,
      };
    }),
  };
}
