import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SpotContent } from "../spot/spot";
import { trimSpan } from "./span";
import { draftFromStory } from "./story";

const story = "They knew my dog's name 🐕 before mine.";
const marked = (text: string, start: number, end: number) => {
  const span = trimSpan(text, { start, end });
  return span && text.slice(span.start, span.end);
};

describe("a marked passage", () => {
  it("is trimmed", () => {
    expect(marked(story, 4, 24)).toBe("knew my dog's name");
  });

  it("is empty when it contains no word", () => {
    expect(trimSpan("a   b", { start: 1, end: 4 })).toBeNull();
    expect(trimSpan(story, { start: 9, end: 9 })).toBeNull();
    expect(trimSpan(story, { start: 900, end: 999 })).toBeNull();
  });

  it("never splits a character, stays within the text, and is stable", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.nat(80), fc.nat(80), (text, start, end) => {
        const span = trimSpan(text, { start, end });
        if (!span) return;
        const passage = text.slice(span.start, span.end);
        expect(passage.isWellFormed()).toBe(true);
        expect(passage).toBe(passage.trim());
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(span.end).toBeGreaterThan(span.start);
        expect(trimSpan(text, span)).toEqual(span);
      }),
    );
  });
});

it("a draft from a story has the passage and why it is worth telling", () => {
  const draft = draftFromStory(
    { lesson: "Nobody expects it." },
    { name: "The dog first", happens: "We greet the dog." },
  );
  expect(SpotContent.parse(draft)).toMatchObject({ happens: "We greet the dog.", retold: "Nobody expects it." });
});
