import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseSpots, type LineUpSpot } from "./line-up";

const spot = (id: string, more: Partial<LineUpSpot> = {}): LineUpSpot => ({
  ...{ id, name: id, due: 0, firstTimers: [], newSince: null, declined: 0, mention: null, deliveredOn: "2026-11-20" },
  ...more,
});
const told = (spots: readonly LineUpSpot[]) => chooseSpots(spots).map((each) => [each.spot.id, each.reason.kind]);

describe("the three spots of a line-up", () => {
  it("are one of each reason, the most urgent first", () => {
    const spots = [
      spot("due", { due: 2 }),
      spot("declined", { declined: 2 }),
      spot("new", { newSince: "2026-11-22" }),
      spot("first", { due: 1, firstTimers: ["Maria"] }),
      spot("first too", { due: 1, firstTimers: ["Jonas"] }),
    ];
    expect(told(spots)).toEqual([
      ["first", "firstTime"],
      ["new", "newWords"],
      ["declined", "declined"],
    ]);
  });

  it("name the spot that customers mention least only beside one that they mention more", () => {
    expect(told([spot("a", { mention: 0.2 }), spot("b", { mention: 0.4 })])[0]).toEqual(["a", "leastMentioned"]);
    expect(told([spot("a", { mention: 0.2 }), spot("b", { mention: 0.2 })])[0]).toEqual(["a", "notLately"]);
    expect(told([spot("a", { mention: 0.2 }), spot("b")])[0]).toEqual(["a", "notLately"]);
  });

  it("are those that were not delivered for longest when nothing else speaks for one", () => {
    const spots = [spot("a"), spot("b", { deliveredOn: null }), spot("c", { deliveredOn: "2026-11-01" })];
    expect(chooseSpots(spots).map((each) => [each.spot.id, each.reason])).toEqual([
      ["b", { kind: "notLately", since: null }],
      ["c", { kind: "notLately", since: "2026-11-01" }],
      ["a", { kind: "notLately", since: "2026-11-20" }],
    ]);
  });

  it("are three different ones, or all there are, in whichever order the spots come", () => {
    const any = fc.record({
      id: fc.uuid(),
      name: fc.constant("A spot"),
      due: fc.nat({ max: 2 }),
      firstTimers: fc.array(fc.constant("Maria"), { maxLength: 1 }),
      newSince: fc.option(fc.constant("2026-11-22")),
      declined: fc.nat({ max: 4 }),
      mention: fc.option(fc.constantFrom(0.1, 0.5)),
      deliveredOn: fc.option(fc.constantFrom("2026-11-01", "2026-11-20")),
    });
    const some = fc.uniqueArray(any, { selector: ({ id }) => id, maxLength: 8 });
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.nat()), (spots, keys) => {
        const chosen = chooseSpots(spots);
        expect(new Set(chosen.map((each) => each.spot.id)).size).toBe(Math.min(3, spots.length));
        const shuffled = spots
          .map((each) => ({ each, key: keys.next().value ?? 0 }))
          .toSorted((one, other) => one.key - other.key)
          .map(({ each }) => each);
        expect(chooseSpots(shuffled)).toEqual(chosen);
      }),
    );
  });
});
