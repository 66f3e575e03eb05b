import type { Prisma } from "@spots/db/generated/client";
import { locationsSeenBy, mayActAt } from "@spots/domain/access/object-rules";
import type { ReadBoard } from "@spots/domain/delivery/moment";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { boundsOfDay } from "@spots/domain/kernel/zoned-time";
import { contentIn } from "@spots/domain/spot/in-language";
import { OwnWords } from "@spots/domain/spot/override";
import { contentAt } from "@spots/domain/spot/own-words";
import { SpotContent } from "@spots/domain/spot/spot";
import { nameIn } from "@spots/domain/spot/translation";
import { worksWithin } from "../people/member.queries";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";
import { fileInList } from "./briefing-file.queries";
import { answersOfVisit, answerTo } from "./confirmed.queries";
import { listDuties } from "./duty.queries";
import { photosInList } from "./photo.queries";

type Reader = Pick<Call["ctx"], "db" | "tenant">;

export const whole = {
  spot: { select: { id: true, name: true } },
  version: { select: { content: true } },
  member: { select: { id: true, name: true } },
  duty: { select: { id: true, name: true } },
  location: { select: { id: true, name: true, timeZone: true } },
} as const;

/** Includes the overrides of each location. */
export const briefed = {
  ...whole,
  spot: {
    select: {
      ...{ id: true, name: true, briefingCheck: true, briefingFile: fileInList },
      overrides: { select: { locationId: true, content: true } },
    },
  },
} as const;

export async function findMoment({ db, tenant }: Reader, momentId: Id) {
  return db.moment.findUnique({
    where: tenantKey({ tenant }, momentId),
    include: whole,
  });
}

/** @throws NOT_FOUND for an unknown moment */
export async function getMoment(ctx: Reader, momentId: Id) {
  const moment = await findMoment(ctx, momentId);
  if (!moment) throw notFound();
  return moment;
}

/** @throws NOT_FOUND for an unknown or archived location */
export async function getOpenLocation({ db, tenant }: Reader, locationId: Id) {
  const location = await db.location.findUnique({
    where: tenantKey({ tenant }, locationId),
  });
  if (!location || location.archivedAt !== null) throw notFound();
  return location;
}

type Reading = Pick<Call["ctx"], "language">;
type WholeMoment = Awaited<ReturnType<typeof getMoment>>;
export type BriefedMoment = Prisma.MomentGetPayload<{ include: typeof briefed }>;

/** The texts of the version that was offered, in the reader's language where it has them. */
function contentOf({ language }: Reading, moment: WholeMoment): SpotContent | null {
  const { data } = SpotContent.safeParse(moment.version?.content);
  return data ? contentIn(data, language) : null;
}

/**
 * The briefing for staff: of the version that was offered, not of the draft, with the location's
 * own words.
 */
export function briefingOf(reading: Reading, moment: BriefedMoment) {
  const content = contentOf(reading, moment);
  if (!content) return null;
  const own = moment.spot?.overrides.find(({ locationId }) => locationId === moment.location.id)?.content;
  const { name, briefWhat, briefWhy, briefHow, stopRule, cues, talkLine } = contentAt(
    content,
    OwnWords.parse(own ?? {}),
  );
  return { name, what: briefWhat, why: briefWhy, how: briefHow, stop: stopRule, cues, talkLine };
}

/** A moment as lists show it. */
export function momentRow(reading: Reading, moment: WholeMoment) {
  return {
    id: moment.id,
    status: moment.status,
    dueAt: moment.dueAt,
    deliveredAt: moment.deliveredAt,
    whereExactly: moment.whereExactly,
    customer: moment.customer,
    description: moment.description,
    improvised: moment.improvised,
    reaction: moment.reaction,
    member: moment.member,
    duty: moment.duty,
    location: moment.location,
    spotId: moment.spot?.id ?? null,
    name: contentOf(reading, moment)?.name ?? moment.spot?.name ?? "",
  };
}

/** The locations whose board the member sees, each with its time zone. */
export async function listOpenLocations({ ctx }: Pick<Call, "ctx">) {
  const seen = locationsSeenBy(ctx.member);
  return ctx.db.location.findMany({
    where: { businessId: ctx.tenant.businessId, archivedAt: null, ...(seen === null ? {} : { id: { in: [...seen] } }) },
    select: { id: true, name: true, timeZone: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}

/** The most moments of a location's day that the board shows. */
const mostOnBoard = 2500;

/**
 * The day's moments by location, in order of time. The day is in each location's time zone.
 * Declined moments have their reason. `isClosed`: the location is closed on that single day.
 */
export async function readBoard({ ctx, input }: Call<ReadBoard>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  if (input.locationId !== null && !mayActAt(member, input.locationId)) throw notFound();
  const locations = (await listOpenLocations({ ctx })).filter(
    ({ id }) => input.locationId === null || id === input.locationId,
  );
  if (input.locationId !== null && locations.length === 0) throw notFound();
  const closed = await db.location.findMany({
    where: { businessId, id: { in: locations.map(({ id }) => id) }, closedDays: { has: input.day } },
    select: { id: true },
  });
  const board = [];
  for (const location of locations) {
    const { from, to } = boundsOfDay(input.day, location.timeZone);
    const found = await db.moment.findMany({
      where: { businessId, locationId: location.id, dueAt: { gte: from, lt: to } },
      include: {
        ...whole,
        steps: {
          where: { status: { in: ["declined", "delivered", "cancelled"] } },
          orderBy: [{ at: "desc" }, { id: "desc" }],
          take: 1,
        },
        photos: photosInList,
        visit: answersOfVisit,
        wrongCase: { select: { id: true } },
        relay: {
          select: { steps: { select: { number: true, what: true, status: true }, orderBy: { number: "asc" } } },
        },
        replacedBy: { select: { member: { select: { name: true } } } },
      },
      orderBy: [{ dueAt: "asc" }, { id: "asc" }],
      take: mostOnBoard + 1,
    });
    const moments = found.slice(0, mostOnBoard);
    board.push({
      location,
      isClosed: closed.some(({ id }) => id === location.id),
      isCut: found.length > mostOnBoard,
      moments: moments.map((moment) => ({
        ...momentRow(ctx, moment),
        reason: moment.steps[0]?.reason ?? "",
        note: moment.steps[0]?.note ?? "",
        photos: moment.photos.map(({ id }) => id),
        reportedAt: moment.reportedAt,
        answer: answerTo(moment),
        wrongCaseId: moment.wrongCase?.id ?? null,
        relay: moment.relay?.steps ?? [],
        // An empty name: nobody has taken it yet.
        givenTo: moment.replacedBy === null ? null : (moment.replacedBy.member?.name ?? ""),
      })),
    });
  }
  return board;
}

/** The choices for an offer: live spots, the members with their locations, and the duties. */
export async function readOfferChoices({ ctx }: Pick<Call, "ctx">) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const spots = await db.spot.findMany({
    where: { businessId, status: { in: ["live", "pilot"] } },
    select: {
      id: true,
      name: true,
      translations: true,
      stage: { select: { name: true } },
      overrides: { where: { isOff: true }, select: { locationId: true } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const members = await db.member.findMany({
    where: { businessId, leftAt: null, ...worksWithin(ctx.member) },
    select: { id: true, name: true, role: true, locations: { select: { locationId: true } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return {
    spots: spots.map(({ id, stage, overrides, ...spot }) => ({
      id,
      name: nameIn(spot, ctx.language),
      stage: stage.name,
      offAt: overrides.map(({ locationId }) => locationId),
    })),
    members: members.map(({ id, name, role, locations }) => ({
      id,
      name,
      role,
      locationIds: locations.map(({ locationId }) => locationId),
    })),
    duties: await listDuties({ ctx }),
    locations: await listOpenLocations({ ctx }),
  };
}
