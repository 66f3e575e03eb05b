import { describe, expect, it } from "vitest";
import { choices } from "./choices";

const [id, tea, coffee] = [1, 2, 3].map((nth) => `q${String(nth).repeat(32)}`) as [string, string, string];
const option = (of: string, en: string) => ({ id: of, text: { en, de: "" } });
const make = (options: unknown[]) =>
  choices.schema.parse({ kind: "choices", id, text: { en: "What?", de: "" }, options });
const question = make([option(tea, "Tea"), option(coffee, "Coffee")]);

describe("a question with options (choices)", () => {
  it("takes any of its options, each once and in their order", () => {
    const read = (given: unknown) => choices.answer(question).safeParse(given).data;
    expect([[coffee, tea], [tea, tea], [], [id], tea].map(read)).toEqual([
      ...[[tea, coffee], [tea], undefined, undefined, undefined],
    ]);
  });

  it("needs two options that can be told apart, and has twelve at most", () => {
    expect(choices.problems?.(question)).toEqual({});
    expect(choices.problems?.(make([option(tea, "Tea")]))).toEqual({ options: "twoOptions" });
    expect(choices.problems?.(make([option(tea, "Tea"), option(tea, "Coffee")]))).toEqual({ options: "invalid" });
    expect(() => make(Array.from({ length: 13 }, () => option(tea, "Tea")))).toThrow("tooMany");
  });

  it("lets a rule name each option, and lists the words of each", () => {
    expect(choices.values(question)).toEqual([tea, coffee]);
    expect(choices.texts(question).map(({ path, text }) => [path, text.en])).toEqual([
      ["text", "What?"],
      ["options.0.text", "Tea"],
      ["options.1.text", "Coffee"],
    ]);
  });
});
