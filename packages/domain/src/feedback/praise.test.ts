import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reachesMember } from "./praise";

describe("whether an answer reaches the member it thanks", () => {
  it("is false without a decision unless its score is 9 or 10", () => {
    const score = fc.option(fc.integer({ min: 0, max: 10 }));
    fc.assert(
      fc.property(score, (recommend) => {
        expect(reachesMember({ decision: null, recommend })).toBe(recommend === 9 || recommend === 10);
      }),
    );
  });

  it.each([null, 0, 10])("follows the manager's decision with the score %s", (recommend) => {
    expect(reachesMember({ decision: "released", recommend })).toBe(true);
    expect(reachesMember({ decision: "keptBack", recommend })).toBe(false);
  });
});
