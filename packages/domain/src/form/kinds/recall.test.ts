import { expect, it } from "vitest";
import { recall } from "./recall";

it("the question for the moment to tell a friend about is asked once in locked words, its answer is stored as the response's own, and no rule names it", () => {
  const question = recall.schema.parse({ kind: "recall", id: `q${"1".repeat(32)}` });
  expect([recall.mostPerForm, recall.store, recall.texts(question), recall.values(question)]).toEqual([
    1,
    "recallText",
    [],
    [],
  ]);
});
