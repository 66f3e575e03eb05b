import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conceptsOf, contradict, kindOf } from "./concepts";
import type { ClueKind } from "./kinds";
import { type ClueSpot, type Lesson, prepareSuggestions } from "./suggest";

const empty = { cues: [], happens: "", briefing: "", stop: "", persona: "", others: [] };
const candle: ClueSpot = {
  ...empty,
  id: "candle",
  name: "The sparkler",
  cues: ["Somebody mentions a birthday"],
  happens: "The kitchen sends a dessert with a sparkler. Nobody sings.",
  stop: "When they are in a hurry.",
};
const soup: ClueSpot = {
  ...empty,
  id: "soup",
  name: "A cup of soup on arrival",
  happens: "Whoever travelled a long way gets a cup of hot soup before the menu.",
};
const window: ClueSpot = { ...empty, id: "window", name: "The quiet table", cues: ["They open a laptop"] };
const chef: ClueSpot = {
  ...empty,
  id: "chef",
  name: "Der Blick in die Küche",
  cues: ["Ein Kind fragt nach dem Koch"],
  persona: "Familien, die am Sonntag kommen",
};
const spots = [candle, soup, window, chef];
const suggest = prepareSuggestions(spots, "en");
const first = (words: string, kind: ClueKind = "occasion", lessons: readonly Lesson[] = []) =>
  suggest({ kind, words }, lessons).spots[0];

describe("the spots suggested for a clue", () => {
  it.each([
    ["their son turns nine", "candle"],
    ["Ihre Tochter wird 9", "candle"],
    ["they drove 4,300 km", "soup"],
    ["430 km gefahren", "soup"],
    ["has her laptop with her", "window"],
    ["the boy asks for the cook", "chef"],
    ["would love a cup of soup", "soup"],
  ])("%s: %s, with the text that fits", (words, spotId) => {
    const found = first(words);
    expect(found?.spotId).toBe(spotId);
    const spot = spots.find(({ id }) => id === spotId);
    const texts = [spot?.name, ...(spot?.cues ?? []), ...(spot?.happens.split(/(?<=[.])\s/) ?? [])];
    expect(texts).toContain(found?.reason.text);
  });

  it("are none for words that fit no spot, and none for what is denied", () => {
    expect(suggest({ kind: "preference", words: "sits by the door" }, []).spots).toEqual([]);
    expect(
      suggest({ kind: "occasion", words: "it is no birthday" }, []).spots.map(({ spotId }) => spotId),
    ).not.toContain("candle");
  });

  it("leave out a spot whose stop rule names what was noticed", () => {
    expect(first("birthday")?.spotId).toBe("candle");
    expect(
      suggest({ kind: "mood", words: "birthday, but in a hurry" }, []).spots.map(({ spotId }) => spotId),
    ).not.toContain("candle");
  });

  it("keep a spot whose stop rule names whom it is for", () => {
    const knee = { ...empty, id: "knee", name: "The knee greeting", happens: "Go down on one knee and ask the child." };
    const find = prepareSuggestions([{ ...knee, stop: "The child hides behind a leg, or they are in a hurry." }], "en");
    const spotsFor = (words: string) => find({ kind: "company", words }, []).spots.map(({ spotId }) => spotId);
    expect(spotsFor("with a shy child")).toEqual(["knee"]);
    expect(spotsFor("with a child, in a hurry")).toEqual([]);
  });

  it("follow what the business chose: a spot whose texts do not fit is suggested after it was chosen", () => {
    const chosen: Lesson = { spotId: "window", kind: "occasion", concepts: ["birthday"], outcome: "acted", times: 1 };
    expect(suggest({ kind: "occasion", words: "birthday" }, []).spots.map(({ spotId }) => spotId)).not.toContain(
      "window",
    );
    const found = suggest({ kind: "occasion", words: "birthday" }, [chosen, chosen]).spots;
    expect(found.find(({ spotId }) => spotId === "window")).toMatchObject({ reason: { field: "learned" }, acted: 2 });
  });

  it("drop a spot that was refused again and again, and one that was refused for this clue at once", () => {
    const refused: Lesson = {
      spotId: "candle",
      kind: "occasion",
      concepts: ["birthday"],
      outcome: "notThis",
      times: 1,
    };
    const after = (times: number) =>
      suggest(
        { kind: "occasion", words: "birthday" },
        Array.from({ length: times }, () => refused),
      ).spots;
    expect(after(1).map(({ spotId }) => spotId)).toContain("candle");
    expect(after(12).map(({ spotId }) => spotId)).not.toContain("candle");
    expect(suggest({ kind: "occasion", words: "birthday" }, [], ["candle"]).spots).toEqual([]);
  });

  it("say when such clues were often wrong", () => {
    const wrong: Lesson = { spotId: null, kind: "occasion", concepts: ["birthday"], outcome: "wrong", times: 1 };
    expect(suggest({ kind: "occasion", words: "birthday" }, [wrong]).doubt).toBeNull();
    expect(suggest({ kind: "occasion", words: "birthday" }, [wrong, wrong]).doubt).toEqual({ wrong: 2, of: 2 });
    expect(first("birthday", "occasion", [wrong, wrong])?.weight).toBeLessThan(first("birthday")?.weight ?? 0);
  });

  it("weigh more with each choice and less with each refusal, for any clues and lessons", () => {
    const words = fc.constantFrom(
      "birthday",
      "their son turns nine",
      "drove all night",
      "quiet, with a laptop",
      "ein Kind",
    );
    const lesson = fc.record({
      spotId: fc.constantFrom("candle", "soup", "window", "chef"),
      kind: fc.constantFrom<ClueKind>("occasion", "company"),
      concepts: fc.constantFrom(["birthday"], ["child"], ["farTravel"], []),
      outcome: fc.constantFrom("acted" as const, "notThis" as const),
      times: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(words, fc.array(lesson, { maxLength: 12 }), lesson, (said, lessons, more) => {
        const weightIn = (all: readonly Lesson[]) =>
          suggest({ kind: "occasion", words: said }, all).spots.find(({ spotId }) => spotId === more.spotId)?.weight ??
          0;
        const [before, after] = [weightIn(lessons), weightIn([...lessons, more])];
        const others = suggest({ kind: "occasion", words: said }, [...lessons, more]).spots.length;
        if (more.outcome === "acted" && others < 3) expect(after).toBeGreaterThanOrEqual(before);
        if (more.outcome === "notThis") expect(after).toBeLessThanOrEqual(before);
      }),
      { numRuns: 200 },
    );
  });
});

describe("the concepts of a clue", () => {
  it("are found in both languages", () => {
    expect(conceptsOf("their son turns nine", "en")).toEqual(["birthday", "child"]);
    expect(conceptsOf("Der Sohn wird neun", "de")).toEqual(["birthday", "child"]);
    expect(kindOf("They are in a hurry", "en")).toBe("mood");
    expect(kindOf("The towel", "en")).toBeNull();
  });
});

describe("two clues of one visit", () => {
  it.each([
    ["in a hurry", "plenty of time"],
    ["their son turns nine", "it is no birthday"],
    ["turns 9", "turns 10"],
    ["drove 300 km", "drove 4,300 km"],
    ["likes walnuts", "does not like walnuts"],
    ["kommt allein", "mit zwei Kindern"],
    ["mag Rosen", "mag keine Rosen"],
  ])("contradict each other: %s, %s", (one, other) => {
    expect(contradict(one, other, "en")).toBe(true);
    expect(contradict(other, one, "en")).toBe(true);
  });

  it.each([
    ["their son turns nine", "they drove 4,300 km"],
    ["likes walnuts", "likes walnuts and honey"],
    ["their son turns 9", "they drove 430 km"],
    ["birthday", "birthday"],
  ])("hold beside each other: %s, %s", (one, other) => {
    expect(contradict(one, other, "en")).toBe(false);
  });
});
