import { amountOf } from "@spots/domain/gesture/kinds";
import { exportMyGrowth } from "../growth/growth.queries";
import { listOwnRelays } from "../relay/credit.queries";
import type { Call } from "../trpc/context";
import { inKudos, reachesItsMember, shownKudos } from "./kudos-given.queries";
import { listOwnStories } from "./wall.queries";
import { listOwnWeekNotes } from "./week-note.queries";

type Ctx = Call["ctx"];

/** The spots that were made of the member's spontaneous moments. */
async function listOwnSpots({ db, tenant, member }: Ctx) {
  const rows = await db.spotInventor.findMany({
    where: { businessId: tenant.businessId, memberId: member.id },
    select: { at: true, spot: { select: { id: true, name: true, status: true } } },
    orderBy: [{ at: "desc" }, { spotId: "asc" }],
    take: 100,
  });
  return rows.map(({ at, spot }) => ({ ...spot, at }));
}

const listOwnGifts = ({ db, tenant, member }: Ctx, most: number) =>
  db.thanksGift.findMany({
    where: { businessId: tenant.businessId, memberId: member.id, takenBackAt: null },
    select: {
      ...{ id: true, words: true, givenAt: true },
      kind: { select: { name: true } },
      givenBy: { select: { name: true } },
    },
    orderBy: [{ givenAt: "desc" }, { id: "desc" }],
    take: most,
  });

/** What the member got and gave. A member who hid theirs still finds it here. */
async function listOwnKudos(ctx: Ctx, most: number) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const newest = { orderBy: [{ givenAt: "desc" as const }, { id: "desc" as const }], take: most };
  const got = await db.kudos.findMany({
    where: { businessId, memberId: member.id, ...reachesItsMember },
    select: inKudos,
    ...newest,
  });
  const given = await db.kudos.findMany({
    where: { businessId, givenById: member.id, removedAt: null },
    select: inKudos,
    ...newest,
  });
  return { got: await shownKudos(ctx, got), given: await shownKudos(ctx, given) };
}

/** A member's own page: what they were thanked for, their stories, their spots and their thanks. */
export async function readMine({ ctx }: Pick<Call, "ctx">) {
  const { got, given } = await listOwnKudos(ctx, 50);
  const gifts = await listOwnGifts(ctx, 20);
  return {
    kudos: got.map(({ id, words, recallText, givenAt, givenBy, value, moment, hiddenAt, storyId, isQuotable }) => ({
      ...{ id, words, recallText, givenAt, value, moment, storyId, isQuotable },
      ...{ by: givenBy?.name ?? null, isHidden: hiddenAt !== null },
    })),
    given: given.map(({ id, words, givenAt, member, value, isHeld, decision }) => ({
      ...{ id, words, givenAt, value, to: member?.name ?? "", isWaiting: isHeld && decision === null },
    })),
    stories: await listOwnStories(ctx),
    spots: await listOwnSpots(ctx),
    together: await listOwnRelays(ctx, 20),
    gifts: gifts.map(({ kind, givenBy, ...gift }) => ({ ...gift, kind: kind.name, by: givenBy.name })),
  };
}

/** The most rows of each list in an export. */
const mostExported = 5000;

/** The clues that the member noted, with what is still stored of them. */
async function listOwnClues({ db, tenant, member }: Ctx) {
  return db.clue.findMany({
    where: { businessId: tenant.businessId, caughtById: member.id },
    select: { kind: true, words: true, certainty: true, caughtAt: true, status: true },
    orderBy: [{ caughtAt: "desc" }, { id: "desc" }],
    take: mostExported,
  });
}

/**
 * All that is about the member, as they may take it along. Their growth stays out on a shared
 * device.
 */
export async function exportMine({ ctx }: Pick<Call, "ctx">) {
  const { db, tenant, member, now } = ctx;
  const moments = await db.moment.findMany({
    where: { businessId: tenant.businessId, memberId: member.id, improvised: true, status: "delivered" },
    select: { id: true, description: true, reaction: true, deliveredAt: true, location: { select: { name: true } } },
    orderBy: [{ deliveredAt: "desc" }, { id: "desc" }],
    take: mostExported,
  });
  const extras = await db.gesture.findMany({
    where: { businessId: tenant.businessId, memberId: member.id },
    select: {
      ...{ what: true, unit: true, currency: true, cost: true, status: true, givenAt: true },
      location: { select: { name: true } },
    },
    orderBy: [{ givenAt: "desc" }, { id: "desc" }],
    take: mostExported,
  });
  const { got, given } = await listOwnKudos(ctx, mostExported);
  const gifts = await listOwnGifts(ctx, mostExported);
  return {
    business: tenant.name,
    name: member.name,
    exportedAt: now(),
    thanksReceived: got.map(({ words, recallText, givenAt, givenBy, value, moment }) => ({
      ...{ at: givenAt, words, customerSaid: recallText, from: givenBy?.name ?? null, value, moment },
    })),
    thanksGiven: given.map(({ words, givenAt, member: to, value, moment }) => ({
      ...{ at: givenAt, words, to: to?.name ?? null, value, moment },
    })),
    stories: (await listOwnStories(ctx)).map(({ words, at, isAgreed, isShown }) => ({ at, words, isAgreed, isShown })),
    spots: (await listOwnSpots(ctx)).map(({ name, status, at }) => ({ name, status, at })),
    deliveredTogether: (await listOwnRelays(ctx, mostExported)).rows.map(({ id: _, ...relay }) => relay),
    gifts: gifts.map(({ kind, words, givenAt, givenBy }) => ({
      at: givenAt,
      kind: kind.name,
      words,
      from: givenBy.name,
    })),
    clues: await listOwnClues(ctx),
    weeklyNotes: await listOwnWeekNotes(ctx, mostExported),
    growth: member.onlyAt === undefined ? await exportMyGrowth({ ctx }) : null,
    extrasGiven: extras.map(({ givenAt, location, ...extra }) => ({
      ...{ at: givenAt, location: location.name, ...extra, cost: amountOf(extra) },
    })),
    spontaneousMoments: moments.map(({ id: _, location, deliveredAt, ...moment }) => ({
      ...{ at: deliveredAt, location: location.name, ...moment },
    })),
  };
}
