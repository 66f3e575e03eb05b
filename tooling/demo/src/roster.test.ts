import { addDays } from "@spots/domain/kernel/time-zone";
import { describe, expect, it } from "vitest";
import { copperCombFloor } from "./floors/copper-comb";
import { saltHearthFloor } from "./floors/salt-hearth";
import { offInWeek, rosterOf } from "./roster";

const crew = { location: "Harbour", staff: ["Ada", "Ben", "Cem", "Dee"] };
const days = 28;

describe.each([copperCombFloor, saltHearthFloor])("the roster of $slug", (floor) => {
  const shifts = rosterOf(floor, crew, "2026-11-28", days);

  it("has people on every day, and each duty within a week", () => {
    const dutiesOn = (day: string) => shifts.flatMap(({ startsAt, duty }) => (startsAt.startsWith(day) ? duty : []));
    const duties = new Set([floor.daily, ...floor.shifts].map(({ duty }) => duty));
    for (let ahead = 0; ahead < days - 6; ahead += 1) {
      const week = [0, 1, 2, 3, 4, 5, 6].map((more) => addDays("2026-11-28", ahead + more));
      expect(dutiesOn(week[0] ?? "").length).toBeGreaterThan(0);
      expect(new Set(week.flatMap(dutiesOn))).toEqual(duties);
    }
  });

  it("gives nobody two shifts on a day, and no shift on their days off", () => {
    expect(new Set(shifts.map(({ reference }) => reference)).size).toBe(shifts.length);
    for (const { person, startsAt } of shifts) {
      const [day = ""] = startsAt.split("T");
      const off = offInWeek(crew, day);
      expect(off?.person === person && off.firstDay <= day && day <= off.lastDay).toBe(false);
    }
  });

  it("is the same when it is made again on another day", () => {
    const later = rosterOf(floor, crew, "2026-12-03", 5);
    expect(shifts.filter(({ startsAt }) => startsAt >= "2026-12-03" && startsAt < "2026-12-08")).toEqual(later);
  });
});
