import { describe, expect, it } from "vitest";
import { type Gestures, gesturesWith, reasonHere } from "./gesture";
import type { GestureStep } from "./gesture-step";
import type { Mine } from "./step";

const at = new Date("2026-11-23T09:00:00Z");
const location = { id: "here", name: "The shop", timeZone: "Europe/Berlin" };
const mine = { open: [], toTake: [], late: [], done: [], spots: [], locations: [location] } as unknown as Mine;
const here = { mine, me: { id: "ben", name: "Ben" } };
const euros = { unit: "money", currency: "EUR" } as const;
const told: Gestures = {
  budgets: [{ id: "week", locationId: "here", scope: "business", ...euros, amount: 2000, period: "week", left: 900 }],
  allowances: [{ spotId: "blooms", what: "Extra blooms", ...euros, usual: 400, most: 500, spot: { name: "Blooms" } }],
  own: [],
  toAnswer: [],
};
const give = (id: string, more: object = {}): GestureStep => ({
  kind: "giveGesture",
  input: {
    ...{ business: "shop", id, locationId: "here", spotId: "blooms", what: "Extra blooms", ...euros, cost: 400 },
    ...{ isDone: true, ...more },
  },
});
const shown = (...steps: readonly GestureStep[]) =>
  gesturesWith(
    told,
    steps.map((step) => ({ step, at })),
    here,
  );

describe("extras on a phone without a network", () => {
  it("take from what is left, and a third one that is over it is asked", () => {
    const now = shown(give("one"), give("two"), give("three"));
    expect(now.own.map(({ id, status, reason }) => [id, status, reason])).toEqual([
      ["three", "asked", "overBudget"],
      ["two", "given", null],
      ["one", "given", null],
    ]);
    expect(now.budgets).toMatchObject([{ left: -300 }]);
  });

  it("give back what is taken back, and change nothing when the server knows them already", () => {
    const back: GestureStep = { kind: "takeBackGesture", input: { business: "shop", gestureId: "one" } };
    expect(shown(give("one"), back)).toMatchObject({ own: [], budgets: [{ left: 900 }] });
    const known = shown(give("one"));
    expect(gesturesWith(known, [{ step: give("one"), at }], here)).toEqual(known);
  });

  it("are asked over the allowance and in a currency that the spot does not give in", () => {
    const wanted = { locationId: "here", spotId: "blooms", ...euros, cost: 501 };
    expect(reasonHere(told, wanted)).toBe("overAllowance");
    expect(reasonHere(told, { ...wanted, currency: "CHF", cost: 1 })).toBe("otherUnit");
    expect(reasonHere(told, { ...wanted, spotId: null })).toBeNull();
    expect(reasonHere(told, { ...wanted, spotId: null, locationId: "there" })).toBe("noBudget");
  });

  it("that a manager answers leave the list of what is asked at once", () => {
    const [asked] = shown(give("one", { cost: 600 })).own;
    if (!asked) throw new Error("it is asked");
    const answer: GestureStep = {
      kind: "answerGesture",
      input: { business: "shop", gestureId: "one", isAllowed: true },
    };
    expect(gesturesWith({ ...told, toAnswer: [asked] }, [{ step: answer, at }], here).toAnswer).toEqual([]);
  });
});
