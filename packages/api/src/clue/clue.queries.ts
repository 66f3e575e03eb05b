import type { Prisma } from "@spots/db/generated/client";
import { locationsSeenBy, mayActAt } from "@spots/domain/access/object-rules";
import type { ListClues, ReadCluesOfDay, SuggestForClue } from "@spots/domain/clue/clue";
import type { ClueFilter } from "@spots/domain/clue/kinds";
import { refuseSpecialCategory } from "@spots/domain/feedback/masking/special-categories";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { pageFrom, readCursor } from "@spots/domain/kernel/page";
import { boundsOfDay } from "@spots/domain/kernel/zoned-time";
import { nameLabels } from "@spots/domain/people/name-labels";
import { getOpenLocation, listOpenLocations } from "../delivery/moment.queries";
import { localDaysSeen } from "../insight/local-days.queries";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";
import { chipsOf, readLessons, suggestersAt } from "./suggestion.queries";

type Reader = Pick<Call["ctx"], "db" | "tenant">;

/** A clue as whoever may read it sees it. */
const row = {
  ...{ id: true, locationId: true, visitId: true, kind: true, words: true, concepts: true, certainty: true },
  ...{ status: true, caughtAt: true, expiresAt: true, endedAt: true, momentId: true, refusedSpotIds: true },
  ...{ caughtById: true, contradictsId: true },
  visit: { select: { id: true, place: true, memberId: true, isOpen: true, endedAt: true, startedAt: true } },
  contradicts: { select: { id: true, words: true, status: true } },
  moment: { select: { id: true, status: true, deliveredAt: true, spot: { select: { id: true, name: true } } } },
} satisfies Prisma.ClueSelect;

export const findClue = ({ db, tenant }: Reader, clueId: Id) =>
  db.clue.findUnique({ where: tenantKey({ tenant }, clueId), select: row });

/** @throws NOT_FOUND for an unknown clue */
export async function getClue(ctx: Reader, clueId: Id) {
  const clue = await findClue(ctx, clueId);
  if (!clue) throw notFound();
  return clue;
}
export type FoundClue = Awaited<ReturnType<typeof getClue>>;

/** The most locations whose chips a phone gets. */
const mostPlaces = 20;
const none = { spots: [], doubt: null };

/** The spots of a location that fit a clue. */
export async function suggestAt(ctx: Call["ctx"], locationId: Id, clue: Pick<SuggestForClue, "kind" | "words">) {
  const suggesters = await suggestersAt(ctx, [locationId], await readLessons(ctx));
  return suggesters.get(locationId)?.suggested(clue) ?? none;
}

/**
 * The spots that fit words that are not noted yet, at once. Nothing of the words is stored.
 * @throws NOT_FOUND; CONFLICT as `refuseSpecialCategory`
 */
export async function suggestForClue({ ctx, input }: Call<SuggestForClue>) {
  if (!mayActAt(ctx.member, input.locationId)) throw notFound();
  const { id } = await getOpenLocation(ctx, input.locationId);
  refuseSpecialCategory("words", input.words);
  return suggestAt(ctx, id, input);
}

/**
 * What a phone shows of clues: those of the member's visits and those that they noted, of which
 * something is stored, newest first, each with the spots that fit; and for each location the words
 * that one tap notes.
 */
export async function listMyClues({ ctx }: Pick<Call, "ctx">) {
  const { db, tenant, member, now } = ctx;
  const { businessId } = tenant;
  const seen = locationsSeenBy(member);
  const clues = await db.clue.findMany({
    where: {
      ...{ businessId, words: { not: "" }, ...(seen === null ? {} : { locationId: { in: [...seen] } }) },
      AND: [
        { OR: [{ caughtById: member.id }, { visit: { memberId: member.id } }] },
        { OR: [{ expiresAt: null }, { expiresAt: { gt: now() } }] },
      ],
    },
    select: row,
    orderBy: [{ caughtAt: "desc" }, { id: "desc" }],
    take: 60,
  });
  const lessons = await readLessons(ctx);
  const locations = (await listOpenLocations({ ctx })).slice(0, mostPlaces);
  const suggesters = await suggestersAt(
    ctx,
    locations.map(({ id }) => id),
    lessons,
  );
  return {
    clues: clues.map(({ concepts: _concepts, caughtById, moment, ...clue }) => {
      const suggester = suggesters.get(clue.locationId);
      return {
        ...{ ...clue, isMine: caughtById === member.id, spot: moment?.spot ?? null },
        ...(clue.status === "open" && suggester ? suggester.suggested(clue) : none),
      };
    }),
    places: [...suggesters].map(([locationId, each]) => ({ locationId, chips: chipsOf(ctx, each, lessons) })),
  };
}

const filters: Readonly<Record<Exclude<ClueFilter, "delivered">, Prisma.ClueWhereInput>> = {
  all: {},
  acted: { momentId: { not: null }, status: { not: "wrong" } },
  unused: { momentId: null, status: { in: ["open", "expired"] } },
  wrong: { status: "wrong" },
  erased: { status: "erased" },
};

/** The most clues whose moment was delivered in time that a list goes through. */
const mostDelivered = 20_000;

/** The ids of the newest clues since a time whose moment was delivered before the visit ended. */
async function deliveredInTime({ db, tenant }: Reader, since: Date) {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select c.id::text from clue c
    join visit v on v.business_id = c.business_id and v.id = c.visit_id
    join moment m on m.business_id = c.business_id and m.id = c.moment_id
    where c.business_id = ${tenant.businessId}::uuid and c.caught_at >= ${since} and c.status <> 'wrong'
      and m.status = 'delivered' and (v.ended_at is null or m.delivered_at <= v.ended_at)
    order by c.caught_at desc, c.id desc limit ${mostDelivered}`;
  return rows.map(({ id }) => id);
}

/**
 * A filter for the clues of the locations that the member sees, or of one of them. @throws
 * NOT_FOUND
 */
async function whereAt({ db, tenant, member }: Call["ctx"], locationId: Id | null) {
  const seen = locationsSeenBy(member);
  if (locationId === null) return seen === null ? {} : { locationId: { in: [...seen] } };
  const location = await db.location.findUnique({ where: tenantKey({ tenant }, locationId) });
  if (!location || !mayActAt(member, locationId)) throw notFound();
  return { locationId };
}

/**
 * The words of a clue, as far as they may still be read: a clue whose time is over waits to be
 * erased.
 */
const wordsAt = ({ words, expiresAt }: { words: string; expiresAt: Date | null }, now: Date) =>
  expiresAt !== null && expiresAt <= now ? "" : words;

const dayLong = 86_400_000;

/**
 * The clues of a list, newest first. Nobody who noted one is named. Days are those of the visits at
 * their location, as in the figures; without a first day it holds those noted in the last year.
 */
export async function listClues({ ctx, input }: Call<ListClues>) {
  const { db, tenant, now } = ctx;
  const { businessId } = tenant;
  const { spotId, kind, show } = input;
  if (spotId !== null) await getSpot(ctx, spotId);
  const { zones, around } = await localDaysSeen(ctx, input);
  // A clue is noted after its visit started, on phones whose clocks may differ.
  const since = new Date(around.gte ? around.gte.getTime() - dayLong : now().getTime() - 366 * dayLong);
  const after = readCursor(input.cursor);
  const rows = await db.clue.findMany({
    where: {
      AND: [
        { businessId, caughtAt: { gte: since }, ...(kind === null ? {} : { kind }) },
        { OR: zones.map(({ locationId, at }) => ({ locationId, visit: { startedAt: at } })) },
        spotId === null ? {} : { moment: { spotId } },
        show === "delivered" ? { id: { in: await deliveredInTime(ctx, since) } } : filters[show],
        after === null ? {} : { OR: [{ caughtAt: { lt: after.at } }, { caughtAt: after.at, id: { lt: after.id } }] },
      ],
    },
    select: { ...row, location: { select: { id: true, name: true, timeZone: true } } },
    orderBy: [{ caughtAt: "desc" }, { id: "desc" }],
    take: input.limit + 1,
  });
  const page = pageFrom(rows, input.limit, ({ caughtAt, id }) => ({ at: caughtAt, id }));
  return {
    next: page.next,
    rows: page.rows.map((clue) => ({
      ...{ id: clue.id, kind: clue.kind, certainty: clue.certainty, status: clue.status },
      ...{ caughtAt: clue.caughtAt, location: clue.location, place: clue.visit.place, moment: clue.moment },
      words: wordsAt(clue, now()),
      inTime: isInTime(clue),
    })),
  };
}

/** Whether a clue's moment was delivered before its visit ended. */
const isInTime = ({ status, moment, visit }: FoundClue) =>
  status !== "wrong" &&
  moment?.status === "delivered" &&
  moment.deliveredAt !== null &&
  (visit.endedAt === null || moment.deliveredAt <= visit.endedAt);

/**
 * The clues of a day at the locations that the reader sees: those noted on it, with who noted them
 * and what became of them, and those noted before that are still kept. Newest first.
 */
export async function readCluesOfDay({ ctx, input }: Call<ReadCluesOfDay>) {
  const { db, tenant, now } = ctx;
  const { businessId, timeZone } = tenant;
  const { from, to } = boundsOfDay(input.day, timeZone);
  const clues = await db.clue.findMany({
    where: {
      ...{ businessId, caughtAt: { lt: to }, ...(await whereAt(ctx, input.locationId)) },
      AND: { OR: [{ caughtAt: { gte: from } }, { words: { not: "" }, expiresAt: { gt: now(), gte: from } }] },
    },
    select: {
      ...{ ...row, caughtBy: { select: { id: true, name: true } } },
      location: { select: { id: true, name: true, timeZone: true } },
    },
    orderBy: [{ caughtAt: "desc" }, { id: "desc" }],
    take: 100,
  });
  const catchers = [...new Map(clues.map(({ caughtBy }) => [caughtBy.id, caughtBy])).values()];
  const people = new Map(nameLabels(catchers).map(({ id, name }) => [id, name]));
  return clues.map((clue) => ({
    ...{ id: clue.id, kind: clue.kind, words: wordsAt(clue, now()), certainty: clue.certainty, status: clue.status },
    ...{ caughtAt: clue.caughtAt, expiresAt: clue.expiresAt, place: clue.visit.place, location: clue.location },
    ...{ by: people.get(clue.caughtBy.id) ?? "", spot: clue.moment?.spot ?? null, inTime: isInTime(clue) },
    contradicts: clue.contradicts?.words ?? null,
  }));
}
