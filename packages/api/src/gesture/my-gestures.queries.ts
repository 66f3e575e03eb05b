import { locationsSeenBy } from "@spots/domain/access/object-rules";
import { may } from "@spots/domain/access/permissions";
import type { Call } from "../trpc/context";
import { budgetsOf, inList, listOpenBudgets, withSpent } from "./gesture.queries";

/** Hours for which a member still sees what they gave or what was answered. */
const shownHours = 24;
/** The most locations of which a phone shows what is left. */
const mostLocations = 20;

/**
 * What a phone shows of gestures: the allowances of live spots, what is left of each budget at the
 * member's locations, the member's own of the last 24 hours with those that a manager has not
 * answered, and for managers what they are asked.
 */
export async function listMyGestures({ ctx }: Pick<Call, "ctx">) {
  const { db, tenant, member, now } = ctx;
  const { businessId } = tenant;
  const seen = locationsSeenBy(member);
  const here = member.onlyAt === undefined ? seen : [member.onlyAt];
  const isHere = here === null ? {} : { locationId: { in: [...here] } };
  const locations = await db.location.findMany({
    where: { businessId, archivedAt: null, ...(here === null ? {} : { id: { in: [...here] } }) },
    select: { id: true, timeZone: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: mostLocations,
  });
  const budgets = await listOpenBudgets(ctx);
  const left = [];
  for (const { id: locationId, timeZone } of locations) {
    const giving = { memberId: member.id, locationId, timeZone, at: now() };
    for (const { id, scope, unit, currency, amount, period, spent } of await withSpent(
      ctx,
      budgetsOf(budgets, giving),
      giving,
    ))
      left.push({ id, locationId, scope, unit, currency, amount, period, left: amount - spent });
  }
  const allowances = await db.gestureAllowance.findMany({
    where: { businessId, spot: { status: { in: ["pilot", "live"] } } },
    select: {
      ...{ spotId: true, what: true, unit: true, currency: true, usual: true, most: true },
      spot: { select: { name: true } },
    },
    orderBy: [{ what: "asc" }, { spotId: "asc" }],
    take: 100,
  });
  const since = new Date(now().getTime() - shownHours * 3_600_000);
  const own = await db.gesture.findMany({
    where: {
      ...{ businessId, memberId: member.id, ...isHere, status: { not: "takenBack" } },
      OR: [{ status: "asked" }, { receivedAt: { gte: since } }, { answeredAt: { gte: since } }],
    },
    select: inList,
    orderBy: [{ givenAt: "desc" }, { id: "desc" }],
    take: 30,
  });
  const toAnswer =
    may(member.role, "gesture.answer") && member.onlyAt === undefined
      ? await db.gesture.findMany({
          where: { businessId, status: "asked", ...isHere },
          select: inList,
          orderBy: [{ givenAt: "asc" }, { id: "asc" }],
          take: 50,
        })
      : [];
  return { budgets: left, allowances, own, toAnswer };
}
