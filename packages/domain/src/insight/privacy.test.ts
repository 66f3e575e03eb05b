import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Group, hiddenGroups, minimumForPeople } from "./privacy";

const groupsOf = (...sizes: readonly number[]): Group[] => sizes.map((n, index) => ({ id: `g${index}`, n }));
const total = (groups: readonly Group[]) => groups.reduce((sum, { n }) => sum + n, 0);
const hiddenOf = (sizes: readonly number[], ungrouped = 0, minimum = 5) => {
  const groups = groupsOf(...sizes);
  return [...hiddenGroups({ whole: total(groups) + ungrouped, groups, minimum })].toSorted();
};

describe("the minimum for figures about people", () => {
  it.each([
    [null, 5],
    [5, 5],
    [10, 10],
    [3, 3],
    [1, 3],
    [11, 10],
    [6.5, 7],
    [Number.NaN, 5],
  ])("is for a setting of %s: %i", (setting, minimum) => {
    expect(minimumForPeople(setting)).toBe(minimum);
  });
});

describe("hidden groups", () => {
  it("are none when all are large", () => {
    expect(hiddenOf([40, 6, 5])).toEqual([]);
  });

  it("are a small one and the smallest of the others, so that it cannot be subtracted", () => {
    expect(hiddenOf([40, 6, 3])).toEqual(["g1", "g2"]);
  });

  it("are only the small ones when together they reach the minimum", () => {
    expect(hiddenOf([40, 6, 3, 4])).toEqual(["g2", "g3"]);
  });

  it("include one more when the small ones together do not reach the minimum", () => {
    expect(hiddenOf([40, 6, 1, 2])).toEqual(["g1", "g2", "g3"]);
  });

  it("do not include a group without answers as cover", () => {
    expect(hiddenOf([40, 6, 3, 0])).toEqual(["g1", "g2", "g3"]);
    expect(hiddenOf([40, 6, 0])).toEqual(["g2"]);
  });

  it("protect answers in no group, too", () => {
    expect(hiddenOf([40, 6], 2)).toEqual(["g1"]);
    expect(hiddenOf([40, 6], 12)).toEqual([]);
    expect(hiddenOf([40, 6, 3], 12)).toEqual(["g2"]);
  });

  it("include every group under three, also for a lower minimum", () => {
    expect(hiddenOf([40, 30, 2], 0, 1)).toEqual(["g1", "g2"]);
  });

  it("throw when the groups have more answers than the whole", () => {
    expect(() => hiddenGroups({ whole: 9, groups: groupsOf(5, 5) })).toThrow(RangeError);
  });

  const someCut = fc.record({
    groups: fc.array(fc.tuple(fc.nat(25), fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 1, maxLength: 8 }),
    ungrouped: fc.nat(12),
    minimum: fc.integer({ min: 3, max: 10 }),
  });

  it("leave at least two groups and the minimum of answers in the difference to the whole", () => {
    fc.assert(
      fc.property(someCut, ({ groups: drawn, ungrouped, minimum }) => {
        const groups = groupsOf(...drawn.map(([n]) => n));
        const whole = total(groups) + ungrouped;
        fc.pre(whole >= minimum);
        const hidden = hiddenGroups({ whole, groups, minimum });
        const unseen = [...groups.filter(({ id }) => hidden.has(id)).map(({ n }) => n), ungrouped].filter((n) => n > 0);
        if (unseen.some((n) => n < minimum)) {
          expect(unseen.length).toBeGreaterThanOrEqual(2);
          expect(unseen.reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(minimum);
        }
        for (const { id, n } of groups) if (n < minimum) expect(hidden).toContain(id);
      }),
      { numRuns: 1000 },
    );
  });

  it("could have any answers that are consistent with the shown figures", () => {
    fc.assert(
      fc.property(someCut, ({ groups: drawn, ungrouped, minimum }) => {
        const groups = drawn.map(([n, share], index) => ({ id: `g${index}`, n, hits: Math.round(n * share) }));
        const whole = total(groups) + ungrouped;
        fc.pre(whole >= minimum);
        const hidden = hiddenGroups({ whole, groups, minimum });
        const unseen = [...groups.filter(({ id }) => hidden.has(id)), { id: "ungrouped", n: ungrouped, hits: 0 }];
        const left = { n: total(unseen), hits: unseen.reduce((sum, { hits }) => sum + hits, 0) };
        fc.pre(left.hits > 0 && left.hits < left.n);
        for (const { id, n } of unseen.filter((group) => group.n > 0 && group.n < minimum)) {
          // What a reader who subtracts the shown groups from the whole can still think possible
          // for this one.
          const fewest = Math.max(0, left.hits - (left.n - n));
          const most = Math.min(n, left.hits);
          expect(most - fewest, `${id} is given away`).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("do not depend on the order in which groups of different size come", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(60), { minLength: 1, maxLength: 8 }), (sizes) => {
        const groups = groupsOf(...sizes);
        const there = hiddenGroups({ whole: total(groups), groups });
        const back = hiddenGroups({ whole: total(groups), groups: groups.toReversed() });
        expect([...back].toSorted()).toEqual([...there].toSorted());
      }),
    );
  });
});
