import { describe, expect, it } from "vitest";
import { text } from "./text";

const id = `q${"1".repeat(32)}`;
const question = text.schema.parse({ kind: "text", id, text: { en: "  What did you miss? ", de: "" } });

describe("a question whose answer is a text", () => {
  it("has words of the business in each language, cleaned and of one line", () => {
    expect(text.texts(question)).toEqual([{ path: "text", text: { en: "What did you miss?", de: "" } }]);
    const said = (en: string) => text.schema.safeParse({ kind: "text", id, text: { en, de: "" } }).success;
    expect([said("a".repeat(200)), said("a".repeat(201)), said("a\nb"), said("a\u0000b"), said("\ud800")]).toEqual([
      ...[true, false, false, false, false],
    ]);
  });

  it("takes up to 2,000 readable characters", () => {
    const isTaken = (given: unknown) => text.answer(question).safeParse(given).success;
    expect(["a".repeat(2000), "a".repeat(2001), "a\u0000", 4].map(isTaken)).toEqual([true, false, false, false]);
  });
});
