import { describe, expect, it } from "vitest";
import { ces } from "./ces";

const question = ces.schema.parse({ kind: "ces", id: `q${"1".repeat(32)}` });
const isTaken = (given: unknown) => ces.answer(question).safeParse(given).success;

describe("the question how easy it was", () => {
  it("takes the whole numbers from 1 to 7, and nothing else", () => {
    expect([1, 7].map(isTaken)).toEqual([true, true]);
    expect([1 - 1, 7 + 1, 1 + 0.5, "1", null, [1]].map(isTaken)).toEqual([false, false, false, false, false, false]);
  });

  it("is asked once, has no words of the business, and lets a rule name each step", () => {
    expect([ces.mostPerForm, ces.texts(question)]).toEqual([1, []]);
    expect(ces.values(question).map(Number)).toEqual(Array.from({ length: 7 - 1 + 1 }, (_, step) => step + 1));
  });
});
