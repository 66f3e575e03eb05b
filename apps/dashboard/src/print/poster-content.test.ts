import { emptySpot } from "@spots/domain/spot/empty-spot";
import { faultPath } from "@spots/domain/transfer/fault";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bandsOf,
  cardsIn,
  cardsOf,
  type Journey,
  languagesOf,
  type PosterStage,
  posterOf,
  roomOf,
  tightest,
} from "./poster-content";
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
  it("contain every stage once, in order, at most seven per row and of nearly equal length", () => {
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

describe("the space of a stage on the poster", () => {
  it("shrinks with the tightness, to one spot and one touchpoint at the tightest", () => {
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
 * Returns a journey of one stage with a spot in each status, and a version with other texts and a
 * spot that was retired later.
 */
function aShopWithJourney() {
  const spot = (id: string, status: string) => ({
    id,
    status,
    inventors: id === "live" ? ["Maria"] : [],
    content: { name: `${id} now`, talkLine: "" },
  });
  const spots = ["idea", "ready", "pilot", "live"].map((status) => spot(status, status));
  const journey = { stages: [{ ...stage("a", 1), spots }] } as unknown as Journey;
  const then = (id: string) => ({ id, name: `${id} then`, talkLine: "" });
  const version = { name: "", stages: [{ ...stage("a", 1), spots: [then("pilot"), then("live"), then("retired")] }] };
  return { journey, version: version as unknown as Parameters<typeof posterOf>[1] };
}

describe("the printed content", () => {
  it("of a version is the published text, without spots that were retired later", () => {
    const { journey, version } = aShopWithJourney();
    expect(posterOf(journey, version)[0]?.spots.map(({ name }) => name)).toEqual(["pilot then", "live then"]);
  });
  it("names the inventors of a spot, also on a version published before", () => {
    const { journey, version } = aShopWithJourney();
    expect(posterOf(journey, version)[0]?.spots.map(({ inventors }) => inventors)).toEqual([[], ["Maria"]]);
    expect(cardsOf(journey, version).map(({ inventors }) => inventors)).toEqual([[], ["Maria"]]);
  });
  it("of a draft leaves out the ideas", () => {
    expect(posterOf(aShopWithJourney().journey, null)[0]?.spots.map(({ id }) => id)).toEqual([
      "ready",
      "pilot",
      "live",
    ]);
  });
  it("has a card for each trial or live spot, with the text of the published version", () => {
    const { journey, version } = aShopWithJourney();
    expect(cardsOf(journey, version).map(({ content }) => content.name)).toEqual(["pilot then", "live then"]);
    expect(cardsOf(journey, null).map(({ content }) => content.name)).toEqual(["pilot now", "live now"]);
  });
});

describe("the cards in another language", () => {
  const content = { ...emptySpot, name: "The hat token", talkLine: "My hat got a number." };
  const card = { id: "token", stage: "Arrival", isPilot: false, content, inventors: [] };
  const written = { ...card, content: { ...content, translations: { de: { name: "Die Hutmarke" } } } };

  it("have the texts written in it, and the business's own elsewhere", () => {
    expect(cardsIn([written], "de").map(({ content: { name, talkLine } }) => [name, talkLine])).toEqual([
      ["Die Hutmarke", "My hat got a number."],
    ]);
    expect(cardsIn([written], "en")).toEqual([written]);
  });

  it("are offered when any card is written in it", () => {
    expect(languagesOf([card, written], "en")).toEqual(["de"]);
    expect(languagesOf([card], "en")).toEqual([]);
    expect(languagesOf([written], "de")).toEqual([]);
  });
});

describe("the name of a downloaded file", () => {
  it("is made of the title and valid on every file system", () => {
    expect(fileName("The Saturday cut!", "json")).toBe("the-saturday-cut.json");
    expect(fileName("Über/uns: ../../etc", "csv")).toBe("ueber-uns-etc.csv");
    expect(fileName("…", "png")).toBe("journey.png");
  });
});

describe("the path of an error in a file", () => {
  it("is written with dots and brackets", () => {
    expect(faultPath(["journey", "stages", 0, "feeling"])).toBe("journey.stages[0].feeling");
  });
});
