import { expect, it } from "vitest";
import { FormContent } from "./form";
import { thankedIn, thanksInWords } from "./thankable";

const id = (nth: number) => `q${String(nth).repeat(32)}`;
const formWith = (...thanks: object[]) =>
  FormContent.parse({
    languages: ["en"],
    questions: [{ kind: "recall", id: id(1) }, ...thanks.map((each) => ({ kind: "thanks", id: id(2), ...each }))],
  });
const ben = { id: "1", name: "Ben" };
const ada = { id: "2", name: "Ada" };
const channel = { names: [ben], roles: ["Chef"], withOwner: { names: [ada, ben], roles: ["Chef", "Founder"] } };

it("customers choose from people or roles, and owners are among them when the form says so", () => {
  expect(thankedIn(formWith({}), channel)).toEqual({ names: [ben], roles: [] });
  expect(thankedIn(formWith({ owner: true }), channel)).toEqual({ names: [ada, ben], roles: [] });
  expect(thankedIn(formWith({ of: "roles" }), channel)).toEqual({ names: [], roles: ["Chef"] });
  expect(thankedIn(formWith({ of: "roles", owner: true }), channel)).toEqual({ names: [], roles: ["Chef", "Founder"] });
  expect(thankedIn(formWith(), channel)).toEqual({ names: [ben], roles: [] });
});

it("a role is stored in the words, with what was written beside it", () => {
  expect([thanksInWords("Chef", ""), thanksInWords("Chef", "with the hat"), thanksInWords("", "Ben")]).toEqual([
    ...["Chef", "Chef: with the hat", "Ben"],
  ]);
});
