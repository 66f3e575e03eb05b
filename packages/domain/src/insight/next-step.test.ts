import { describe, expect, it } from "vitest";
import type { SpotStatus } from "../spot/spot";
import { type Estimate, estimateOf } from "./estimate";
import { type Known, nextStepOf } from "./next-step";
import { shareOf } from "./share";

const share = (hits: number, n: number): Estimate => estimateOf(shareOf({ hits, n }));
const stage = (name: string, ...statuses: SpotStatus[]) => ({
  id: name,
  name,
  spots: statuses.map((status) => ({ status, offAt: [] })),
});
const spot = (name: string, mention: Estimate, delivery: Estimate) => ({ id: name, name, mention, delivery });
const known = (over: Partial<Known> = {}): Known => ({
  journeys: [{ id: "j", name: "The visit", version: 1, stages: [stage("Arrival", "live"), stage("Till", "live")] }],
  locationIds: ["here"],
  spots: [],
  ...over,
});
const withStages = (...stages: ReturnType<typeof stage>[]) =>
  known({ journeys: [{ id: "j", name: "The visit", version: 1, stages }] });

describe("the next step", () => {
  it("is none before a journey is published: the first steps say what to do", () => {
    expect(nextStepOf(known({ journeys: [{ id: "j", name: "", version: 0, stages: [stage("Till")] }] }))).toBeNull();
  });

  it("is to fill the first stage without a spot, before a stage whose spots are only planned", () => {
    const stages = [stage("Arrival", "ready"), stage("Till"), stage("After")];
    expect(nextStepOf(withStages(...stages))).toEqual({ kind: "fill", journeyId: "j", stage: "Till" });
    expect(nextStepOf(withStages(stage("Arrival", "ready"), stage("Till", "live")))).toMatchObject({
      kind: "publish",
      stage: "Arrival",
    });
  });

  it("is to rework a spot that is delivered and not mentioned, with the counts as its reason", () => {
    const spots = [spot("Hat check", share(0, 60), share(50, 55)), spot("Massage", share(30, 60), share(20, 60))];
    expect(nextStepOf(known({ spots }))).toEqual({
      kind: "rework",
      spotId: "Hat check",
      spot: "Hat check",
      mentioned: { hits: 0, n: 60 },
      delivered: { hits: 50, n: 55 },
    });
  });

  it("is to offer a spot more that is mentioned and rarely delivered", () => {
    const spots = [spot("Massage", share(30, 60), share(20, 60)), spot("Coffee", share(10, 60), share(50, 60))];
    expect(nextStepOf(known({ spots }))).toMatchObject({ kind: "offerMore", spot: "Massage" });
  });

  it("is to offer the spot that is mentioned most reliably when all is well", () => {
    const spots = [spot("Massage", share(30, 60), share(55, 60)), spot("Coffee", share(2, 5), share(5, 5))];
    expect(nextStepOf(known({ spots }))).toMatchObject({ kind: "offer", spot: "Massage" });
  });

  it("is to get more answers while there is no figure, with the number that is missing", () => {
    const spots = [spot("Massage", share(1, 3), share(0, 0)), spot("Coffee", share(0, 2), share(0, 0))];
    expect(nextStepOf(known({ spots }))).toEqual({ kind: "ask", missing: 2 });
  });

  it("blames no spot on few answers: an interval that may hold more is no reason", () => {
    const spots = [spot("Hat check", share(0, 8), share(8, 8))];
    expect(nextStepOf(known({ spots }))).toBeNull();
  });
});
