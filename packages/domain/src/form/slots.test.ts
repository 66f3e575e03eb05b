import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FormContent, standardForm } from "./form";
import { ownAnswersOf } from "./own-answers";
import { partId } from "./part-id";
import { formProblems } from "./problems";
import {
  asksBySlot,
  filled,
  leftOpen,
  questionWith,
  questionWithExamples,
  Slots,
  slotsIn,
  thanksBySlot,
} from "./slots";

/** A question of the business's own with these words, in both languages. */
const aQuestion = (kind: "text" | "choice", words: string) => ({
  ...{ id: partId("2".padStart(32, "0")), kind, text: { en: words, de: words } },
  options: ["3", "4"].map((id) => ({ id: partId(id.padStart(32, "0")), text: { en: id, de: id } })),
});
const formOf = (question: object): FormContent =>
  FormContent.parse({ languages: ["en", "de"], questions: [standardForm.questions[0], question] });

const known = { person: "Maria", stage: "The till", spot: "the towel" };

describe("own words that name something of the visit", () => {
  it("have it in place of its slot, as it is, and keep every other brace", () => {
    expect(filled("How was {person} at {stage}?", known)).toBe("How was Maria at The till?");
    expect(filled("{name} {Person} {} {person", known)).toBe("{name} {Person} {} {person");
    expect(filled("{person}", { person: "{spot} $& {person}" })).toBe("{spot} $& {person}");
  });

  it("are left open for readers of the answers", () => {
    expect(leftOpen("How was {person} at {stage}, {name}?")).toBe("How was … at …, {name}?");
    const content = formOf(aQuestion("text", "How was {person}?"));
    const answers = { [content.questions[1]?.id ?? ""]: "Kind" };
    const measured = { satisfaction: null, effort: null, pressured: null, genuine: null };
    const [answer] = ownAnswersOf({ ...measured, answers, form: { content } }, "en");
    expect(answer).toMatchObject({ question: "How was …?", words: "Kind" });
  });

  it("are shown to their author with examples, and left open where there is none", () => {
    const [, question] = formOf(aQuestion("text", "How was {person} at {stage}, {name}?")).questions;
    if (!question) throw new Error("no question");
    expect(questionWithExamples(question, "de", { person: "Maria" })).toEqual({
      ...question,
      text: { en: "How was {person} at {stage}, {name}?", de: "How was Maria at …, {name}?" },
    });
    const scale = standardForm.questions[0];
    expect(scale && questionWithExamples(scale, "en", known)).toBe(scale);
  });

  it("are left out where one of them is not known", () => {
    expect(filled("How was {person} at {stage}?", { person: "Maria" })).toBeNull();
    expect(filled("How was {person}?", { person: "" })).toBeNull();
    fc.assert(
      fc.property(fc.string(), fc.subarray([...Slots]), (text, names) => {
        const some = Object.fromEntries(names.map((slot) => [slot, "x"]));
        expect(filled(text, some) === null).toBe(slotsIn(text).some((slot) => !names.includes(slot)));
      }),
    );
  });

  it("are of questions of the business's own, in the language of the page", () => {
    const asked = formOf(aQuestion("text", "How was {person}?")).questions.at(-1);
    if (!asked) throw new Error("the form has no question");
    expect(questionWith(asked, "en", known)).toMatchObject({ text: { en: "How was Maria?", de: "How was {person}?" } });
    expect(questionWith(asked, "en", {})).toBeNull();
    for (const question of standardForm.questions) expect(questionWith(question, "en", {})).toBe(question);
  });
});

describe("a form that names something of the visit", () => {
  it("is known by its own questions and its thanks, and reads nothing otherwise", () => {
    const plain = formOf(aQuestion("text", "Anything {else}?"));
    expect([asksBySlot(plain), thanksBySlot(plain)]).toEqual([false, false]);
    expect(asksBySlot(formOf(aQuestion("choice", "Was it {stage}?")))).toBe(true);
    const thanking = { ...plain, ending: { ...plain.ending, words: { en: "{person} says thank you.", de: "" } } };
    expect([asksBySlot(thanking), thanksBySlot(thanking)]).toEqual([false, true]);
  });

  it("names the spot after the answer only, because the first question asks for it without help", () => {
    const form = formOf(aQuestion("text", "Did you like {spot}?"));
    expect(formProblems(form)).toEqual({ "questions.1.text.en": "spotUnaided", "questions.1.text.de": "spotUnaided" });
    const words = { en: "{person} and {spot} at {stage}", de: "{spot}" };
    const plain = formOf(aQuestion("text", "Was {person} there?"));
    expect(formProblems({ ...plain, ending: { ...plain.ending, words } })).toEqual({});
  });
});
