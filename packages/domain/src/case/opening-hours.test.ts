import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueAfter, hoursIn, type Opening, OpeningHours, usualHours, WrittenDay, writeDay } from "./opening-hours";

const minute = 60_000;
const time = (quarter: number) =>
  `${String(Math.floor(quarter / 4)).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}`;

/** Up to two spans of one weekday, from sorted quarters of an hour. */
const daySpans = fc.uniqueArray(fc.nat({ max: 96 }), { maxLength: 4 }).map((quarters) => {
  const sorted = quarters.toSorted((a, b) => a - b).slice(0, quarters.length - (quarters.length % 2));
  return sorted.flatMap((from, at) => (at % 2 === 0 ? [{ from: time(from), to: time(sorted[at + 1] ?? 96) }] : []));
});
const opening = fc.tuple(daySpans, daySpans, daySpans, daySpans, daySpans, daySpans, daySpans);
const timeZone = fc.constantFrom(
  "Europe/Berlin",
  "America/St_Johns",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Africa/Cairo",
);
/** Whole minutes around the clock changes of 2026 and between. */
const instant = fc
  .integer({ min: Date.UTC(2026, 2, 1) / minute, max: Date.UTC(2026, 11, 1) / minute })
  .map((minutes) => new Date(minutes * minute));
const hours = fc.integer({ min: 1, max: 20 });

/** Counts open minutes one by one, from the local time of each. */
function openMinutes(from: Date, to: Date, { hours: weekdays, closedDays: closed, timeZone: zone }: Opening): number {
  const local = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    weekday: "short",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
  let open = 0;
  for (let at = from.getTime(); at < to.getTime(); at += minute) {
    const parts = Object.fromEntries(local.formatToParts(at).map(({ type, value }) => [type, value]));
    if (closed.includes(`${parts.year}-${parts.month}-${parts.day}`)) continue;
    const clock = `${parts.hour}:${parts.minute}`;
    if (weekdays[names.indexOf(parts.weekday ?? "")]?.some((span) => span.from <= clock && clock < span.to)) open += 1;
  }
  return open;
}

const inBerlin = (hours: OpeningHours, closedDays: readonly string[] = []) => ({
  hours,
  closedDays,
  timeZone: "Europe/Berlin",
});
/** Single days from March to December 2026, several of them in a row. */
const closedDays = fc
  .array(fc.tuple(fc.nat({ max: 290 }), fc.integer({ min: 1, max: 4 })), { maxLength: 6 })
  .map((runs) =>
    runs.flatMap(([first, count]) =>
      Array.from({ length: count }, (_, at) => new Date(Date.UTC(2026, 1, 25 + first + at)).toISOString().slice(0, 10)),
    ),
  );

describe("the due time after some hours of opening time", () => {
  it.each([
    ["on the same day", "2026-11-23T09:00:00Z", 2, "2026-11-23T11:00:00.000Z"],
    ["at the end of the day", "2026-11-23T09:00:00Z", 7, "2026-11-23T16:00:00.000Z"],
    ["on the next day", "2026-11-23T15:00:00Z", 2, "2026-11-24T09:00:00.000Z"],
    ["after the weekend", "2026-11-28T12:00:00Z", 2, "2026-11-30T10:00:00.000Z"],
    ["before opening", "2026-11-23T04:00:00Z", 1, "2026-11-23T09:00:00.000Z"],
    ["across the end of summer time", "2026-10-23T14:00:00Z", 2, "2026-10-26T09:00:00.000Z"],
  ])("is %s", (_when, from, count, due) => {
    expect(dueAfter(new Date(from), count, inBerlin(usualHours)).toISOString()).toBe(due);
  });

  it("counts every hour where a location has no opening hours at all", () => {
    const never = usualHours.map(() => []);
    fc.assert(
      fc.property(instant, hours, timeZone, (from, count, zone) => {
        const opening = { hours: never, closedDays: [], timeZone: zone };
        expect(dueAfter(from, count, opening).getTime() - from.getTime()).toBe(count * 60 * minute);
      }),
    );
  });

  it("lets exactly that many open hours pass, in any zone and across clock changes", () => {
    const full: OpeningHours = usualHours.map(() => [{ from: "00:00", to: "24:00" }]);
    // Clocks change at night: these spans are outside, and a full day is open before and after.
    const byDay = opening.map((week) =>
      week.map((spans) => spans.filter(({ from, to }) => from >= "06:00" && to <= "22:00")),
    );
    const week = fc.oneof(
      fc.constant(full),
      fc.constant(usualHours),
      byDay.filter((days) => days.flat().length > 6),
    );
    fc.assert(
      fc.property(instant, hours, week, closedDays, timeZone, (from, count, days, closed, zone) => {
        const opening = { hours: days, closedDays: closed, timeZone: zone };
        expect(openMinutes(from, dueAfter(from, count, opening), opening)).toBe(count * 60);
      }),
      { numRuns: 50 },
    );
  });

  it("passes over single closed days, also where every hour counts", () => {
    const christmas = ["2026-12-24", "2026-12-25"];
    const due = (hoursOf: OpeningHours) =>
      dueAfter(new Date("2026-12-23T15:00:00Z"), 2, inBerlin(hoursOf, christmas)).toISOString();
    expect(due(usualHours)).toBe("2026-12-28T09:00:00.000Z");
    const never = usualHours.map(() => []);
    const late = dueAfter(new Date("2026-12-23T22:00:00Z"), 2, inBerlin(never, christmas)).toISOString();
    expect(late).toBe("2026-12-26T00:00:00.000Z");
  });

  it("skips an hour that a clock change leaves out, and counts a repeated hour twice", () => {
    const night = usualHours.map(() => [{ from: "02:00", to: "03:00" }]);
    const due = (from: string) => dueAfter(new Date(from), 1, inBerlin(night)).toISOString();
    expect(due("2026-03-28T23:00:00Z")).toBe("2026-03-30T01:00:00.000Z");
    const twice = usualHours.map(() => [{ from: "02:00", to: "04:00" }]);
    expect(dueAfter(new Date("2026-10-24T22:00:00Z"), 3, inBerlin(twice)).toISOString()).toBe(
      "2026-10-25T03:00:00.000Z",
    );
  });

  it("never comes earlier for more hours or a later start", () => {
    fc.assert(
      fc.property(instant, hours, hours, opening, closedDays, timeZone, (from, count, more, week, closed, zone) => {
        const open = { hours: week, closedDays: closed, timeZone: zone };
        const due = dueAfter(from, count, open);
        expect(dueAfter(from, count + more, open).getTime()).toBeGreaterThan(due.getTime());
        expect(dueAfter(new Date(from.getTime() + more * minute), count, open).getTime()).toBeGreaterThanOrEqual(
          due.getTime(),
        );
        expect(dueAfter(from, count, { ...open, closedDays: [] }).getTime()).toBeLessThanOrEqual(due.getTime());
      }),
    );
  });
});

describe("opening hours", () => {
  it("are the usual ones where a location has none of its own", () => {
    expect(hoursIn(null)).toEqual(usualHours);
    expect(hoursIn([[]])).toEqual(usualHours);
  });

  it("end after they start and do not overlap", () => {
    const week = (spans: unknown) => [spans, [], [], [], [], [], []];
    expect(OpeningHours.safeParse(week([{ from: "10:00", to: "09:00" }])).success).toBe(false);
    expect(
      OpeningHours.safeParse(
        week([
          { from: "09:00", to: "13:00" },
          { from: "12:00", to: "15:00" },
        ]),
      ).success,
    ).toBe(false);
    expect(
      OpeningHours.safeParse(
        week([
          { from: "09:00", to: "12:00" },
          { from: "13:00", to: "24:00" },
        ]),
      ).success,
    ).toBe(true);
  });

  it("are typed as people write them", () => {
    const read = (text: string) => WrittenDay.safeParse(text).data?.map(({ from, to }) => `${from} ${to}`);
    expect(read("9-12:30, 14-18")).toEqual(["09:00 12:30", "14:00 18:00"]);
    expect(read(" 08.15 \u2013 24 ")).toEqual(["08:15 24:00"]);
    expect(read("")).toEqual([]);
    const refusal = (text: string) => WrittenDay.safeParse(text).error?.issues.map(({ message }) => message);
    expect(refusal("18-9")).toEqual(["endsBeforeStart"]);
    expect(refusal("9-12, 11-14")).toEqual(["overlap"]);
    for (const text of ["9", "9-25", "9-10-11", "nine to five", "1-2,3-4,5-6,7-8"])
      expect(refusal(text)).toEqual(["badHours"]);
  });

  it("are read as they were written", () => {
    fc.assert(
      fc.property(daySpans, (spans) => {
        expect(WrittenDay.parse(writeDay(spans))).toEqual(spans);
      }),
    );
  });
});
