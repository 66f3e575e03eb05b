import fc from "fast-check";
import { describe, expect, it } from "vitest";
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
});

describe("the key of a place", () => {
  it("is the same for two spellings of a name", () => {
    expect(placeKey(" Tisch  5 ")).toBe(placeKey("tisch 5"));
    expect(placeKey("Stübchen")).toBe(placeKey("STUBCHEN"));
    expect(placeKey("")).toBe("");
  });
});
