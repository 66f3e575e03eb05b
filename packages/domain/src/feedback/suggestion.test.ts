import { describe, expect, it } from "vitest";
import { comparableTexts, isComparable, likeliestSpot } from "./suggestion";

describe("the spot that an answer may mean", () => {
  const spots = [
    {
      spotId: "near",
      vectors: [
        [1, 0],
        [0.8, 0.6],
        [-1, 0],
      ],
    },
    {
      spotId: "once near",
      vectors: [
        [1, 0],
        [0, -1],
      ],
    },
    { spotId: "without texts", vectors: [] },
  ];

  it("is the one with the two most similar texts", () => {
    expect(likeliestSpot([1, 0], spots)).toEqual({ spotId: "near", similarity: 0.9 });
  });

  it("is none when no spot is similar enough", () => {
    expect(likeliestSpot([-0.6, 0.8], spots)).toBeNull();
    expect(likeliestSpot([1, 0], [])).toBeNull();
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
