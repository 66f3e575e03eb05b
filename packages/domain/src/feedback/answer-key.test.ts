import fc from "fast-check";
import { expect, it } from "vitest";
import { readAnswerKey, writeAnswerKey } from "./answer-key";

const key = fc.record({
  id: fc.uuid(),
  at: fc.date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }),
  recommend: fc.option(fc.integer({ min: 0, max: 10 })),
});

it("the cursor of an answer is read back as the same answer", () => {
  fc.assert(fc.property(key, (given) => void expect(readAnswerKey(writeAnswerKey(given))).toEqual(given)));
});

it("a text that is no cursor is refused, and no cursor is the first page", () => {
  const { id, at } = { id: "0193a5c0-0000-7000-8000-000000000000", at: new Date(0) };
  const good = writeAnswerKey({ id, at, recommend: 7 });
  for (const bad of ["", "~", `11${good.slice(1)}`, good.slice(2), `x${good}`])
    expect(() => readAnswerKey(bad), bad).toThrow("badCursor");
  expect(readAnswerKey(undefined)).toBeNull();
});
