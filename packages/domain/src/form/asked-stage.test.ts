import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedStage } from "./asked-stage";

const stages = [1, 2, 5].map((weight) => ({ weight }));

describe("the stage that an answer is asked about", () => {
  it("is the same for the same answer, whatever the case of its id, and always one of the stages", () => {
    const weights = fc.array(fc.record({ weight: fc.integer({ min: 1, max: 5 }) }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(weights, fc.uuid(), (some, id) => {
        const asked = askedStage(some, id);
        expect(some).toContain(asked);
        expect(askedStage(some, id.toUpperCase())).toBe(asked);
      }),
    );
  });

  it("is asked about as often as its weight says, also of ids that are made one after the other", () => {
    const counts = new Map(stages.map((stage) => [stage, 0]));
    for (let nth = 0; nth < 8000; nth += 1) {
      const id = `0190b6d4-3c1e-7cc2-8a53-${nth.toString(16).padStart(12, "0")}`;
      const asked = askedStage(stages, id);
      if (asked) counts.set(asked, (counts.get(asked) ?? 0) + 1);
    }
    // Of 8,000 answers, 1,000, 2,000 and 5,000, each within four standard errors.
    const expected = [1000, 2000, 5000];
    for (const [at, count] of [...counts.values()].entries()) {
      const of = expected[at] ?? 0;
      expect(Math.abs(count - of)).toBeLessThan(4 * Math.sqrt(of * (1 - of / 8000)));
    }
  });

  it("is none without stages", () => {
    expect(askedStage([], "0190b6d4-3c1e-7cc2-8a53-5d3f0d6a9f10")).toBeNull();
  });
});
