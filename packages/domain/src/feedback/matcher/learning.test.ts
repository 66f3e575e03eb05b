import { describe, expect, it } from "vitest";
import { learnedFrom } from "./learning";

const said = (words: string, isMeant = true, spotId = "brolly") => ({ spotId, words, isMeant, locale: "en" });

describe("what decisions teach", () => {
  it("is a phrase of two telling words that somebody confirmed, for its spot only", () => {
    expect(learnedFrom([said("the yellow brolly")])).toEqual(
      new Map([["brolly", [{ phrase: "the yellow brolly", isMeant: true }]]]),
    );
  });

  it("is a single word only when it was confirmed twice, in whatever form", () => {
    expect(learnedFrom([said("brolly")]).get("brolly")).toEqual([]);
    expect(learnedFrom([said("brolly"), said("that brolly")]).get("brolly")).toEqual([
      { phrase: "brolly", isMeant: true },
    ]);
  });

  it("is a refusal only when the words were refused three times and never confirmed", () => {
    const refused = said("the rain", false);
    expect(learnedFrom([refused, refused]).get("brolly")).toEqual([]);
    expect(learnedFrom([refused, refused, refused]).get("brolly")).toEqual([{ phrase: "the rain", isMeant: false }]);
    expect(learnedFrom([refused, refused, refused, said("the rain")]).get("brolly")).toEqual([]);
  });

  it("is nothing where people disagree, nor from words that tell nothing, nor from whole stories", () => {
    expect(learnedFrom([said("the yellow brolly"), said("yellow brolly", false)]).get("brolly")).toEqual([]);
    expect(learnedFrom([said("it was nice"), said("very ".repeat(30)), said("")])).toEqual(new Map());
  });
});
