import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AddGestureBudget, GiveGesture, SetAllowance } from "./gesture";
import { afterAnswer, afterTakingBack, begun, isSpent } from "./gesture-life";
import { amountFrom, amountOf, Currencies } from "./kinds";
import { gesturePeriodOf, isBudgetOf, reasonToAsk } from "./limits";

const euros = (cost: number) => ({ unit: "money", currency: "EUR", cost }) as const;

describe("whether a manager is asked", () => {
  it("is not within the allowance and every budget", () => {
    expect(reasonToAsk(euros(400), { unit: "money", currency: "EUR", most: 500 }, [{ amount: 1000, spent: 600 }])).toBe(
      null,
    );
  });
  it("is over the allowance, over any budget, without one, and in another unit or currency", () => {
    const five = { unit: "money", currency: "EUR", most: 500 } as const;
    const much = { amount: 10_000, spent: 0 };
    expect(reasonToAsk(euros(501), five, [much])).toBe("overAllowance");
    expect(reasonToAsk(euros(400), five, [much, { amount: 500, spent: 101 }])).toBe("overBudget");
    expect(reasonToAsk(euros(400), five, [])).toBe("noBudget");
    expect(reasonToAsk({ ...euros(400), currency: "CHF" }, five, [much])).toBe("otherUnit");
    expect(reasonToAsk({ unit: "pieces", currency: "", cost: 1 }, five, [much])).toBe("otherUnit");
  });
  it("never lets a budget be exceeded, whatever is given", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.array(fc.integer({ min: 1, max: 99 })), (amount, costs) => {
        let spent = 0;
        for (const cost of costs) if (reasonToAsk(euros(cost), null, [{ amount, spent }]) === null) spent += cost;
        expect(spent).toBeLessThanOrEqual(amount);
      }),
    );
  });
});

it("a budget is of the business, a location, a member, or as much for each", () => {
  const giver = { memberId: "ben", locationId: "here" };
  const of = (scope: "business" | "location" | "member" | "everyone", locationId: string | null, memberId = "") =>
    isBudgetOf({ scope, locationId, memberId: memberId || null }, giver);
  expect([of("business", null), of("location", "here"), of("location", "there")]).toEqual([true, true, false]);
  expect([of("member", null, "ben"), of("member", null, "ada")]).toEqual([true, false]);
  expect([of("everyone", null), of("everyone", "here"), of("everyone", "there")]).toEqual([true, true, false]);
});

it("a period is a day, a week from Monday, or a month, also over the end of a year", () => {
  expect(gesturePeriodOf("2027-01-01", "day")).toBe("2027-01-01");
  expect(gesturePeriodOf("2027-01-01", "week")).toBe("2026-12-28");
  expect(gesturePeriodOf("2026-12-28", "week")).toBe("2026-12-28");
  expect(gesturePeriodOf("2026-02-28", "month")).toBe("2026-02-01");
});

describe("the life of a gesture", () => {
  it("counts what the customer has, and only that", () => {
    expect(isSpent(begun(null, false))).toBe(true);
    expect(isSpent(begun("overBudget", false))).toBe(false);
    expect(isSpent(begun("overBudget", true))).toBe(true);
    expect(isSpent({ status: "refused", isDone: true })).toBe(true);
    expect(isSpent({ status: "takenBack", isDone: true })).toBe(false);
  });
  it("is answered once; the same answer again changes nothing", () => {
    const asked = { status: "asked", reason: "noBudget" } as const;
    expect(afterAnswer(asked, true)).toBe("given");
    expect(afterAnswer({ ...asked, status: "refused" }, false)).toBe("refused");
    expect(() => afterAnswer({ ...asked, status: "refused" }, true)).toThrow("gestureAnswered");
    expect(() => afterAnswer({ status: "given", reason: null }, true)).toThrow("gestureAnswered");
    expect(() => afterAnswer({ ...asked, status: "takenBack" }, true)).toThrow("gestureAnswered");
  });
  it("is taken back by its giver within ten minutes or while a manager is asked, by managers later, too", () => {
    const since = new Date("2026-11-23T09:00:00Z");
    const after = (minutes: number) => new Date(since.getTime() + minutes * 60_000);
    expect(afterTakingBack({ status: "given", since }, "giver", after(10))).toBe("takenBack");
    expect(() => afterTakingBack({ status: "given", since }, "giver", after(11))).toThrow("gestureTooLate");
    expect(afterTakingBack({ status: "asked", since }, "giver", after(600))).toBe("takenBack");
    expect(afterTakingBack({ status: "given", since }, "manager", after(600))).toBe("takenBack");
    expect(() => afterTakingBack({ status: "refused", since }, "manager", after(1))).toThrow("gestureAnswered");
  });
});

describe("an amount", () => {
  it("is read as people write it, in the digits of its currency", () => {
    const eur = { unit: "money", currency: "EUR" } as const;
    expect(["4,50", "4.5", " 4 ", "0,01"].map((text) => amountFrom(text, eur))).toEqual([450, 450, 400, 1]);
    expect(["", "0", "4,555", "-1", "4 €", "1e3"].map((text) => amountFrom(text, eur))).toEqual(Array(6).fill(null));
    expect(amountFrom("4.5", { unit: "money", currency: "JPY" })).toBeNull();
    expect(amountFrom("15", { unit: "minutes", currency: "" })).toBe(15);
  });
  it("is the same after it is written and read", () => {
    fc.assert(
      fc.property(fc.constantFrom(...Currencies), fc.integer({ min: 1, max: 1_000_000 }), (currency, cost) => {
        const of = { unit: "money", currency, cost } as const;
        expect(amountFrom(String(amountOf(of)), of)).toBe(cost);
      }),
    );
  });
});

describe("an input", () => {
  const id = "0198c5b0-0000-7000-8000-000000000001";
  it("has a currency exactly when it is money", () => {
    const give = { id, locationId: id, what: "Dessert", unit: "money", cost: 450, isDone: true };
    expect(GiveGesture.safeParse(give).success).toBe(false);
    expect(GiveGesture.safeParse({ ...give, currency: "EUR" }).success).toBe(true);
    expect(GiveGesture.safeParse({ ...give, unit: "pieces", currency: "EUR" }).success).toBe(false);
    expect(GiveGesture.safeParse({ ...give, currency: "XXX" }).success).toBe(false);
  });
  it("of a budget names whose it is, and of an allowance costs at most what it may", () => {
    const budget = { id, unit: "pieces", amount: 5, period: "day" };
    expect(AddGestureBudget.safeParse({ ...budget, scope: "location" }).success).toBe(false);
    expect(AddGestureBudget.safeParse({ ...budget, scope: "member" }).success).toBe(false);
    expect(AddGestureBudget.safeParse({ ...budget, scope: "everyone" }).success).toBe(true);
    const allowance = { spotId: id, what: "Blooms", unit: "pieces", usual: 3, most: 2 };
    expect(SetAllowance.safeParse(allowance).success).toBe(false);
  });
});
