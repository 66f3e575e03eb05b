import { describe, expect, it } from "vitest";
import { comparableTexts, complains, isComparable, likeliestSpot } from "./suggestion";

describe("the spot that an answer may mean", () => {
  const spots = [
    {
      spotId: "near",
      heard: 0,
      vectors: [
        [1, 0],
        [0.8, 0.6],
        [-1, 0],
      ],
    },
    {
      spotId: "once near",
      heard: 0,
      vectors: [
        [1, 0],
        [0, -1],
      ],
    },
    { spotId: "without texts", vectors: [], heard: 0 },
  ];

  it("is the one with the two most similar texts", () => {
    expect(likeliestSpot([1, 0], spots)).toEqual({ spotId: "near", similarity: 0.9 });
  });

  it("is none when no spot is similar enough", () => {
    expect(likeliestSpot([-0.6, 0.8], spots)).toBeNull();
    expect(likeliestSpot([1, 0], [])).toBeNull();
  });

  it("is none when the next spot is nearly as similar, or the matcher has read the spot's own words", () => {
    const near = { spotId: "near", vectors: [[1, 0]], heard: 0 };
    expect(likeliestSpot([1, 0], [near, { spotId: "twin", vectors: [[0.98, 0.2]], heard: 0 }])).toBeNull();
    expect(likeliestSpot([1, 0], [{ ...near, heard: 0.31 }])).toBeNull();
    expect(likeliestSpot([1, 0], [{ ...near, heard: 0.3 }])).toMatchObject({ spotId: "near" });
  });

  it("is not looked for in an answer that complains", () => {
    expect(complains("The popcorn was stale", "en")).toBe(true);
    expect(complains("They brought my tired tulips back to life", "en")).toBe(false);
  });

  it("is looked for in English answers with words only", () => {
    expect(isComparable("They brought my tired tulips back to life", "en")).toBe(true);
    expect(isComparable("Sie haben meine Tulpen gerettet und nichts berechnet", "en")).toBe(false);
    expect(isComparable("  ", "en")).toBe(false);
  });

  it("is compared by its texts, without empty ones", () => {
    const spot = { name: "Bouquet doctor", aliases: [], talkLine: " ", anchor: "the tag", happens: "", retold: "" };
    expect(comparableTexts(spot)).toEqual(["Bouquet doctor", "the tag"]);
  });
});
