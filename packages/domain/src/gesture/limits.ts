import { addDays } from "../kernel/time-zone";
import type { GestureAmount, GesturePeriod, GestureReason, GestureScope } from "./kinds";

/** What of a budget says where it applies. */
export type BudgetRange = {
  readonly scope: GestureScope;
  readonly locationId: string | null;
  readonly memberId: string | null;
  readonly unit: GestureAmount["unit"];
  readonly currency: string;
};

/** The first day of the period that a day is in. Weeks begin on Mondays. */
export function gesturePeriodOf(day: string, period: GesturePeriod): string {
  if (period === "day") return day;
  if (period === "month") return `${day.slice(0, 7)}-01`;
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/** Whether a budget is one of those from which a member gives at a location, in whatever unit. */
export function isBudgetOf(
  { scope, locationId, memberId }: Pick<BudgetRange, "scope" | "locationId" | "memberId">,
  giver: { readonly memberId: string; readonly locationId: string },
): boolean {
  if (scope === "member") return memberId === giver.memberId;
  return locationId === null ? scope !== "location" : locationId === giver.locationId;
}

/** Whether a cost is in the unit and, for money, the currency. Nothing is converted. */
export const isSameUnit = (
  { unit, currency }: Omit<GestureAmount, "cost">,
  other: Omit<GestureAmount, "cost">,
): boolean => unit === other.unit && currency === other.currency;

type Allowance = Omit<GestureAmount, "cost"> & { readonly most: number };
type Left = { readonly amount: number; readonly spent: number };

/**
 * Why a manager must be asked; null: nobody asks. A cost must be within the allowance of its spot,
 * when that has one, and within what is left of every budget of its unit; there must be one.
 * @param budgets the budgets in the unit of the cost from which the member gives at the location
 * @example reasonToAsk({ unit: "pieces", currency: "", cost: 2 }, null, [{ amount: 5, spent: 3 }])
 * // null
 */
export function reasonToAsk(
  cost: GestureAmount,
  allowance: Allowance | null,
  budgets: readonly Left[],
): GestureReason | null {
  if (allowance !== null && !isSameUnit(allowance, cost)) return "otherUnit";
  if (allowance !== null && cost.cost > allowance.most) return "overAllowance";
  if (budgets.length === 0) return "noBudget";
  return budgets.some(({ amount, spent }) => spent + cost.cost > amount) ? "overBudget" : null;
}
