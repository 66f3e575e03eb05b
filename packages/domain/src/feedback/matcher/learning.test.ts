import { describe, expect, it } from "vitest";
import { learnedFrom } from "./learning";

const said = (words: string, isMeant = true, spotId = "brolly") => ({ spotId, words, isMeant, locale: "en" });

describe("the phrases learned from decisions", () => {
  it("include two informative words that were confirmed once, for their spot only", () => {
    expect(learnedFrom([said("the yellow brolly")])).toEqual(
      new Map([["brolly", [{ phrase: "the yellow brolly", isMeant: true }]]]),
    );
  });

  it("include a single word only when it was confirmed twice, in whatever form", () => {
    expect(learnedFrom([said("brolly")]).get("brolly")).toEqual([]);
    expect(learnedFrom([said("brolly"), said("that brolly")]).get("brolly")).toEqual([
      { phrase: "brolly", isMeant: true },
    ]);
  });

  it("include a refusal only when the words were refused three times and never confirmed", () => {
    const refused = said("the rain", false);
    expect(learnedFrom([refused, refused]).get("brolly")).toEqual([]);
    expect(learnedFrom([refused, refused, refused]).get("brolly")).toEqual([{ phrase: "the rain", isMeant: false }]);
    expect(learnedFrom([refused, refused, refused, said("the rain")]).get("brolly")).toEqual([]);
  });

  it("include nothing where people disagree, no uninformative words and no whole texts", () => {
    expect(learnedFrom([said("the yellow brolly"), said("yellow brolly", false)]).get("brolly")).toEqual([]);
    expect(learnedFrom([said("it was nice"), said("very ".repeat(30)), said("")])).toEqual(new Map());
  });
});
