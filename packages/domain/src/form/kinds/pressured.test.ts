import { describe, expect, it } from "vitest";
import { pressured } from "./pressured";

const question = pressured.schema.parse({ kind: "pressured", id: `q${"1".repeat(32)}` });
const isTaken = (given: unknown) => pressured.answer(question).safeParse(given).success;

describe("the question whether a customer felt pressured", () => {
  it("takes the whole numbers from 1 to 5, and nothing else", () => {
    expect([1, 5].map(isTaken)).toEqual([true, true]);
    expect([1 - 1, 5 + 1, 1 + 0.5, "1", null, [1]].map(isTaken)).toEqual([false, false, false, false, false, false]);
  });

  it("is asked once, has no words of the business, and lets a rule name each step", () => {
    expect([pressured.mostPerForm, pressured.texts(question)]).toEqual([1, []]);
    expect(pressured.values(question).map(Number)).toEqual(Array.from({ length: 5 - 1 + 1 }, (_, step) => step + 1));
  });
});
