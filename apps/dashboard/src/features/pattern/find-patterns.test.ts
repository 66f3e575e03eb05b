import { Elements } from "@spots/domain/journey/element";
import { StageKinds } from "@spots/domain/journey/stage-kind";
import { PatternIds, patternFor } from "@spots/domain/spot/pattern-library";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPatterns } from "./find-patterns";

const all = PatternIds.map((id) => patternFor(id, "de"));
const ids = (kind: (typeof StageKinds)[number] | null, words: string) =>
  findPatterns(all, { kind, element: null, words }).map(({ id }) => id);

describe("searching the pattern library", () => {
  it("finds every pattern without a filter, and at least one for every kind of stage", () => {
    expect(ids(null, "  ")).toEqual([...PatternIds]);
    for (const kind of StageKinds) expect(ids(kind, "").length).toBeGreaterThan(0);
  });

  it("finds words in any order and case, with or without their accents", () => {
    expect(ids(null, "WASCHE geschichte")).toContain("waiting");
    expect(ids(null, "Geschichte Wäsche")).toContain("waiting");
    expect(ids(null, "Geschichte Vulkan")).toEqual([]);
  });

  it("finds a pattern by the emotion that it leaves", () => {
    expect(ids(null, "stolz")).toContain("keepsake");
  });

  it("finds each pattern under exactly one element", () => {
    const shown = Elements.map((element) => findPatterns(all, { kind: null, element, words: "" }).map(({ id }) => id));
    for (const each of shown) expect(each.length).toBeGreaterThan(2);
    expect(shown.flat().toSorted()).toEqual([...PatternIds].toSorted());
  });

  it("finds no more patterns with more words, and only those that fit the kind of stage", () => {
    fc.assert(
      fc.property(fc.constantFrom(...StageKinds), fc.string(), fc.string(), (kind, one, other) => {
        const both = findPatterns(all, { kind, element: null, words: `${one} ${other}` });
        const fewer = ids(kind, one);
        for (const { id, kinds } of both) {
          expect(fewer).toContain(id);
          expect(kinds).toContain(kind);
        }
      }),
    );
  });
});
