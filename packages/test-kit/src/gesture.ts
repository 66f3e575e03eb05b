import type { TestDatabase } from "./database";
import { newId } from "./ids";

type Of = { readonly businessId: string; readonly locationId: string; readonly memberId: string };

/**
 * Creates a budget of five pieces a week for the business, an allowance of two, and a gesture for
 * which a manager is asked.
 */
export async function aGesture(db: TestDatabase, of: Of & { readonly spotId: string }, at: Date) {
  const { businessId, locationId, memberId, spotId } = of;
  const gestureBudget = await db.gestureBudget.create({
    data: {
      ...{ businessId, id: newId(), scope: "business", unit: "pieces", amount: 5, period: "week" },
      ...{ createdAt: at, createdById: memberId },
    },
  });
  const what = "Some extra blooms";
  await db.gestureAllowance.create({
    data: { businessId, spotId, what, unit: "pieces", usual: 1, most: 2, changedAt: at, changedById: memberId },
  });
  const gesture = await db.gesture.create({
    data: {
      ...{ businessId, id: newId(), locationId, memberId, spotId, what, unit: "pieces", cost: 3 },
      ...{ givenAt: at, receivedAt: at, isDone: true, status: "asked", isSpent: true, reason: "overAllowance" },
    },
  });
  await db.gestureEntry.create({
    data: {
      ...{ businessId, id: newId(), gestureId: gesture.id, budgetId: gestureBudget.id, memberId, amount: 3, at },
      period: new Date(at.toISOString().slice(0, 10)),
    },
  });
  return { gesture, gestureBudget };
}
