import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { Day, Instant, TimeZone, WallTime } from "./time";
import { addDays, daysBetween, mondayOf, timeZoneChoices, timeZoneNames, wallTimeOf } from "./time-zone";
import { boundsOfDay, dayOf, instantAt, isSkipped, onClock } from "./zoned-time";

const hours = ({ from, to }: { from: Date; to: Date }) => (to.getTime() - from.getTime()) / 3_600_000;

describe("a day at a location", () => {
  it.each([
    ["Pacific/Auckland", "2026-04-05", 25],
    ["Pacific/Auckland", "2026-09-27", 23],
    ["America/Los_Angeles", "2026-03-08", 23],
    ["America/Los_Angeles", "2026-11-01", 25],
    ["Asia/Kathmandu", "2026-03-08", 24],
  ])("in %s on %s has %i hours", (zone, day, length) => {
    expect(hours(boundsOfDay(day, zone))).toBe(length);
  });

  it("starts when the day before ends, in every zone and across every clock change", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          "Pacific/Auckland",
          "America/Los_Angeles",
          "Europe/Berlin",
          "Asia/Kathmandu",
          "America/St_Johns",
        ),
        fc.integer({ min: 0, max: 1500 }),
        (zone, offset) => {
          const noon = new Date(Date.UTC(2024, 0, 1, 12) + offset * 86_400_000);
          const day = dayOf(noon, zone);
          const { from, to } = boundsOfDay(day, zone);
          expect(dayOf(from, zone)).toBe(day);
          expect(dayOf(new Date(to.getTime() - 1), zone)).toBe(day);
          expect(boundsOfDay(dayOf(to, zone), zone).from).toEqual(to);
        },
      ),
    );
  });
});

describe("the day of an instant", () => {
  it("is that of Temporal, in every zone", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...timeZoneNames()),
        // Until 2035: later, the polyfill leaves out some clock changes that the runtime has.
        fc.integer({ min: 0, max: 2_082_758_400 }),
        (zone, s) => {
          const at = new Date(s * 1000);
          const there = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
          expect(dayOf(at, zone)).toBe(there.toPlainDate().toString());
        },
      ),
    );
  });
});

describe("a local time", () => {
  it("maps to an instant that maps back to the same local time", () => {
    expect(instantAt("2026-11-23T10:40", "Pacific/Auckland").toISOString()).toBe("2026-11-22T21:40:00.000Z");
    expect(wallTimeOf(new Date("2026-11-22T21:40:00Z"), "Pacific/Auckland")).toBe("2026-11-23T10:40");
  });

  it("in the gap of a clock change moves forward, and a repeated one is the first of the two", () => {
    expect(wallTimeOf(instantAt("2026-03-08T02:30", "America/Los_Angeles"), "America/Los_Angeles")).toBe(
      "2026-03-08T03:30",
    );
    expect(instantAt("2026-11-01T01:30", "America/Los_Angeles").toISOString()).toBe("2026-11-01T08:30:00.000Z");
  });

  it.each(["2026-02-30T10:00", "2026-11-23T24:00", "2026-11-23", "tomorrow", "2026-11-23T10:00Z"])(
    "is invalid: %s",
    (text) => {
      expect(WallTime.safeParse(text).success).toBe(false);
    },
  );
});

it("a time zone is an IANA region name and nothing else", () => {
  for (const zone of ["Pacific/Auckland", "America/Argentina/Buenos_Aires", "Asia/Kolkata", "Europe/Kyiv"])
    expect(TimeZone.safeParse(zone).success).toBe(true);
  for (const zone of ["Mars/Olympus", "", "Europe/", "Europe/Berlin ", "../Europe/Berlin", "posix/Europe/Berlin"])
    expect(TimeZone.safeParse(zone).success).toBe(false);
});

it.each(["AET", "CAT", "BST", "IST", "PST", "CET", "EST5EDT", "UTC", "GMT", "Etc/GMT+3", "+02:00", "GB", "US/Pacific"])(
  "%s is an abbreviation, an offset or an old name, and not a region",
  (zone) => {
    expect(TimeZone.safeParse(zone).success).toBe(false);
  },
);

it("the choices of time zones are by continent, with the current one if it is a region", () => {
  expect(timeZoneNames().filter((zone) => !TimeZone.safeParse(zone).success)).toEqual([]);
  expect(timeZoneNames().length).toBeGreaterThan(300);
  expect(timeZoneChoices(["Europe/Berlin"], "America/Argentina/Buenos_Aires")).toEqual([
    { label: "America", options: [{ value: "America/Argentina/Buenos_Aires", label: "Argentina, Buenos Aires" }] },
    { label: "Europe", options: [{ value: "Europe/Berlin", label: "Berlin" }] },
  ]);
  expect(timeZoneChoices(["Europe/Berlin"], "AET").map(({ label }) => label)).toEqual(["Europe"]);
});

describe("a date in the allowed range", () => {
  it.each(["1900-01-01", "2026-11-23", "2024-02-29", "2199-12-31"])("may be %s", (day) => {
    expect(Day.safeParse(day).success).toBe(true);
    expect(WallTime.safeParse(`${day}T10:00`).success).toBe(true);
    expect(Instant.safeParse(`${day}T10:00:00Z`).success).toBe(true);
  });

  it.each(["0000-01-01", "0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31", "-000001-01-01", "+010000-01-01"])(
    "is not %s, as a day, a time or an instant",
    (day) => {
      expect(Day.safeParse(day).success).toBe(false);
      expect(WallTime.safeParse(`${day}T10:00`).success).toBe(false);
      expect(Instant.safeParse(`${day}T10:00:00Z`).success).toBe(false);
    },
  );
});

it("a local time is skipped only within the gap of a clock change", () => {
  expect(isSkipped("2026-03-29T02:30", "Europe/Berlin")).toBe(true);
  expect(isSkipped("2026-03-29T03:00", "Europe/Berlin")).toBe(false);
  expect(isSkipped("2026-10-25T02:30", "Europe/Berlin")).toBe(false);
  expect(isSkipped("2026-03-29T02:30", "Asia/Kathmandu")).toBe(false);
});

describe("calendar days", () => {
  const day = fc
    .date({ min: new Date("1900-01-01"), max: new Date("2198-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it("are counted from a day to the day that many days later", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -300, max: 300 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });

  it("belong to the week of the last Monday", () => {
    fc.assert(
      fc.property(day, (each) => {
        const monday = mondayOf(each);
        expect(new Date(monday).getUTCDay()).toBe(1);
        expect(daysBetween(monday, each)).toBeLessThan(7);
        expect(monday <= each).toBe(true);
      }),
    );
  });
});

it("a local time is read at once as by its single questions, around every clock change", () => {
  const zones = fc.constantFrom(
    "Europe/Berlin",
    "America/Los_Angeles",
    "Pacific/Auckland",
    "Australia/Lord_Howe",
    "UTC",
  );
  const days = ["2026-03-08", "2026-03-29", "2026-04-05", "2026-09-27", "2026-10-04", "2026-10-25", "2026-11-01"];
  const two = (value: number) => String(value).padStart(2, "0");
  const clock = fc.tuple(fc.constantFrom(...days), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 59 }));
  fc.assert(
    fc.property(clock, zones, ([day, hours, minutes], zone) => {
      const time = `${day}T${two(hours)}:${two(minutes)}`;
      const single = {
        at: instantAt(time, zone),
        isSkipped: isSkipped(time, zone),
        // An hour on, or an hour back, the clock shows the same time.
        isRepeated: [-120, -60, -30, 30, 60, 120].some(
          (minutes) => wallTimeOf(new Date(instantAt(time, zone).getTime() + minutes * 60_000), zone) === time,
        ),
      };
      expect(onClock(time, zone)).toEqual(single);
    }),
  );
});
