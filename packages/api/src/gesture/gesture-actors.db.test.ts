import { gesturePeriodOf, isBudgetOf } from "@spots/domain/gesture/limits";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";

const { testDb, database } = useTestDb();
/** Monday, 10:00 in Berlin. */
const now = new Date("2026-11-23T09:00:00Z");

const person = fc.constantFrom("maria" as const, "jonas" as const, "manager" as const);
const pieces = fc.integer({ min: 1, max: 4 });
const give = fc.record({
  ...{ kind: fc.constant("give" as const), by: person, cost: pieces },
  ...{ isDone: fc.boolean(), ofSpot: fc.boolean(), isTwice: fc.boolean() },
});
const act = fc.oneof(
  { weight: 4, arbitrary: give },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("answer" as const), isAllowed: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("takeBack" as const), by: person }) },
);
type Act = typeof act extends fc.Arbitrary<infer Each> ? Each : never;
/** Rounds of acts; those of one round are sent at once. */
const rounds = fc.array(fc.array(act, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 });

/**
 * Budgets of six pieces a week for all, five a day at the location, and three a day for each; an
 * allowance of two.
 */
async function aShop() {
  const shop = await aShopWithStaff(testDb, database, now);
  const { businessId, slug: business, maria, jonas, manager, owner, location, spot } = shop;
  const people = { maria, jonas, manager };
  const by = (who: keyof typeof people) => as(database, people[who].userId, { now }).gesture;
  const asOwner = as(database, owner.userId, { now }).gesture;
  const budgets = [
    { scope: "business" as const, amount: 6, period: "week" as const },
    { scope: "location" as const, locationId: location.id, amount: 5, period: "day" as const },
    { scope: "everyone" as const, amount: 3, period: "day" as const },
  ];
  for (const each of budgets) await asOwner.addBudget({ business, id: newId(), unit: "pieces", ...each });
  await asOwner.setAllowance({ business, spotId: spot.id, what: "Blooms", unit: "pieces", usual: 1, most: 2 });
  const sent = new Set<string>();
  async function send(each: Act): Promise<unknown> {
    if (each.kind === "give") {
      const { cost, isDone, ofSpot, isTwice } = each;
      const extra = { what: "Blooms", unit: "pieces" as const, cost, isDone };
      const input = { business, id: newId(), locationId: location.id, spotId: ofSpot ? spot.id : null, ...extra };
      sent.add(input.id);
      // A phone that got no answer sends the same again, also while the first is on its way.
      return Promise.all([by(each.by).give(input), ...(isTwice ? [by(each.by).give(input)] : [])]);
    }
    const where = { businessId, ...(each.kind === "answer" ? { status: "asked" as const } : {}) };
    const newest = await testDb.gesture.findFirst({ where, orderBy: { id: "desc" } });
    if (!newest) return undefined;
    if (each.kind === "answer")
      return by("manager").answer({ business, gestureId: newest.id, isAllowed: each.isAllowed });
    return by(each.by).takeBack({ business, gestureId: newest.id });
  }
  return { ...shop, business, by, asOwner, send, sent };
}

/** What was spent of a budget, from its entries, by whose share it is. */
async function spentOf(businessId: string, { id, scope }: { id: string; scope: string }) {
  const entries = await testDb.gestureEntry.findMany({ where: { businessId, budgetId: id } });
  const spent = new Map<string, number>();
  for (const { memberId, period, amount } of entries) {
    const key = `${period.toISOString()} ${scope === "everyone" ? memberId : "all"}`;
    spent.set(key, (spent.get(key) ?? 0) + amount);
  }
  return spent;
}

describe("a budget from which several give at once", () => {
  it("is never exceeded unasked, loses nothing, and has what its gestures cost", async () => {
    await fc.assert(
      fc.asyncProperty(rounds, async (all) => {
        const { businessId, send, sent, spot } = await aShop();
        for (const round of all) {
          const before = await testDb.gesture.findMany({ where: { businessId } });
          for (const outcome of await Promise.allSettled(round.map(send)))
            if (outcome.status === "rejected")
              expect(["NOT_FOUND", "CONFLICT", "FORBIDDEN"]).toContain(outcome.reason.code);
          const gestures = await testDb.gesture.findMany({ where: { businessId } });
          // Whatever was sent is there, once: given, or asked of the manager.
          expect(gestures.map(({ id }) => id).sort()).toEqual([...sent].sort());
          const budgets = await testDb.gestureBudget.findMany({ where: { businessId } });
          const fits: ((gesture: (typeof gestures)[number]) => boolean)[] = [];
          for (const budget of budgets) {
            const spent = await spentOf(businessId, budget);
            const of = (gesture: (typeof gestures)[number]) =>
              `${gesturePeriodOf("2026-11-23", budget.period)}T00:00:00.000Z ${budget.scope === "everyone" ? gesture.memberId : "all"}`;
            // The model: the sum of what was spent by those to whom the budget applies.
            const model = new Map<string, number>();
            const unasked = new Map<string, number>();
            for (const gesture of gestures.filter((each) => isBudgetOf(budget, each))) {
              if (!gesture.isSpent) continue;
              model.set(of(gesture), (model.get(of(gesture)) ?? 0) + gesture.cost);
              if (gesture.reason === null) unasked.set(of(gesture), (unasked.get(of(gesture)) ?? 0) + gesture.cost);
            }
            for (const [key, sum] of spent) expect(sum).toBe(model.get(key) ?? 0);
            for (const key of model.keys()) expect(spent.has(key)).toBe(true);
            for (const sum of unasked.values()) expect(sum).toBeLessThanOrEqual(budget.amount);
            fits.push((gesture) => (spent.get(of(gesture)) ?? 0) + gesture.cost <= budget.amount);
          }
          // Without anything taken back meanwhile, nobody was asked whose gesture still fits
          // afterwards.
          if (round.every(({ kind }) => kind === "give"))
            for (const gesture of gestures.filter(({ id }) => !before.some((each) => each.id === id)))
              if (gesture.reason === "overBudget" && !gesture.isDone)
                expect(fits.every((each) => each(gesture))).toBe(false);
          for (const { spotId, cost, reason } of gestures)
            expect(reason === "overAllowance").toBe(spotId === spot.id && cost > 2);
        }
        for (const id of sent) {
          const types = await testDb.event.findMany({ where: { businessId, subjectId: id }, orderBy: { seq: "asc" } });
          const gesture = await testDb.gesture.findFirstOrThrow({ where: { businessId, id } });
          expect(types[0]?.type).toBe(gesture.reason === null ? "gesture.given" : "gesture.asked");
          const ends = {
            given: "gesture.allowed",
            refused: "gesture.refused",
            takenBack: "gesture.takenBack",
          } as const;
          const isBegun = gesture.status === "asked" || (gesture.status === "given" && gesture.reason === null);
          const last = gesture.status === "asked" || isBegun ? types[0]?.type : ends[gesture.status];
          expect(types.at(-1)?.type).toBe(last);
          expect(new Set(types.map(({ type }) => type)).size).toBe(types.length);
        }
      }),
      { numRuns: 20 },
    );
  }, 240_000);

  it("that has room for one is given to one of two who spend it at the same second; the other asks", async () => {
    const { business, businessId, asOwner, by, location } = await aShop();
    const { budgets } = await asOwner.budgets({ business });
    for (const { id } of budgets) await asOwner.changeBudget({ business, budgetId: id, amount: 2 });
    const extra = { what: "Blooms", unit: "pieces" as const, cost: 2, isDone: true };
    const given = await Promise.all(
      (["maria", "jonas"] as const).map((who) =>
        by(who).give({ business, id: newId(), locationId: location.id, ...extra, givenAt: now.toISOString() }),
      ),
    );
    expect(given.map(({ status }) => status).sort()).toEqual(["asked", "given"]);
    // Both customers have theirs, so that both count: the budget says by how much it is exceeded.
    const whole = budgets.find(({ scope }) => scope === "business");
    const sum = await testDb.gestureEntry.aggregate({
      where: { businessId, budgetId: whole?.id ?? "" },
      _sum: { amount: true },
    });
    expect(sum._sum.amount).toBe(4);
  });
});
