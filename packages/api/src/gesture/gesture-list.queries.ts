import type { Prisma } from "@spots/db/generated/client";
import { locationsSeenBy, mayActAt } from "@spots/domain/access/object-rules";
import type { ListGestures } from "@spots/domain/gesture/gesture";
import type { GestureFilter } from "@spots/domain/gesture/kinds";
import { isSameUnit } from "@spots/domain/gesture/limits";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { pageFrom, readCursor } from "@spots/domain/kernel/page";
import { type OfSpot, whereOfSpot } from "@spots/domain/spot/of-spot";
import { localDaysSeen } from "../insight/local-days.queries";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";
import { inList, listOpenBudgets, periodDay } from "./gesture.queries";

type Ctx = Call["ctx"];

/**
 * An answer of the visit that told something and was coded; with `spotId` one that mentions it
 * unaided.
 */
const answered = (mention: Prisma.MentionListRelationFilter | undefined) => ({
  visit: {
    responses: {
      some: { recallText: { not: "" }, coding: { isNot: null }, ...(mention ? { mentions: mention } : {}) },
    },
  },
});

/** A mention in what the customer would tell a friend; one in the comment is none. */
const unprompted = { question: "recall", source: "unaided", status: "counted" } as const;

function shown(show: GestureFilter, spotId: OfSpot | null): Prisma.GestureWhereInput {
  if (show === "all") return { status: { not: "takenBack" } };
  if (show === "spent") return { isSpent: true };
  if (show === "answered") return { isSpent: true, ...answered(undefined) };
  if (show === "mentioned")
    return {
      isSpent: true,
      ...answered({ some: { ...unprompted, ...(spotId === null || spotId === "none" ? {} : { spotId }) } }),
    };
  return { status: show };
}

/** The gestures of the locations that the member sees, or of one of them. @throws NOT_FOUND */
async function whereAt({ db, tenant, member }: Ctx, locationId: Id | null) {
  const seen = locationsSeenBy(member);
  if (locationId === null) return seen === null ? {} : { locationId: { in: [...seen] } };
  const location = await db.location.findUnique({ where: tenantKey({ tenant }, locationId) });
  if (!location || !mayActAt(member, locationId)) throw notFound();
  return { locationId };
}

/** A page of the gestures of a list, newest first. @throws NOT_FOUND */
export async function pageOfGestures(ctx: Ctx, input: ListGestures) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const { spotId, unit, currency, show } = input;
  if (
    spotId !== null &&
    spotId !== "none" &&
    !(await db.spot.findUnique({ where: tenantKey(ctx, spotId), select: { id: true } }))
  )
    throw notFound();
  const { zones, around } = await localDaysSeen(ctx, input);
  const after = readCursor(input.cursor);
  const rows = await db.gesture.findMany({
    where: {
      AND: [
        shown(show, spotId),
        {
          ...{ businessId, ...whereOfSpot(spotId), givenAt: around },
          ...(unit === null ? {} : { unit }),
          ...(currency === null ? {} : { currency }),
          OR: zones.map(({ locationId, at }) => ({ locationId, givenAt: at })),
        },
        after === null ? {} : { OR: [{ givenAt: { lt: after.at } }, { givenAt: after.at, id: { lt: after.id } }] },
      ],
    },
    select: inList,
    orderBy: [{ givenAt: "desc" }, { id: "desc" }],
    take: input.limit + 1,
  });
  return pageFrom(rows, input.limit, ({ givenAt, id }) => ({ at: givenAt, id }));
}

/** A page of the gestures of a list, and how many wait for an answer there. @throws NOT_FOUND */
export async function listGestures({ ctx, input }: Call<ListGestures>) {
  const { businessId } = ctx.tenant;
  const at = { businessId, ...(await whereAt(ctx, input.locationId)) };
  return {
    ...(await pageOfGestures(ctx, input)),
    asked: await ctx.db.gesture.count({ where: { ...at, status: "asked" } }),
  };
}

/**
 * The open budgets with what was spent of each in its current period, at the locations that the
 * member sees. Of the scope `everyone` it is what all have spent together, and no member is named.
 */
export async function listGestureBudgets({ ctx }: Pick<Call, "ctx">) {
  const { db, tenant, member, now } = ctx;
  const { businessId } = tenant;
  const seen = locationsSeenBy(member);
  const all = await listOpenBudgets(ctx);
  const budgets = all.filter(({ locationId }) => seen === null || locationId === null || seen.includes(locationId));
  const locations = await db.location.findMany({
    where: { businessId, id: { in: budgets.flatMap(({ locationId }) => locationId ?? []) } },
    select: { id: true, name: true, timeZone: true },
  });
  const members = await db.member.findMany({
    where: { businessId, id: { in: budgets.flatMap(({ memberId }) => memberId ?? []) } },
    select: { id: true, name: true },
  });
  const at = now();
  const placed = budgets.map((budget) => {
    const location = locations.find(({ id }) => id === budget.locationId) ?? null;
    const since = periodDay(budget, { at, timeZone: location?.timeZone ?? tenant.timeZone });
    return { ...budget, location, since, member: members.find(({ id }) => id === budget.memberId) ?? null };
  });
  const rows =
    placed.length === 0
      ? []
      : await db.gestureEntry.groupBy({
          by: ["budgetId"],
          where: { businessId, OR: placed.map(({ id, since: period }) => ({ budgetId: id, period })) },
          _sum: { amount: true },
        });
  const spent = new Map(rows.map(({ budgetId, _sum }) => [budgetId, _sum.amount ?? 0]));
  const allowances = await db.gestureAllowance.findMany({
    where: { businessId, spot: { status: { not: "retired" } } },
    select: {
      ...{ spotId: true, what: true, unit: true, currency: true, most: true },
      spot: { select: { name: true, stage: { select: { journeyId: true } } } },
    },
    orderBy: [{ what: "asc" }, { spotId: "asc" }],
    take: 200,
  });
  return {
    budgets: placed.map((budget) => ({ ...budget, spent: spent.get(budget.id) ?? 0 })),
    // An allowance whose currency has no budget any more: everything is asked.
    allowances: allowances.map((each) => ({ ...each, hasBudget: all.some((budget) => isSameUnit(budget, each)) })),
  };
}
