import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isQuiet, nextTime, whenAllowed } from "./quiet-hours";

const zones = [
  "Europe/Berlin",
  "Pacific/Auckland",
  "America/Los_Angeles",
  "Australia/Lord_Howe",
  "Asia/Kolkata",
  "UTC",
];
const minute = fc.integer({ min: 0, max: 1439 });
const quietHours = fc.record({ from: minute, to: minute }).filter(({ from, to }) => from !== to);
/** Around the clock changes of 2026 in both hemispheres, and any other time of the year. */
const instant = fc.oneof(
  fc
    .integer({ min: 0, max: 3 * 1440 })
    .chain((minutes) =>
      fc
        .constantFrom(
          "2026-03-28T00:00Z",
          "2026-10-24T00:00Z",
          "2026-04-04T00:00Z",
          "2026-09-26T00:00Z",
          "2026-03-07T00:00Z",
        )
        .map((from) => new Date(new Date(from).getTime() + minutes * 60_000)),
    ),
  fc.date({ min: new Date("2026-01-01"), max: new Date("2027-01-01"), noInvalidDate: true }),
);

describe("the quiet hours of a member", () => {
  it("hold nothing back outside of them, and within them until a time at most a day and an hour later", () => {
    fc.assert(
      fc.property(instant, quietHours, fc.constantFrom(...zones), (at, quiet, zone) => {
        const when = whenAllowed(at, quiet, zone);
        if (!isQuiet(at, quiet, zone)) return when.getTime() === at.getTime();
        return when > at && when.getTime() - at.getTime() <= 25 * 3_600_000;
      }),
    );
  });

  it("are over when what waited is sent, also on the nights of clock changes", () => {
    fc.assert(
      fc.property(instant, quietHours, fc.constantFrom(...zones), (at, quiet, zone) => {
        // A skipped end moves forward with the clock by an hour at most, perhaps into the next quiet hours.
        const hasLoudHour = (quiet.from - quiet.to + 1440) % 1440 > 60;
        return !hasLoudHour || !isQuiet(whenAllowed(at, quiet, zone), quiet, zone);
      }),
    );
  });

  it("end at seven by the member's clock, in a short, a long and an ordinary night", () => {
    const quiet = { from: 22 * 60, to: 7 * 60 };
    const until = (at: string, zone: string) => whenAllowed(new Date(at), quiet, zone).toISOString();
    expect(until("2026-03-28T22:30:00Z", "Europe/Berlin")).toBe("2026-03-29T05:00:00.000Z");
    expect(until("2026-10-24T22:30:00Z", "Europe/Berlin")).toBe("2026-10-25T06:00:00.000Z");
    expect(until("2026-11-23T22:30:00Z", "Europe/Berlin")).toBe("2026-11-24T06:00:00.000Z");
    expect(until("2026-11-23T06:00:00Z", "Europe/Berlin")).toBe("2026-11-23T06:00:00.000Z");
    expect(until("2026-09-26T12:00:00Z", "Pacific/Auckland")).toBe("2026-09-26T18:00:00.000Z");
  });

  it("that end in the hour that a clock change skips end with it", () => {
    const at = new Date("2026-03-29T00:30:00Z");
    expect(whenAllowed(at, { from: 0, to: 150 }, "Europe/Berlin").toISOString()).toBe("2026-03-29T01:30:00.000Z");
    expect(nextTime(at, 480, "Europe/Berlin").toISOString()).toBe("2026-03-29T06:00:00.000Z");
  });
});
