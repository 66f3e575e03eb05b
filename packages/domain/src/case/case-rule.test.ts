import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reasonFor, usualRules } from "./case-rule";

const answer = fc.record({
  recommend: fc.option(fc.integer({ min: 0, max: 10 })),
  contact: fc.option(fc.constant("ana@example.com")),
});

describe("an answer opens a case", () => {
  it("with a score of 5 or less, or a request for a reply, by the usual rules", () => {
    const opens = (recommend: number | null, contact: string | null) => reasonFor(usualRules, { recommend, contact });
    expect([5, 6, 10, null].map((score) => opens(score, null))).toEqual(["lowScore", null, null, null]);
    expect([2, 10, null].map((score) => opens(score, "ana@example.com"))).toEqual(["contact", "contact", "contact"]);
  });

  it("never when both rules are off", () => {
    fc.assert(
      fc.property(answer, (given) => reasonFor({ ...usualRules, lowScore: null, onContact: false }, given) === null),
    );
  });

  it("still, when the limit is raised", () => {
    fc.assert(
      fc.property(answer, fc.nat({ max: 8 }), (given, lowScore) => {
        if (reasonFor({ ...usualRules, lowScore }, given) !== null)
          expect(reasonFor({ ...usualRules, lowScore: lowScore + 1 }, given)).not.toBeNull();
      }),
    );
  });
});
