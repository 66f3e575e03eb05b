import { randomUUID as newId } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../kernel/time-zone";
import { dayOf, isSkipped } from "../kernel/zoned-time";
import { PlanRule } from "./plan";
import { daysOf } from "./plan-days";
import { differenceOf, occurrencesOf } from "./plan-occurrences";

const closed = new Set<string>();
const rule = (more: object) =>
  PlanRule.parse({ from: "2026-09-01", repeat: { every: "day" }, at: { kind: "times", times: ["12:00"] }, ...more });
const anyone = { memberId: null, dutyId: null };

describe("the days of a plan", () => {
  it.each([
    [{ every: "week", weekdays: [6] }, ["2026-09-05", "2026-09-12", "2026-09-19", "2026-09-26"]],
    [
      { every: "week", interval: 2, weekdays: [1, 3] },
      ["2026-09-02", "2026-09-14", "2026-09-16", "2026-09-28", "2026-09-30"],
    ],
    [{ every: "monthWeekday", nth: -1, weekday: 5 }, ["2026-09-25"]],
    [{ every: "monthDay", day: 31 }, []],
    [{ every: "day", interval: 10 }, ["2026-09-01", "2026-09-11", "2026-09-21"]],
  ])("of %o are those of RFC 5545", (repeat, days) => {
    expect(daysOf(rule({ repeat }), "2026-09-01", "2026-10-01")).toEqual(days);
  });

  it("end with the last day, and leave out single days", () => {
    const some = rule({ until: "2026-09-04", without: ["2026-09-02"] });
    expect(daysOf(some, "2026-09-01", "2026-10-01")).toEqual(["2026-09-01", "2026-09-03", "2026-09-04"]);
  });

  it("are the same whether asked for at once or day by day", () => {
    const repeats = fc.oneof(
      fc.record({ every: fc.constant("day"), interval: fc.integer({ min: 1, max: 9 }) }),
      fc.record({
        every: fc.constant("week"),
        interval: fc.integer({ min: 1, max: 4 }),
        weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      }),
      fc.record({ every: fc.constant("monthDay"), interval: fc.constant(1), day: fc.integer({ min: 1, max: 31 }) }),
    );
    fc.assert(
      fc.property(repeats, fc.integer({ min: 0, max: 200 }), (repeat, days) => {
        const from = addDays("2026-09-01", days);
        const each = Array.from({ length: 40 }, (_, nth) => addDays(from, nth));
        const some = rule({ repeat });
        expect(each.flatMap((day) => daysOf(some, day, addDays(day, 1)))).toEqual(
          daysOf(some, from, addDays(from, 40)),
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe("the moments of a plan", () => {
  it("keep their local time over a clock change", () => {
    const range = { from: "2026-09-26", until: "2026-09-28", timeZone: "Pacific/Auckland" };
    const { made } = occurrencesOf({ rule: rule({}), ...anyone }, range, [], closed);
    expect(made.map(({ dueAt }) => dueAt.toISOString())).toEqual([
      "2026-09-26T00:00:00.000Z",
      "2026-09-26T23:00:00.000Z",
    ]);
  });

  it("name a local time that the clock skips, and are made once at a time that comes twice", () => {
    const at = { kind: "times", times: ["02:30"] };
    const auckland = { from: "2026-09-27", until: "2026-09-28", timeZone: "Pacific/Auckland" };
    expect(occurrencesOf({ rule: rule({ at }), ...anyone }, auckland, [], closed)).toEqual({
      made: [],
      leftOut: [{ wallTime: "2026-09-27T02:30", reason: "skippedTime" }],
    });
    const twice = { kind: "times", times: ["01:30"] };
    const angeles = { from: "2026-11-01", until: "2026-11-02", timeZone: "America/Los_Angeles" };
    const { made } = occurrencesOf({ rule: rule({ at: twice }), ...anyone }, angeles, [], closed);
    expect(made.map(({ dueAt }) => dueAt.toISOString())).toEqual(["2026-11-01T08:30:00.000Z"]);
  });

  it("are one for each time, place and number, with keys of their own", () => {
    const many = rule({ at: { kind: "times", times: ["12:00", "18:00"] }, places: ["chair 1", "chair 2"], count: 3 });
    const range = { from: "2026-09-05", until: "2026-09-07", timeZone: "Europe/Berlin" };
    const { made } = occurrencesOf({ rule: many, ...anyone }, range, [], closed);
    expect(made).toHaveLength(24);
    expect(new Set(made.map(({ key }) => key)).size).toBe(24);
  });

  it("of a plan by shifts go to the member of each shift of the duty, also after midnight", () => {
    const [bar, stove] = [newId(), newId()];
    const shift = (memberId: string, dutyId: string, startsAt: string) => ({
      id: newId(),
      memberId,
      dutyId,
      startsAt: new Date(startsAt),
    });
    const [anna, ben] = [newId(), newId()];
    const shifts = [shift(anna, bar, "2026-09-05T21:30:00Z"), shift(ben, stove, "2026-09-05T10:00:00Z")];
    const late = rule({ at: { kind: "shifts", minutes: 60 } });
    const range = { from: "2026-09-05", until: "2026-09-06", timeZone: "Europe/Berlin" };
    const { made } = occurrencesOf({ rule: late, memberId: null, dutyId: bar }, range, shifts, closed);
    expect(made.map(({ memberId, wallTime }) => [memberId, wallTime])).toEqual([[anna, "2026-09-06T00:30"]]);
  });

  it("are not made on closed days", () => {
    const range = { from: "2026-12-24", until: "2026-12-27", timeZone: "Europe/Berlin" };
    const { made } = occurrencesOf({ rule: rule({}), ...anyone }, range, [], new Set(["2026-12-25"]));
    expect(made.map(({ dueAt }) => dayOf(dueAt, "Europe/Berlin"))).toEqual(["2026-12-24", "2026-12-26"]);
  });
});

describe("a change of a plan", () => {
  const range = { from: "2026-09-01", until: "2026-09-15", timeZone: "Europe/London" };
  const timesOf = fc.uniqueArray(
    fc.integer({ min: 0, max: 23 }).map((hour) => `${String(hour).padStart(2, "0")}:00`),
    { minLength: 1, maxLength: 4 },
  );
  const statuses = fc.constantFrom("offered", "accepted", "declined", "cancelled", "missed", "delivered");

  it("leaves exactly the wanted moments and those that somebody has answered, and does nothing twice", () => {
    fc.assert(
      fc.property(timesOf, timesOf, fc.array(statuses, { minLength: 60, maxLength: 60 }), (before, after, fates) => {
        const wanted = (times: readonly string[]) =>
          occurrencesOf({ rule: rule({ at: { kind: "times", times } }), ...anyone }, range, [], closed).made;
        const there = wanted(before).map(({ key }, at) => ({
          id: newId(),
          occurrence: key,
          status: fates[at % 60] ?? "offered",
        }));
        const { make, cancel, stay } = differenceOf(wanted(after), there);
        expect(
          [...cancel, ...stay].every(({ occurrence }) => !wanted(after).some(({ key }) => key === occurrence)),
        ).toBe(true);
        expect(cancel.every(({ status }) => status === "offered")).toBe(true);
        const left = [
          ...there.filter((each) => !cancel.includes(each)),
          ...make.map(({ key }) => ({ id: newId(), occurrence: key, status: "offered" })),
        ];
        expect(new Set(left.map(({ occurrence }) => occurrence)).size).toBe(left.length);
        expect(differenceOf(wanted(after), left)).toMatchObject({ make: [], cancel: [] });
      }),
      { numRuns: 60 },
    );
  });

  it("refuses more moments a day than the limit", () => {
    const times = Array.from({ length: 12 }, (_, hour) => `${String(hour).padStart(2, "0")}:00`);
    const parsed = PlanRule.safeParse({ ...rule({}), at: { kind: "times", times }, count: 20 });
    expect(parsed.error?.issues).toMatchObject([{ path: ["count"], message: "planTooMany" }]);
  });

  it("never makes a moment at a local time that does not exist", () => {
    fc.assert(
      fc.property(timesOf, fc.integer({ min: 0, max: 364 }), (times, days) => {
        const from = addDays("2026-09-01", days);
        const zone = { from, until: addDays(from, 3), timeZone: "America/Los_Angeles" };
        const { made } = occurrencesOf({ rule: rule({ at: { kind: "times", times } }), ...anyone }, zone, [], closed);
        expect(made.filter(({ wallTime }) => isSkipped(wallTime, zone.timeZone))).toEqual([]);
      }),
    );
  });
});
