import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeOf } from "./place-of";
import { bandsOf, cardsOf, type PosterStage, peakOf, posterOf, type Road } from "./poster-content";
import { fileName } from "./save";

const stage = (id: string, feeling: number, spots: PosterStage["spots"] = []): PosterStage => ({
  id,
  name: id,
  kind: "purchase",
  goal: "",
  feeling,
  touchpoints: [],
  spots,
});
const light = { id: "s", name: "s", talkLine: "" };

describe("the rows of a poster", () => {
  it("hold every stage once, in order, at most seven a row and no row much longer than another", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), (count) => {
        const stages = Array.from({ length: count }, (_, at) => at);
        const bands = bandsOf(stages);
        expect(bands.flat()).toEqual(stages);
        const lengths = bands.map(({ length }) => length);
        expect(Math.max(...lengths)).toBeLessThanOrEqual(7);
        expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("the peak of a road", () => {
  it("is its highest stage, one with a light before a dark one, the first of several", () => {
    expect(peakOf([stage("a", 0), stage("b", 2), stage("c", 1)])?.id).toBe("b");
    expect(peakOf([stage("a", 2), stage("b", 2, [light]), stage("c", 1)])?.id).toBe("b");
    expect(peakOf([stage("a", 2), stage("b", 0), stage("c", 2)])?.id).toBe("a");
  });
  it("is nowhere on a level road", () => {
    expect(peakOf([stage("a", 1), stage("b", 1)])).toBeNull();
  });
});

/** A road of one stage with a spot in each state, and its version with other words and a spot that was retired since. */
function aRoad() {
  const spot = (id: string, status: string) => ({ id, status, content: { name: `${id} now`, talkLine: "" } });
  const spots = ["idea", "ready", "pilot", "live"].map((status) => spot(status, status));
  const road = { stages: [{ ...stage("a", 1), spots }] } as unknown as Road;
  const then = (id: string) => ({ id, touchpointId: null, content: { name: `${id} then`, talkLine: "" } });
  const version = { name: "", stages: [{ ...stage("a", 1), spots: [then("pilot"), then("live"), then("retired")] }] };
  return { road, version: version as unknown as Parameters<typeof posterOf>[1] };
}

describe("what is printed", () => {
  it("is a version as it was published, without what was retired since", () => {
    const { road, version } = aRoad();
    expect(posterOf(road, version)[0]?.spots.map(({ name }) => name)).toEqual(["pilot then", "live then"]);
  });
  it("is the draft without its ideas", () => {
    expect(posterOf(aRoad().road, null)[0]?.spots.map(({ id }) => id)).toEqual(["ready", "pilot", "live"]);
  });
  it("is a card for each spot that is delivered now, in the words of the version that is live", () => {
    const { road, version } = aRoad();
    expect(cardsOf(road, version).map(({ content }) => content.name)).toEqual(["pilot then", "live then"]);
    expect(cardsOf(road, null).map(({ content }) => content.name)).toEqual(["pilot now", "live now"]);
  });
});

describe("a file's name", () => {
  it("is made of the title and safe anywhere", () => {
    expect(fileName("The Saturday cut!", "json")).toBe("the-saturday-cut.json");
    expect(fileName("Über/uns: ../../etc", "csv")).toBe("uber-uns-etc.csv");
    expect(fileName("…", "png")).toBe("journey.png");
  });
});

describe("a place in a file", () => {
  it("is written as programs write it", () => {
    expect(placeOf(["journey", "stages", 0, "feeling"])).toBe("journey.stages[0].feeling");
  });
});
