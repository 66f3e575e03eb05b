import type { ReadAllowance } from "@spots/domain/gesture/gesture";
import { isSameUnit } from "@spots/domain/gesture/limits";
import { getSpot } from "../spot/spot.queries";
import type { Call } from "../trpc/context";
import { findAllowance, listOpenBudgets } from "./gesture.queries";

/**
 * What a spot may give away without asking; null: it says nothing. `hasBudget`: there is a budget
 * in its unit and currency. `currency`: that of the newest budget of money. @throws NOT_FOUND
 */
export async function readAllowance({ ctx, input }: Call<ReadAllowance>) {
  const spot = await getSpot(ctx, input.spotId);
  const allowance = await findAllowance(ctx, spot.id);
  const budgets = await listOpenBudgets(ctx);
  return {
    allowance,
    hasBudget: allowance !== null && budgets.some((budget) => isSameUnit(budget, allowance)),
    currency: budgets.findLast(({ unit }) => unit === "money")?.currency ?? null,
  };
}
