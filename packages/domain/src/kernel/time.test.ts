import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundsOfDay, dayOf, instantAt, TimeZone, WallTime, wallTimeOf } from "./time";

const hours = ({ from, to }: { from: Date; to: Date }) => (to.getTime() - from.getTime()) / 3_600_000;

describe("a day where the location is", () => {
  it.each([
    ["Pacific/Auckland", "2026-04-05", 25],
    ["Pacific/Auckland", "2026-09-27", 23],
    ["America/Los_Angeles", "2026-03-08", 23],
    ["America/Los_Angeles", "2026-11-01", 25],
    ["Asia/Kathmandu", "2026-03-08", 24],
  ])("in %s on %s has %i hours", (zone, day, length) => {
    expect(hours(boundsOfDay(day, zone))).toBe(length);
  });

  it("follows the day before without a gap, in every zone and across every clock change", () => {
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

describe("a wall-clock time", () => {
  it("means an instant, and the instant reads as the same time again", () => {
    expect(instantAt("2026-11-23T10:40", "Pacific/Auckland").toISOString()).toBe("2026-11-22T21:40:00.000Z");
    expect(wallTimeOf(new Date("2026-11-22T21:40:00Z"), "Pacific/Auckland")).toBe("2026-11-23T10:40");
  });

  it("that the clock skips moves forward, and one that it repeats is the first", () => {
    expect(wallTimeOf(instantAt("2026-03-08T02:30", "America/Los_Angeles"), "America/Los_Angeles")).toBe(
      "2026-03-08T03:30",
    );
    expect(instantAt("2026-11-01T01:30", "America/Los_Angeles").toISOString()).toBe("2026-11-01T08:30:00.000Z");
  });

  it.each(["2026-02-30T10:00", "2026-11-23T24:00", "2026-11-23", "tomorrow", "2026-11-23T10:00Z"])(
    "is not %s",
    (text) => {
      expect(WallTime.safeParse(text).success).toBe(false);
    },
  );
});

it("knows the zones of the world and no others", () => {
  expect(TimeZone.safeParse("Pacific/Auckland").success).toBe(true);
  expect(TimeZone.safeParse("Mars/Olympus").success).toBe(false);
  expect(TimeZone.safeParse("").success).toBe(false);
});
