import { expect, it } from "vitest";
import { thanks } from "./thanks";

it("the question who made the customer's day is asked once in locked words, its answer is stored as the response's own, and no rule names it", () => {
  const question = thanks.schema.parse({ kind: "thanks", id: `q${"1".repeat(32)}` });
  expect([thanks.mostPerForm, thanks.store, thanks.texts(question), thanks.values(question)]).toEqual([
    1,
    "thanks",
    [],
    [],
  ]);
});

it("lets customers choose from people unless the form says roles, and lists no owner unless it says so", () => {
  const question = { kind: "thanks", id: `q${"1".repeat(32)}` };
  expect(thanks.schema.parse(question)).toMatchObject({ of: "people", owner: false });
  expect(thanks.schema.safeParse({ ...question, of: "everybody" }).success).toBe(false);
});
