import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeParts } from "./change-parts";

const count = fc.nat({ max: 200 }).chain((n) => fc.nat({ max: n }).map((hits) => ({ hits, n })));
const groups = fc.array(fc.record({ id: fc.uuid(), before: count, now: count }), { maxLength: 12 });

describe("the parts of a change", () => {
  it("add up to it exactly, over all groups", () => {
    fc.assert(
      fc.property(groups, (some) => {
        const parts = changeParts(some);
        const [before, now] = [some.map((group) => group.before), some.map((group) => group.now)].map((counts) => ({
          hits: counts.reduce((sum, { hits }) => sum + hits, 0),
          n: counts.reduce((sum, { n }) => sum + n, 0),
        }));
        if (!before?.n || !now?.n) {
          expect(parts).toBeNull();
          return;
        }
        expect(parts?.change).toBeCloseTo(now.hits / now.n - before.hits / before.n, 12);
        expect((parts?.mix ?? 0) + (parts?.rate ?? 0)).toBeCloseTo(parts?.change ?? 0, 12);
      }),
    );
  });

  it("are mix alone when only the numbers of answers changed, and rate alone when only the shares did", () => {
    const mixed = changeParts([
      { id: "harbour", before: { hits: 40, n: 50 }, now: { hits: 16, n: 20 } },
      { id: "hillside", before: { hits: 10, n: 50 }, now: { hits: 16, n: 80 } },
    ]);
    expect(mixed?.change).toBeCloseTo(-0.18);
    expect(mixed?.rate).toBeCloseTo(0);
    expect(mixed?.mix).toBeCloseTo(-0.18);
    const rated = changeParts([
      { id: "harbour", before: { hits: 40, n: 50 }, now: { hits: 20, n: 50 } },
      { id: "hillside", before: { hits: 10, n: 50 }, now: { hits: 10, n: 50 } },
    ]);
    expect(rated).toMatchObject({ mix: 0, rate: -0.2, groups: [{ rate: -0.2 }, { rate: 0 }] });
  });
});
