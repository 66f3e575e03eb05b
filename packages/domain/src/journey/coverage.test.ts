import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SpotStatuses } from "../spot/spot";
import { type CoveredSpot, coverageOf, heaviestGap, standingOf } from "./coverage";

const here = "here";
const there = "there";
const spot = (status: CoveredSpot["status"], ...offAt: string[]): CoveredSpot => ({ status, offAt });
const stage = (...spots: CoveredSpot[]) => ({ spots });

describe("coverage", () => {
  it.each([
    ["live", [spot("live")]],
    ["live", [spot("idea"), spot("live", here)]],
    ["planned", [spot("ready")]],
    ["planned", [spot("pilot")]],
    ["planned", [spot("idea")]],
    ["planned", [spot("live", here, there)]],
    ["empty", []],
    ["empty", [spot("retired")]],
  ] as const)("calls a stage %s by its spots: %j", (standing, spots) => {
    expect(standingOf({ spots }, [here, there])).toBe(standing);
  });

  it("names the locations at which a stage has no live spot although it has one elsewhere", () => {
    const partly = stage(spot("live", there), spot("pilot"));
    const whole = stage(spot("live", there), spot("live", here));
    expect(coverageOf([partly, whole], [here, there]).missing).toEqual([{ stage: partly, locationIds: [there] }]);
  });

  it("counts every stage once, and a stage without a live spot never as live", () => {
    const spots = fc.array(
      fc.record({
        status: fc.constantFrom(...SpotStatuses),
        offAt: fc.subarray([here, there]),
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.record({ spots })), fc.subarray([here, there]), (stages, locations) => {
        const { all, live, planned, empty } = coverageOf(stages, locations);
        expect(live + planned.length + empty.length).toBe(all);
        const possible = stages.filter((each) => each.spots.some(({ status }) => status === "live")).length;
        expect(live).toBeLessThanOrEqual(possible);
      }),
    );
  });
});

describe("what weighs most in the customer's judgement", () => {
  const touchpoint = (name: string, weight: number, isTruth = false) => ({ name, weight, isTruth });
  const stage = (
    name: string,
    standing: "live" | "planned" | "empty",
    ...touchpoints: ReturnType<typeof touchpoint>[]
  ) => ({
    ...{ name, standing, touchpoints },
  });

  it("is a moment of truth, then the highest weight, of those at stages without a spot", () => {
    const marked = touchpoint("The till", 2, true);
    const stages = [
      stage("Arrival", "live", touchpoint("Greeting", 5)),
      stage("Chair", "empty", touchpoint("Mirror", 4), touchpoint("Light", 3)),
      stage("Paying", "empty", touchpoint("Queue", 4), marked),
    ];
    expect(heaviestGap(stages)).toMatchObject({ stage: { name: "Paying" }, touchpoint: marked });
    expect(heaviestGap(stages.slice(0, 2))).toMatchObject({ stage: { name: "Chair" }, touchpoint: { name: "Mirror" } });
  });

  it("is nothing where every touchpoint has the weight of a new one", () => {
    expect(heaviestGap([stage("Chair", "empty", touchpoint("Mirror", 3), touchpoint("Light", 1))])).toBeNull();
    expect(heaviestGap([stage("Arrival", "live", touchpoint("Greeting", 5))])).toBeNull();
  });
});
