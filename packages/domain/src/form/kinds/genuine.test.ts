import { describe, expect, it } from "vitest";
import { genuine } from "./genuine";

const question = genuine.schema.parse({ kind: "genuine", id: `q${"1".repeat(32)}` });
const isTaken = (given: unknown) => genuine.answer(question).safeParse(given).success;

describe("the question whether a customer felt that the team meant it", () => {
  it("takes the whole numbers from 1 to 5, and nothing else", () => {
    expect([1, 5].map(isTaken)).toEqual([true, true]);
    expect([1 - 1, 5 + 1, 1 + 0.5, "1", null, [1]].map(isTaken)).toEqual([false, false, false, false, false, false]);
  });

  it("is asked once, has no words of the business, and lets a rule name each step", () => {
    expect([genuine.mostPerForm, genuine.texts(question)]).toEqual([1, []]);
    expect(genuine.values(question).map(Number)).toEqual(Array.from({ length: 5 - 1 + 1 }, (_, step) => step + 1));
  });
});
