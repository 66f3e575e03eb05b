import { describe, expect, it } from "vitest";
import { mondayOf } from "../kernel/time-zone";
import { weeksBetween } from "./week";

describe("the Monday of a week", () => {
  it.each([
    ["2026-03-02", "2026-03-02"],
    ["2026-03-01", "2026-02-23"],
    ["2024-12-31", "2024-12-30"],
    ["2027-01-03", "2026-12-28"],
  ])("of %s is %s", (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
  });
});

describe("the weeks between two Mondays", () => {
  it("cross the turn of the year and both clock changes without losing or doubling one", () => {
    const weeks = weeksBetween("2025-09-29", "2026-04-06");
    expect(weeks).toHaveLength(28);
    expect(new Set(weeks).size).toBe(28);
    expect(weeks).toContain("2025-12-29");
    expect(weeks.every((week) => week === mondayOf(week))).toBe(true);
  });

  it("are one when both are the same, and none when the last is before the first", () => {
    expect(weeksBetween("2026-03-02", "2026-03-02")).toEqual(["2026-03-02"]);
    expect(weeksBetween("2026-03-09", "2026-03-02")).toEqual([]);
  });
});
