import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "../kernel/zoned-time";
import { placeKey } from "./place";
import { endsByItselfAt, visitAt, visitHours } from "./visit";

const start = new Date("2026-11-23T10:00:00Z");
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const visit = (from: number, to: number | null) => ({
  startedAt: after(from),
  endedAt: to === null ? null : after(to),
});

describe("the visit that a moment joins", () => {
  it("is the one that goes on at its place", () => {
    const [before, now] = [visit(-60, 0), visit(0, null)];
    expect(visitAt([before, now], after(5))).toBe(now);
    expect(visitAt([before, now], after(-5))).toBe(before);
    expect(visitAt([before], after(5))).toBeNull();
  });

  it("may start a few minutes after the moment", () => {
    const next = visit(0, null);
    expect(visitAt([next], after(-9))).toBe(next);
    expect(visitAt([next], after(-11))).toBeNull();
  });

  it("ends by itself after some hours", () => {
    expect(visitAt([visit(0, null)], after(visitHours * 60 - 1))).not.toBeNull();
    expect(visitAt([visit(0, null)], after(visitHours * 60))).toBeNull();
  });

  it("is one for each time, whatever the order of the visits, when each ends as the next starts", () => {
    const starts = fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(starts, fc.integer({ min: -100, max: 1500 }), fc.boolean(), (given, minute, lastGoesOn) => {
        const sorted = given.toSorted((a, b) => a - b);
        const visits = sorted.map((from, nth) => visit(from, sorted[nth + 1] ?? (lastGoesOn ? null : from + 30)));
        const joined = visitAt(visits, after(minute));
        expect(visitAt(visits.toReversed(), after(minute))).toBe(joined);
        const going = visits.filter(
          ({ startedAt, endedAt }) => startedAt <= after(minute) && (endedAt === null || after(minute) < endedAt),
        );
        expect(going.length).toBeLessThanOrEqual(1);
        if (joined && going.length > 0) expect(joined).toBe(going[0]);
      }),
    );
  });
});

describe("an open visit", () => {
  it("ends with its day at the location, but not before it could have gone on", () => {
    expect(endsByItselfAt(new Date("2026-11-23T10:00:00Z"), "Pacific/Auckland")).toEqual(
      new Date("2026-11-23T16:00:00Z"),
    );
    expect(endsByItselfAt(new Date("2026-11-23T10:00:00Z"), "America/Los_Angeles")).toEqual(
      new Date("2026-11-24T08:00:00Z"),
    );
  });

  it("ends at midnight there on the days of 23 and of 25 hours", () => {
    const ends = (zone: string, at: string) => endsByItselfAt(new Date(at), zone).toISOString();
    // Clocks go forward on 27 September and back on 5 April in Auckland, on 8 March and 1 November in Los Angeles.
    expect(ends("Pacific/Auckland", "2026-09-26T12:30:00Z")).toBe("2026-09-27T11:00:00.000Z");
    expect(ends("Pacific/Auckland", "2026-04-04T11:30:00Z")).toBe("2026-04-05T12:00:00.000Z");
    expect(ends("America/Los_Angeles", "2026-03-08T08:30:00Z")).toBe("2026-03-09T07:00:00.000Z");
    expect(ends("America/Los_Angeles", "2026-11-01T07:30:00Z")).toBe("2026-11-02T08:00:00.000Z");
    // In the hour that is there twice, six hours are six hours.
    expect(ends("America/Los_Angeles", "2026-11-01T08:30:00Z")).toBe("2026-11-02T08:00:00.000Z");
    expect(ends("Pacific/Auckland", "2026-09-27T10:59:00Z")).toBe("2026-09-27T16:59:00.000Z");
  });

  it("ends after six hours at least and with its day else, and never before one that started earlier, whatever the clocks do", () => {
    const hour = 3_600_000;
    const zones = fc.constantFrom("Pacific/Auckland", "America/Los_Angeles", "Australia/Lord_Howe", "Europe/Berlin");
    const minutes = fc.integer({ min: 0, max: 366 * 24 * 60 });
    fc.assert(
      fc.property(zones, minutes, minutes, (zone, one, two) => {
        const [first, second] = [one, two]
          .toSorted((a, b) => a - b)
          .map((minute) => new Date(Date.UTC(2026, 0, 1) + minute * 60_000));
        if (!first || !second) throw new Error("there are two times");
        const [end, later] = [endsByItselfAt(first, zone), endsByItselfAt(second, zone)];
        const lasts = end.getTime() - first.getTime();
        expect(lasts).toBeGreaterThanOrEqual(visitHours * hour);
        expect(lasts).toBeLessThanOrEqual(25 * hour);
        if (lasts > visitHours * hour) {
          expect(dayOf(new Date(end.getTime() - 1), zone)).toBe(dayOf(first, zone));
          expect(dayOf(end, zone)).not.toBe(dayOf(first, zone));
        }
        expect(later.getTime()).toBeGreaterThanOrEqual(end.getTime());
      }),
    );
  });
});

describe("the key of a place", () => {
  it("is the same for two spellings of a name", () => {
    expect(placeKey(" Tisch  5 ")).toBe(placeKey("tisch 5"));
    expect(placeKey("Stübchen")).toBe(placeKey("STUBCHEN"));
    expect(placeKey("")).toBe("");
  });
});
