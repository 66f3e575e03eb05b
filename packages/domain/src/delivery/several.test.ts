import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../kernel/time-zone";
import { movedTime } from "./several";

const from = "2026-11-23";
const minutes = fc.integer({ min: -1439, max: 1439 });
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${from}T${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);

describe("a moved local time", () => {
  it("comes back when it is moved back", () => {
    fc.assert(
      fc.property(time, fc.integer({ min: -60, max: 60 }), minutes, (at, days, by) => {
        const day = addDays(from, days);
        const there = movedTime(at, { from, day, minutes: by });
        expect(movedTime(there, { from: day, day: from, minutes: -by })).toBe(at);
      }),
    );
  });

  it("keeps its hour on another day, also over a change of the clocks", () => {
    expect(movedTime("2026-10-24T02:30", { from: "2026-10-24", day: "2026-10-25", minutes: 0 })).toBe(
      "2026-10-25T02:30",
    );
  });

  it("goes on into the next day", () => {
    expect(movedTime("2026-12-31T23:50", { from: "2026-12-31", day: "2026-12-31", minutes: 15 })).toBe(
      "2027-01-01T00:05",
    );
  });
});
