import { describe, expect, it } from "vitest";
import { DigestContent, digestOf, digestWeek, hasContent } from "./digest";
import { type Estimate, estimateOf } from "./estimate";
import { shareOf } from "./share";

const berlin = (at: string) => digestWeek(new Date(at), "Europe/Berlin");

describe("a digest", () => {
  it("is due for a day from Monday, 7:00, on the clock of the time zone", () => {
    expect(berlin("2026-11-30T05:59:59Z")).toBeNull();
    expect(berlin("2026-11-30T06:00:00Z")).toBe("2026-11-30");
    expect(berlin("2026-12-01T05:59:59Z")).toBe("2026-11-30");
    expect(berlin("2026-12-01T06:00:00Z")).toBeNull();
    expect(digestWeek(new Date("2026-11-29T18:00:00Z"), "Pacific/Auckland")).toBe("2026-11-30");
    expect(digestWeek(new Date("2026-11-30T06:00:00Z"), "America/Los_Angeles")).toBeNull();
  });

  it("is due at 7:00 on the clock also after the clock has changed", () => {
    // Summer time ends on 25 October and begins on 28 March 2027, both Sundays.
    expect(berlin("2026-10-26T05:59:00Z")).toBeNull();
    expect(berlin("2026-10-26T06:00:00Z")).toBe("2026-10-26");
    expect(berlin("2027-03-29T04:59:00Z")).toBeNull();
    expect(berlin("2027-03-29T05:00:00Z")).toBe("2027-03-29");
  });

  it("is due in every week of a year, named by its Monday", () => {
    const weeks = new Set<string>();
    for (let hour = 0; hour < 24 * 364; hour += 1) {
      const week = digestWeek(new Date(Date.UTC(2026, 0, 5) + hour * 3_600_000), "Australia/Lord_Howe");
      if (week) weeks.add(week);
    }
    expect(weeks.size).toBe(53);
    for (const week of weeks) expect(new Date(week).getUTCDay()).toBe(1);
  });
});

const share = (hits: number, n: number): Estimate => estimateOf(shareOf({ hits, n }));
const stage = (id: string, ...statuses: ("live" | "ready")[]) => ({
  id,
  name: `Stage ${id}`,
  spots: statuses.map((status) => ({ status, offAt: [] })),
  weight: 3,
  isTruth: false,
});
const known = (stages: ReturnType<typeof stage>[]) => ({
  best: { name: "Massage", mention: share(24, 40) },
  next: null,
  journeys: [{ version: 1, stages }],
  locationIds: ["here"],
});

describe("the content of a digest", () => {
  it("tells the home's headline with its n and interval", () => {
    expect(digestOf(known([stage("a", "live")]), []).headline).toMatchObject({
      ...{ spot: "Massage", hits: 24, n: 40, isEarly: false },
    });
  });

  it("names a stage without a spot as the weakest, else one that is only planned, else the least mentioned", () => {
    const figures = [
      { stageId: "a", mention: share(20, 40) },
      { stageId: "b", mention: share(2, 40) },
    ];
    const weakest = (stages: ReturnType<typeof stage>[]) => digestOf(known(stages), figures).weakest;
    expect(weakest([stage("a", "live"), stage("b", "ready"), stage("c")])).toEqual({ kind: "empty", stage: "Stage c" });
    expect(weakest([stage("a", "live"), stage("b", "ready")])).toEqual({ kind: "planned", stage: "Stage b" });
    expect(weakest([stage("a", "live"), stage("b", "live")])).toMatchObject({
      kind: "mentioned",
      stage: "Stage b",
      hits: 2,
      n: 40,
    });
    expect(weakest([stage("a", "live")])).toBeNull();
  });

  it("is what its schema stores, and is empty for a business that has published nothing", () => {
    const next = {
      ...{ kind: "offer-again" as const, mentioned: 24, n: 40 },
      ...{ spotId: "0b7e0d0a-6a1c-4d5e-8f00-0123456789ab", spot: "Massage" },
      journeyId: "1b7e0d0a-6a1c-4d5e-8f00-0123456789ab",
    };
    const full = digestOf({ ...known([stage("a")]), next }, []);
    expect(hasContent(full)).toBe(true);
    expect(DigestContent.parse(full)).toEqual(full);
    const nothing = { best: null, next: null, journeys: [], locationIds: [] };
    expect(hasContent(digestOf(nothing, []))).toBe(false);
  });

  it("is read without its next step when it was stored with a kind that there is no more", () => {
    const full = digestOf(known([stage("a")]), []);
    expect(DigestContent.parse({ ...full, next: { kind: "rework", spotId: "s" } })).toEqual({ ...full, next: null });
  });
});
