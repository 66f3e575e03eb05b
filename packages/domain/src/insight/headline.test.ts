import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateOf } from "./estimate";
import { bestMentioned } from "./headline";
import { shareOf } from "./share";

const spot = (name: string, hits: number, n: number) => ({ name, mention: estimateOf(shareOf({ hits, n })) });

describe("the spot that the headline names", () => {
  it("has the highest lower bound, not just 30 answers", () => {
    const best = bestMentioned([
      spot("The hat check", 3, 39),
      spot("The two-minute massage", 14, 26),
      spot("The first-cut photo", 7, 19),
    ]);
    expect(best?.spot.name).toBe("The two-minute massage");
  });

  it("is not one with five answers out of five when another has eighty of a hundred", () => {
    expect(bestMentioned([spot("lucky", 5, 5), spot("sure", 80, 100)])?.spot.name).toBe("sure");
  });

  it("is null while no figure has five answers, and when no answer mentions a spot", () => {
    expect(bestMentioned([spot("a", 4, 4), spot("b", 0, 50)])).toBeNull();
    expect(bestMentioned([])).toBeNull();
  });

  it("never has a lower bound under another's", () => {
    const counts = fc
      .tuple(fc.nat(200), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([n, share]) => spot("x", Math.round(n * share), n));
    fc.assert(
      fc.property(fc.array(counts), (spots) => {
        const best = bestMentioned(spots);
        for (const { mention } of spots)
          if (mention.kind === "shown" && mention.value > 0)
            expect(best?.mention.low).toBeGreaterThanOrEqual(mention.low);
      }),
    );
  });
});
