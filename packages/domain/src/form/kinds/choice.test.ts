import { describe, expect, it } from "vitest";
import { choice } from "./choice";

const [id, tea, coffee] = [1, 2, 3].map((nth) => `q${String(nth).repeat(32)}`) as [string, string, string];
const option = (of: string, en: string) => ({ id: of, text: { en, de: "" } });
const make = (options: unknown[]) =>
  choice.schema.parse({ kind: "choice", id, text: { en: "What?", de: "" }, options });
const question = make([option(tea, "Tea"), option(coffee, "Coffee")]);

describe("a question with options (choice)", () => {
  it("takes the id of one of its options", () => {
    const isTaken = (given: unknown) => choice.answer(question).safeParse(given).success;
    expect([tea, id, "", [tea], 1].map(isTaken)).toEqual([true, false, false, false, false]);
  });

  it("needs two options that can be told apart, and has twelve at most", () => {
    expect(choice.problems?.(question)).toEqual({});
    expect(choice.problems?.(make([option(tea, "Tea")]))).toEqual({ options: "twoOptions" });
    expect(choice.problems?.(make([option(tea, "Tea"), option(tea, "Coffee")]))).toEqual({ options: "invalid" });
    expect(() => make(Array.from({ length: 13 }, () => option(tea, "Tea")))).toThrow("tooMany");
  });

  it("lets a rule name each option, and lists the words of each", () => {
    expect(choice.values(question)).toEqual([tea, coffee]);
    expect(choice.texts(question).map(({ path, text }) => [path, text.en])).toEqual([
      ["text", "What?"],
      ["options.0.text", "Tea"],
      ["options.1.text", "Coffee"],
    ]);
  });
});
