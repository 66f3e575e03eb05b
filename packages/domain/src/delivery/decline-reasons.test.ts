import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { declinesOf, reasonWords } from "./decline-reasons";

const stored = fc.oneof(
  fc.constantFrom(...Object.values(reasonWords).flat()),
  fc.constantFrom("The oven is broken", "I am alone today", "tooBusy"),
);
const counts = fc
  .record({
    others: fc.nat({ max: 60 }),
    reasons: fc.array(fc.record({ reason: stored, count: fc.integer({ min: 1, max: 12 }) }), { maxLength: 8 }),
  })
  .map(({ others, reasons }) => ({ reasons, due: others + reasons.reduce((sum, { count }) => sum + count, 0) }));

describe("the declines of a spot", () => {
  it("add up to what was declined, whatever is shown", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 3, max: 10 }), (facts, minimum) => {
        const { share, reasons, rest } = declinesOf(facts, minimum);
        const whole = facts.reasons.reduce((sum, { count }) => sum + count, 0);
        if (share.kind === "hidden") expect({ reasons, rest }).toEqual({ reasons: [], rest: 0 });
        else expect(reasons.reduce((sum, { n }) => sum + n, rest)).toBe(whole);
      }),
    );
  });

  it("show no reason of fewer than the minimum, and leave none to be found by subtraction", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 3, max: 10 }), (facts, minimum) => {
        const { reasons, rest } = declinesOf(facts, minimum);
        for (const { n } of reasons) expect(n).toBeGreaterThanOrEqual(minimum);
        if (reasons.length > 0) expect(rest === 0 || rest >= minimum).toBe(true);
      }),
    );
  });

  it("count the same reason in two languages once, and own words together", () => {
    const { reasons } = declinesOf(
      {
        due: 40,
        reasons: [
          ...reasonWords.tooBusy.map((reason) => ({ reason, count: 4 })),
          { reason: "The oven is broken", count: 3 },
          { reason: "I am alone today", count: 3 },
        ],
      },
      5,
    );
    expect(reasons).toEqual([
      { reason: "tooBusy", n: 8 },
      { reason: "own", n: 6 },
    ]);
  });
});
