import { describe, expect, it } from "vitest";
import { offersIn, searchWords } from "./search";

const spots = [
  { id: "1", name: "The two-minute massage" },
  { id: "2", name: "The coffee with your name" },
];
const people = [
  { id: "a", name: "Maria Santos" },
  { id: "b", name: "José Weiß" },
];
const namesOf = (text: string) => offersIn(text, spots, people).map(({ spot, person }) => [spot.id, person.id]);

describe("a search", () => {
  it("ignores accents and case, and has each word once", () => {
    expect(searchWords("  José, JOSE Weiß & a")).toEqual(["jose", "weiss"]);
  });

  it("has at most eight words", () => {
    expect(searchWords("aa bb cc dd ee ff gg hh ii jj")).toHaveLength(8);
  });
});

describe("the offers found in a text", () => {
  it.each([
    ["offer massage to Maria", ["1", "a"]],
    ["massage maria", ["1", "a"]],
    ["Maria mass", ["1", "a"]],
    ["biete José Coffee an", ["2", "b"]],
    ["give the two-minute massage to jose weiss", ["1", "b"]],
  ])("%s", (text, offer) => {
    expect(namesOf(text)).toEqual([offer]);
  });

  it("include each spot and person that it may mean", () => {
    expect(namesOf("the maria")).toEqual([]);
    expect(namesOf("offer co to m")).toEqual([]);
    expect(namesOf("coffee sa")).toEqual([["2", "a"]]);
  });

  it("are found only when a spot and a person are named, and no other word is left", () => {
    for (const text of ["", "massage", "maria", "massage to nobody", "delete massage maria"])
      expect(namesOf(text)).toEqual([]);
  });
});
