import { expect, it } from "vitest";
import { comment } from "./comment";

it("the question for anything else is asked once in locked words, its answer is stored as the response's own, and no rule names it", () => {
  const question = comment.schema.parse({ kind: "comment", id: `q${"1".repeat(32)}` });
  expect([comment.mostPerForm, comment.store, comment.texts(question), comment.values(question)]).toEqual([
    1,
    "comment",
    [],
    [],
  ]);
});
