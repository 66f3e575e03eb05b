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
        [0.6, 0.8],
        [0.6, -0.8],
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

  const plain = (vector: readonly number[]) => ({ vector, complains: false });

  it("is the one with the four most similar texts", () => {
    expect(likeliestSpot(plain([1, 0]), spots)).toEqual({ spotId: "near", similarity: 0.75, listed: true });
    expect(likeliestSpot(plain([1, 0]), [])).toBeNull();
  });

  it("is not listed when it is not similar enough, or the next spot is nearly as similar", () => {
    expect(likeliestSpot(plain([-0.6, 0.8]), spots)).toMatchObject({ listed: false });
    const near = { spotId: "near", vectors: [[1, 0]], heard: 0 };
    const twin = { spotId: "twin", vectors: [[0.98, 0.2]], heard: 0 };
    expect(likeliestSpot(plain([1, 0]), [near, twin])).toMatchObject({ spotId: "near", listed: false });
  });

  it("is not listed when the matcher has read the spot's own words, or the answer complains", () => {
    const near = { spotId: "near", vectors: [[1, 0]], heard: 0 };
    expect(likeliestSpot(plain([1, 0]), [{ ...near, heard: 0.31 }])).toMatchObject({ listed: false });
    expect(likeliestSpot(plain([1, 0]), [{ ...near, heard: 0.3 }])).toMatchObject({ listed: true });
    const complaining = { vector: [1, 0], complains: true };
    expect(likeliestSpot(complaining, [near])).toMatchObject({ spotId: "near", listed: false });
  });

  it("is told from a complaint", () => {
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
