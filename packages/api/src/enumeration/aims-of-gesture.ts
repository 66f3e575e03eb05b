import { newId } from "@spots/test-kit/ids";
import type { TargetBusiness } from "@spots/test-kit/target-business";
import { type Aim, noIds } from "./aim";

const extra = { what: "Some extra blooms", unit: "pieces" } as const;

const startedAt = new Date().toISOString();

/** The inputs with foreign ids for the procedures of gestures. */
export const aimsOfGesture: Readonly<Record<string, Aim>> = {
  "gesture.mine": noIds,
  "gesture.budgets": noIds,
  "gesture.list": ({ location, spot }) => ({ locationId: location.id, spotId: spot.id }),
  "gesture.give": ({ location, spot, moment }: TargetBusiness) => ({
    ...{ id: newId(), locationId: location.id, spotId: spot.id, momentId: moment.id, ...extra, cost: 1, isDone: true },
    visit: { id: newId(), startedAt },
  }),
  "gesture.takeBack": ({ gesture }) => ({ gestureId: gesture.id }),
  "gesture.answer": ({ gesture }) => ({ gestureId: gesture.id, isAllowed: true }),
  "gesture.addBudget": ({ location, staff }) => [
    { id: newId(), scope: "location", locationId: location.id, unit: "pieces", amount: 10, period: "day" },
    { id: newId(), scope: "member", memberId: staff.id, unit: "pieces", amount: 10, period: "day" },
  ],
  "gesture.changeBudget": ({ gestureBudget }) => ({ budgetId: gestureBudget.id, amount: 9 }),
  "gesture.endBudget": ({ gestureBudget }) => ({ budgetId: gestureBudget.id }),
  "gesture.allowance": ({ spot }) => ({ spotId: spot.id }),
  "gesture.setAllowance": ({ spot }) => ({ spotId: spot.id, ...extra, usual: 1, most: 2 }),
  "gesture.removeAllowance": ({ spot }) => ({ spotId: spot.id }),
};
