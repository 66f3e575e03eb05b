import { describe, expect, it } from "vitest";
import { nps } from "./nps";

const question = nps.schema.parse({ kind: "nps", id: `q${"1".repeat(32)}` });
const isTaken = (given: unknown) => nps.answer(question).safeParse(given).success;

describe("the question how likely a customer recommends the business", () => {
  it("takes the whole numbers from 0 to 10, and nothing else", () => {
    expect([0, 10].map(isTaken)).toEqual([true, true]);
    expect([0 - 1, 10 + 1, 0 + 0.5, "0", null, [0]].map(isTaken)).toEqual([false, false, false, false, false, false]);
  });

  it("is asked once, has no words of the business, and lets a rule name each step", () => {
    expect([nps.mostPerForm, nps.texts(question)]).toEqual([1, []]);
    expect(nps.values(question).map(Number)).toEqual(Array.from({ length: 10 - 0 + 1 }, (_, step) => step + 0));
  });
});
