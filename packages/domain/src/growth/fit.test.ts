import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitCost, fitOf, growingTimes, type KnownCompetency } from "./fit";
import { Competencies, Levels } from "./topics";

const known = fc.record({
  topic: fc.constantFrom(...Competencies),
  level: fc.option(fc.constantFrom(...Levels), { nil: null }),
  isWanted: fc.boolean(),
  times: fc.nat(20),
});
const enquiry = (more: Partial<KnownCompetency>) =>
  fitOf({ topic: "enquiry", level: null, isWanted: false, times: 0, ...more })?.kind ?? null;

describe("how a person fits what a spot needs", () => {
  it("is unknown until somebody says something", () => {
    expect(enquiry({ times: 9 })).toBeNull();
  });

  it("is able from level 3 on, else lacking", () => {
    expect([1, 2, 3, 4].map((level) => enquiry({ level: Levels[level - 1] ?? null }))).toEqual([
      ...["lacking", "lacking", "able", "able"],
    ]);
  });

  it("is growing for who wants it, until they have done it often or show others", () => {
    expect(enquiry({ isWanted: true, times: 2 })).toBe("growing");
    expect(enquiry({ isWanted: true, level: 1, times: growingTimes })).toBe("lacking");
    expect(enquiry({ isWanted: true, level: 3, times: growingTimes })).toBe("able");
    expect(enquiry({ isWanted: true, level: 4 })).toBe("able");
  });

  it("costs least for who is growing, then for who is able, then unknown, then for who lacks it", () => {
    const cost = (more: Partial<KnownCompetency>) => {
      const fit = fitOf({ topic: "enquiry", level: null, isWanted: false, times: 0, ...more });
      return fitCost(1, fit ? [fit] : []);
    };
    const costs = [cost({ isWanted: true }), cost({ level: 3 }), cost({}), cost({ level: 1 })];
    expect(costs).toEqual(costs.toSorted((one, other) => one - other));
    expect(new Set(costs).size).toBe(4);
  });

  it("never costs anything where a spot needs nothing, nor less for a better fit in one of two needs", () => {
    fc.assert(
      fc.property(known, known, (one, other) => {
        const fits = [one, other].flatMap((each) => fitOf(each) ?? []);
        expect(fitCost(0, [])).toBe(0);
        expect(fitCost(2, fits)).toBeGreaterThanOrEqual(0);
        expect(fitCost(2, fits)).toBeLessThanOrEqual(8);
      }),
    );
  });
});
