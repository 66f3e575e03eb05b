import { describe, expect, it } from "vitest";
import type { SpotStatus } from "../spot/spot";
import { type Known, nextStepOf, nextValues } from "./next-step";
import type { SpotAdvice } from "./spot-advice";

const stage = (name: string, ...statuses: SpotStatus[]) => ({
  id: name,
  name,
  spots: statuses.map((status) => ({ status, offAt: [] })),
  weight: 3,
  isTruth: false,
});
const spot = (name: string, next: SpotAdvice) => ({ id: name, name, stage: { journey: { id: "j" } }, next });
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
    expect(nextStepOf(withStages(...stages))).toEqual({ kind: "fill-stage", journeyId: "j", stage: "Till" });
    expect(nextStepOf(withStages(stage("Arrival", "ready"), stage("Till", "live")))).toMatchObject({
      kind: "publish-stage",
      stage: "Arrival",
    });
  });

  it("fills first the stage that weighs most in the customer's judgement", () => {
    const [arrival, till, after] = [stage("Arrival"), { ...stage("Till"), weight: 4 }, stage("After")];
    expect(nextStepOf(withStages(arrival, till, after))).toMatchObject({ kind: "fill-stage", stage: "Till" });
    const marked = { ...after, isTruth: true };
    expect(nextStepOf(withStages(arrival, till, marked))).toMatchObject({ kind: "fill-stage", stage: "After" });
  });

  it("is that of the first spot, with the spot and its reason", () => {
    const spots = [
      spot("Hat check", { kind: "retire", mentioned: 2, n: 300, delivered: 80 }),
      spot("Massage", { kind: "ask-more", n: 4, needed: 30 }),
    ];
    expect(nextStepOf(known({ spots }))).toEqual({
      ...{ kind: "retire", mentioned: 2, n: 300, delivered: 80 },
      ...{ spotId: "Hat check", spot: "Hat check", journeyId: "j" },
    });
  });

  it("is a fall of a spot before an empty stage, and an empty stage before any other step of a spot", () => {
    const empty = [{ id: "j", name: "The visit", version: 1, stages: [stage("Till")] }];
    const fallen = [spot("Massage", { kind: "look-at-fall", change: -0.2 })];
    const silent = [spot("Massage", { kind: "retire", mentioned: 2, n: 300, delivered: 80 })];
    expect(nextStepOf(known({ journeys: empty, spots: fallen }))).toMatchObject({ kind: "look-at-fall" });
    expect(nextStepOf(known({ journeys: empty, spots: silent }))).toMatchObject({ kind: "fill-stage" });
  });

  it("is none where nothing stands out", () => {
    expect(nextStepOf(known({ spots: [spot("Massage", { kind: "wait" })] }))).toBeNull();
  });
});

describe("the values of a step's texts", () => {
  it("are written in the reader's language, with the spot that the step is about", () => {
    const writing = { share: (value: number) => `${value * 100} %`, date: (day: string) => `day ${day}` };
    const fell = { kind: "look-at-version", version: 2, liveOn: "2026-11-05", change: -0.2 } as const;
    expect(nextValues({ ...fell, spotId: "s", spot: "Massage", journeyId: "j" }, writing)).toEqual({
      ...{ spot: "Massage", points: 20, version: 2, day: "day 2026-11-05" },
    });
    expect(nextValues({ kind: "offer-more", mention: 0.5, usual: 0.25, due: 3 }, writing)).toMatchObject({
      mention: "50 %",
      usual: "25 %",
    });
  });
});
