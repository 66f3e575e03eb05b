import type { Prisma } from "@spots/db/generated/client";
import { mayActAt } from "@spots/domain/access/object-rules";
import type { GestureAmount } from "@spots/domain/gesture/kinds";
import { gesturePeriodOf, isBudgetOf, isSameUnit } from "@spots/domain/gesture/limits";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { dayAsDate } from "@spots/domain/kernel/time";
import { dayOf } from "@spots/domain/kernel/zoned-time";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

type Reader = Pick<Call["ctx"], "db" | "tenant">;

/** A gesture as lists show it. */
export const inList = {
  ...{ id: true, locationId: true, memberId: true, what: true, unit: true, currency: true, cost: true },
  ...{ status: true, reason: true, isDone: true, isSpent: true, givenAt: true, receivedAt: true, answeredAt: true },
  location: { select: { id: true, name: true, timeZone: true } },
  spot: { select: { id: true, name: true } },
  member: { select: { id: true, name: true } },
  answeredBy: { select: { id: true, name: true } },
  visit: { select: { id: true, place: true } },
} satisfies Prisma.GestureSelect;

export const findGesture = ({ db, tenant }: Reader, gestureId: Id) =>
  db.gesture.findUnique({ where: tenantKey({ tenant }, gestureId), select: inList });

/**
 * @throws NOT_FOUND for an unknown gesture, and one of others at a location where the member does
 * not act
 */
export async function getGesture(ctx: Call["ctx"], gestureId: Id) {
  const gesture = await findGesture(ctx, gestureId);
  const { member } = ctx;
  if (!gesture || (gesture.memberId !== member.id && !mayActAt(member, gesture.locationId))) throw notFound();
  return gesture;
}

const inBudget = {
  ...{ id: true, scope: true, locationId: true, memberId: true, unit: true, currency: true },
  ...{ amount: true, period: true, createdAt: true },
} satisfies Prisma.GestureBudgetSelect;

/** The budgets that have not ended. */
export const listOpenBudgets = ({ db, tenant }: Reader) =>
  db.gestureBudget.findMany({
    where: { businessId: tenant.businessId, endedAt: null },
    select: inBudget,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
export type OpenBudget = Awaited<ReturnType<typeof listOpenBudgets>>[number];

/** Where, when and by whom something is given. */
export type Giving = {
  readonly memberId: Id;
  readonly locationId: Id;
  readonly timeZone: string;
  readonly at: Date;
};

/** The budgets from which something is given; with `of` those in its unit and currency only. */
export const budgetsOf = (budgets: readonly OpenBudget[], giving: Giving, of?: Omit<GestureAmount, "cost">) =>
  budgets.filter((budget) => isBudgetOf(budget, giving) && (of === undefined || isSameUnit(budget, of)));

/** The first day of a budget's period at this time, as it is stored. */
export const periodDay = ({ period }: Pick<OpenBudget, "period">, { at, timeZone }: Pick<Giving, "at" | "timeZone">) =>
  dayAsDate(gesturePeriodOf(dayOf(at, timeZone), period));

/** The budgets with what was spent of each in its period; of the scope `everyone`, by the giver. */
export async function withSpent({ db, tenant }: Reader, budgets: readonly OpenBudget[], giving: Giving) {
  if (budgets.length === 0) return [];
  const rows = await db.gestureEntry.groupBy({
    by: ["budgetId"],
    where: {
      businessId: tenant.businessId,
      OR: budgets.map((budget) => ({
        ...{ budgetId: budget.id, period: periodDay(budget, giving) },
        ...(budget.scope === "everyone" ? { memberId: giving.memberId } : {}),
      })),
    },
    _sum: { amount: true },
  });
  const spent = new Map(rows.map(({ budgetId, _sum }) => [budgetId, _sum.amount ?? 0]));
  return budgets.map((budget) => ({ ...budget, spent: spent.get(budget.id) ?? 0 }));
}

/** What a spot may give away without asking; null: it says nothing. */
export const findAllowance = ({ db, tenant }: Reader, spotId: Id) =>
  db.gestureAllowance.findUnique({
    where: { businessId_spotId: { businessId: tenant.businessId, spotId } },
    select: { spotId: true, what: true, unit: true, currency: true, usual: true, most: true },
  });
