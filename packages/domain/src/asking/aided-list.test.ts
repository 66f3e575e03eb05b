import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aidedList, mostListed } from "./aided-list";

const anySpots = fc.array(
  fc.record({ text: fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h", "i"), isReceived: fc.boolean() }),
  {
    maxLength: 12,
  },
);
const draws = fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true }));

describe("the list of a follow-up", () => {
  it("has one decoy among the spots that were met, the received ones first in line, and no line twice", () => {
    fc.assert(
      fc.property(anySpots, draws, (spots, numbers) => {
        const draw = () => numbers.next().value ?? 0;
        const lines = aidedList(spots, "decoy", draw);
        if (spots.length === 0) {
          expect(lines).toEqual([]);
          return;
        }
        expect(lines.filter(({ spot }) => spot === null)).toEqual([{ spot: null, text: "decoy" }]);
        expect(new Set(lines.map(({ text }) => text)).size).toBe(lines.length);
        const distinct = new Set(spots.map(({ text }) => text)).size;
        expect(lines).toHaveLength(Math.min(distinct, mostListed) + 1);
      }),
    );
  });

  it("can have the decoy at each position, and is stable for the same draws", () => {
    const spots = ["a", "b"].map((text) => ({ text, isReceived: false }));
    const at = (share: number) => aidedList(spots, "decoy", () => share).findIndex(({ spot }) => spot === null);
    expect(new Set([0, 0.5, 0.99].map(at)).size).toBeGreaterThan(1);
    expect(at(0.5)).toBe(at(0.5));
  });

  it("is none without a decoy or without a spot", () => {
    expect(aidedList([{ text: "a", isReceived: true }], null, () => 0)).toEqual([]);
    expect(aidedList([], "decoy", () => 0)).toEqual([]);
  });
});
