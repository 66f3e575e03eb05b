import { describe, expect, it } from "vitest";
import { csat } from "./csat";

const question = csat.schema.parse({ kind: "csat", id: `q${"1".repeat(32)}` });
const isTaken = (given: unknown) => csat.answer(question).safeParse(given).success;

describe("the question how satisfied a customer is", () => {
  it("takes the whole numbers from 1 to 5, and nothing else", () => {
    expect([1, 5].map(isTaken)).toEqual([true, true]);
    expect([1 - 1, 5 + 1, 1 + 0.5, "1", null, [1]].map(isTaken)).toEqual([false, false, false, false, false, false]);
  });

  it("is asked once, has no words of the business, and lets a rule name each step", () => {
    expect([csat.mostPerForm, csat.texts(question)]).toEqual([1, []]);
    expect(csat.values(question).map(Number)).toEqual(Array.from({ length: 5 - 1 + 1 }, (_, step) => step + 1));
  });
});
