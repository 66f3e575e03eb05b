import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptySpot } from "../spot/empty-spot";
import { type SpotContent, type SpotStatus, SpotStatuses } from "../spot/spot";
import { coherenceHints, tonesOf } from "./coherence";
import { hasDesignedSpot } from "./coverage";
import { Elements } from "./element";
import { balanceOf, hangsOnOne, hintsOf, peakOf, type ShapeStage } from "./shape";

type Draft = {
  feeling: number;
  status?: SpotStatus | undefined;
  at?: string | null;
  truths?: readonly string[];
  weighing?: readonly number[];
};
const journey = (...drafts: readonly Draft[]): ShapeStage[] =>
  drafts.map(({ feeling, status, at = null, truths = [], weighing = [] }, index) => ({
    id: `s${index}`,
    feeling,
    touchpoints: [
      ...truths.map((id) => ({ id, element: "service" as const, isTruth: true, weight: 3 })),
      ...weighing.map((weight) => ({ id: `w${weight}`, element: "service" as const, isTruth: false, weight })),
    ],
    spots: status ? [{ status, touchpointId: at }] : [],
  }));
const kinds = (stages: ShapeStage[]) => hintsOf(stages).map(({ kind }) => kind);
const live = "live" as const;

const anyJourney = fc.array(
  fc.record({
    feeling: fc.integer({ min: -2, max: 2 }),
    status: fc.option(fc.constantFrom(...SpotStatuses), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 20 },
);

describe("the shape of a journey", () => {
  it("has no hint when every stage has a spot, one stage stands out and the last feeling is high", () => {
    expect(
      kinds(journey({ feeling: 0, status: live }, { feeling: 2, status: live }, { feeling: 1, status: live })),
    ).toEqual([]);
  });

  it("has its peak at the highest stage (of several, at the first with a spot), and none when all feelings are equal", () => {
    expect(peakOf(journey({ feeling: 2 }, { feeling: 0 }, { feeling: 2, status: live }), hasDesignedSpot)?.id).toBe(
      "s2",
    );
    expect(peakOf(journey({ feeling: 1 }, { feeling: 1 }), hasDesignedSpot)).toBeNull();
    expect(peakOf([], hasDesignedSpot)).toBeNull();
    fc.assert(
      fc.property(anyJourney, (drafts) => {
        const stages = journey(...drafts);
        const peak = peakOf(stages, hasDesignedSpot);
        if (peak) expect(stages.every(({ feeling }) => feeling <= peak.feeling)).toBe(true);
      }),
    );
  });

  it("warns of an ending without a high feeling", () => {
    const well = { feeling: 2, status: live };
    expect(kinds(journey(well, { feeling: 0, status: live }))).toEqual(["lowEnding"]);
    expect(kinds(journey({ feeling: 0, status: live }, well, { feeling: 0, status: live }))).toEqual(["flatEnding"]);
    expect(kinds(journey({ feeling: 0, status: live }, well, { feeling: 1, status: "idea" }))).toContain("flatEnding");
  });

  it("warns of a peak without a spot, and of two peaks side by side", () => {
    expect(kinds(journey({ feeling: 0, status: live }, { feeling: 2 }, { feeling: 1, status: live }))).toContain(
      "peakWithoutSpot",
    );
    const two = journey({ feeling: 0, status: live }, { feeling: 2, status: live }, { feeling: 2, status: live });
    expect(hintsOf(two)).toContainEqual({ kind: "peaksAdjacent", stageId: "s1", nextId: "s2" });
  });

  it("names each touchpoint that matters a lot and has no spot", () => {
    const stages = journey(
      { feeling: 2, status: live, at: "served", truths: ["served", "alone"] },
      { feeling: 1, status: "retired", at: "late", truths: ["late"] },
    );
    const alone = hintsOf(stages).flatMap((hint) => (hint.kind === "truthAlone" ? [hint.touchpointId] : []));
    expect(alone).toEqual(["alone", "late"]);
    expect(balanceOf(stages).find(({ element }) => element === "service")).toEqual({
      element: "service",
      touchpoints: 3,
      spots: 1,
    });
    expect(balanceOf(stages).map(({ element }) => element)).toEqual([...Elements]);
  });

  it("suggests first what weighs most in the customer's judgement", () => {
    const stages = journey(
      { feeling: 2, status: live },
      { feeling: 0, weighing: [2, 4] },
      { feeling: 0, truths: ["marked"] },
      { feeling: 0, weighing: [5] },
      { feeling: 0 },
      { feeling: 1, status: live },
    );
    const hints = hintsOf(stages);
    expect(hints.flatMap((hint) => (hint.kind === "truthAlone" ? [hint.touchpointId] : []))).toEqual(["marked", "w5"]);
    expect(hints.flatMap((hint) => (hint.kind === "noSpot" ? [hint.stageId] : []))).toEqual(["s2", "s3", "s1", "s4"]);
  });

  it("suggests a spot at exactly the stages that have no designed one", () => {
    fc.assert(
      fc.property(anyJourney, (drafts) => {
        const stages = journey(...drafts);
        const dark = hintsOf(stages).flatMap((hint) => (hint.kind === "noSpot" ? [hint.stageId] : []));
        expect(dark).toEqual(stages.filter((stage) => !hasDesignedSpot(stage)).map(({ id }) => id));
      }),
    );
  });

  it("depends on one member from ten deliveries on, when that member made four in five of them", () => {
    expect(hangsOnOne([9])).toBeNull();
    expect(hangsOnOne([8, 2])).toEqual({ hits: 8, n: 10 });
    expect(hangsOnOne([7, 3])).toBeNull();
    expect(hangsOnOne([])).toBeNull();
  });
});

describe("conflicting spots", () => {
  const stage = (id: string, ...contents: Partial<SpotContent>[]) => ({
    id,
    spots: contents.map((content, at) => ({ id: `${id}${at}`, status: live, content: { ...emptySpot, ...content } })),
  });

  it("have contradictory feelings at the same or neighbouring stages", () => {
    const [calm, thrill, plain] = [{ emotion: "Quiet" }, { emotion: "thrilled" }, { emotion: "proud" }];
    const near = coherenceHints([stage("a", calm), stage("b", thrill)]);
    expect(near).toEqual([{ kind: "contradict", spotIds: ["a0", "b0"], tones: ["calm", "thrill"] }]);
    expect(coherenceHints([stage("a", calm), stage("b", plain), stage("c", thrill)])).toEqual([]);
    expect(tonesOf("Geborgenheit, fast feierlich")).toEqual(["calm", "solemn"]);
    expect(tonesOf("Spannung")).toEqual(["thrill"]);
  });

  it("share the words that customers would use", () => {
    const hints = coherenceHints([
      stage("a", { anchor: "The  brass bell" }),
      stage("b"),
      stage("c", { aliases: ["the brass bell"] }),
    ]);
    expect(hints).toEqual([{ kind: "alike", spotIds: ["a0", "c0"], words: "the brass bell" }]);
  });
});
