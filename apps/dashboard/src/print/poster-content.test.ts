import { faultPath } from "@spots/domain/transfer/read-journey-file";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bandsOf, cardsOf, type Journey, type PosterStage, posterOf, roomOf, tightest } from "./poster-content";
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

describe("the room of a stage", () => {
  it("is never more in a tighter sheet, and at the tightest one spot and one touchpoint", () => {
    for (const bands of [1, 2, 3]) {
      for (let tightness = 1; tightness <= tightest; tightness += 1) {
        const [room, wider] = [roomOf(bands, tightness), roomOf(bands, tightness - 1)];
        expect(room.spots).toBeLessThanOrEqual(wider.spots);
        expect(room.touchpoints).toBeLessThanOrEqual(wider.touchpoints);
      }
      expect(roomOf(bands, tightest)).toMatchObject({ spots: 1, touchpoints: 1, lines: 1 });
    }
  });
});

/**
 * A journey of one stage with a spot in each state, and its version with other words and a spot that
 * was retired since.
 */
function aShopWithJourney() {
  const spot = (id: string, status: string) => ({ id, status, content: { name: `${id} now`, talkLine: "" } });
  const spots = ["idea", "ready", "pilot", "live"].map((status) => spot(status, status));
  const journey = { stages: [{ ...stage("a", 1), spots }] } as unknown as Journey;
  const then = (id: string) => ({ id, name: `${id} then`, talkLine: "" });
  const version = { name: "", stages: [{ ...stage("a", 1), spots: [then("pilot"), then("live"), then("retired")] }] };
  return { journey, version: version as unknown as Parameters<typeof posterOf>[1] };
}

describe("what is printed", () => {
  it("is a version as it was published, without what was retired since", () => {
    const { journey, version } = aShopWithJourney();
    expect(posterOf(journey, version)[0]?.spots.map(({ name }) => name)).toEqual(["pilot then", "live then"]);
  });
  it("is the draft without its ideas", () => {
    expect(posterOf(aShopWithJourney().journey, null)[0]?.spots.map(({ id }) => id)).toEqual([
      "ready",
      "pilot",
      "live",
    ]);
  });
  it("is a card for each spot that is delivered now, in the words of the version that is live", () => {
    const { journey, version } = aShopWithJourney();
    expect(cardsOf(journey, version).map(({ content }) => content.name)).toEqual(["pilot then", "live then"]);
    expect(cardsOf(journey, null).map(({ content }) => content.name)).toEqual(["pilot now", "live now"]);
  });
});

describe("a file's name", () => {
  it("is made of the title and safe anywhere", () => {
    expect(fileName("The Saturday cut!", "json")).toBe("the-saturday-cut.json");
    expect(fileName("Über/uns: ../../etc", "csv")).toBe("ueber-uns-etc.csv");
    expect(fileName("…", "png")).toBe("journey.png");
  });
});

describe("a place in a file", () => {
  it("is written as programs write it", () => {
    expect(faultPath(["journey", "stages", 0, "feeling"])).toBe("journey.stages[0].feeling");
  });
});
