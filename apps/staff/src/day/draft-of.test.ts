import { expect, it } from "vitest";
import { draftsOf } from "./draft-of";
import type { Step } from "./step";

const business = "copper-comb";

it("gives the typed text of a suggestion, a thanks and a promise, each under its form's draft", () => {
  const propose: Step = { kind: "propose", input: { business, id: "p", momentId: "hat", text: "Two towels" } };
  expect(draftsOf(propose)).toEqual([[["propose", "hat"], "Two towels"]]);
  const kudos = { business, id: "k", memberId: "m", momentId: null, valueId: null, words: "Thank you" };
  expect(draftsOf({ kind: "giveKudos", input: kudos })).toEqual([[["thanks", "words"], "Thank you"]]);
});

it("gives no text for a spot's own words, or for the reason of a refusal", () => {
  const decline: Step = { kind: "decline", input: { business, momentId: "hat", stepId: "s", reason: "No time" } };
  expect(draftsOf(decline)).toEqual([]);
  const accept: Step = { kind: "accept", input: { business, momentId: "hat", stepId: "s" } };
  expect(draftsOf(accept)).toEqual([]);
});
