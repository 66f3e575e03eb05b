import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FormContent, standardForm } from "./form";
import { mostQuestions } from "./limits";
import { partId } from "./part-id";
import { formProblems } from "./problems";
import { type KindName, kindOf, Question } from "./question";
import { readAnswer } from "./read-answer";
import { shownQuestions } from "./shown";

const idOf = (nth: number) => partId(String(nth).padStart(32, "0"));
const both = { en: "Words", de: "Worte" };

function question(kind: KindName, nth: number, showIf: Question["showIf"] = null): Question {
  const options = [0, 1, 2].map((option) => ({ id: idOf(nth * 100 + option), text: both }));
  return Question.parse({ kind, id: idOf(nth), showIf, text: both, options, purposes: ["quote"] });
}
const form = (...questions: Question[]) => FormContent.parse({ languages: ["en", "de"], questions });
const recall = question("recall", 1);

/** Forms as anybody may build them: any kinds after recall, and rules that refer to anything. */
const kindNames = [
  "nps",
  "csat",
  "ces",
  "pressured",
  "genuine",
  "thanks",
  "comment",
  "consent",
  "choice",
  "choices",
  "text",
] as const;
const anyRule = fc.option(
  fc.record({
    refersTo: fc.integer({ min: 0, max: 8 }),
    values: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 2 }),
  }),
);
const anyForm = fc
  .record({ kinds: fc.shuffledSubarray([...kindNames]), rules: fc.array(anyRule, { minLength: 12, maxLength: 12 }) })
  .map(({ kinds, rules }) => {
    const plain = ["recall" as const, ...kinds].map((kind, index) => question(kind, index + 1));
    const withRules = plain.map((each, index) => {
      const rule = index === 0 ? null : rules[index];
      if (!rule) return each;
      const asked = plain[rule.refersTo];
      const values = asked ? kindOf(asked).values(asked) : [];
      const oneOf = rule.values.map((value) => values[value] ?? String(value));
      return { ...each, showIf: { questionId: idOf(rule.refersTo + 1), oneOf } };
    });
    return form(...withRules);
  });

/** Answers that give one question after the other what its followers ask for. */
function answersThatReach({ questions }: FormContent, target: Question): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (let at: Question | undefined = target; at?.showIf; ) {
    const { questionId, oneOf }: { questionId: string; oneOf: string[] } = at.showIf;
    const asked: Question | undefined = questions.find(({ id }) => id === questionId);
    const [value = ""] = oneOf;
    const isScale = asked !== undefined && kindOf(asked).store !== null;
    given[questionId] = isScale ? Number(value) : asked?.kind === "choices" ? [value] : value;
    at = asked;
  }
  return given;
}

describe("a form without problems", () => {
  it("has no dead end: each question is shown for some answers that the form takes, and recall for all", () => {
    let sound = 0;
    fc.assert(
      fc.property(anyForm, (made) => {
        if (Object.keys(formProblems(made)).length > 0) return;
        sound += 1;
        expect(shownQuestions(made, {})[0]?.kind).toBe("recall");
        for (const [index, each] of made.questions.entries()) {
          const before = made.questions.slice(0, index);
          if (each.showIf) expect(before.map(({ id }) => id)).toContain(each.showIf.questionId);
          const given = answersThatReach(made, each);
          expect(shownQuestions(made, given)).toContain(each);
          expect(readAnswer(made, given).wrong).toEqual({});
        }
      }),
      { numRuns: 1000 },
    );
    expect(sound).toBeGreaterThan(50);
  });

  it("is the standard form", () => {
    expect(formProblems(standardForm)).toEqual({});
    expect(standardForm.questions.map(({ kind }) => kind)).toEqual(["recall", "nps", "thanks", "comment"]);
  });
});

describe("the problems of a form", () => {
  const rule = (nth: number, ...oneOf: string[]) => ({ questionId: idOf(nth), oneOf });

  it("name the question whose rule refers to a later one, to itself, to none, or to words", () => {
    expect(formProblems(form(recall, question("nps", 2, rule(3, "4")), question("csat", 3)))).toEqual({
      "questions.1.showIf": "ruleEarlier",
    });
    expect(formProblems(form(recall, question("nps", 2, rule(2, "4"))))).toEqual({
      "questions.1.showIf": "ruleEarlier",
    });
    expect(formProblems(form(recall, question("nps", 2, rule(9, "4"))))).toEqual({
      "questions.1.showIf": "ruleEarlier",
    });
    expect(formProblems(form(recall, question("nps", 2, rule(1, "4"))))).toEqual({
      "questions.1.showIf": "ruleAnswer",
    });
  });

  it("name a rule with no answer, or with one that the earlier question does not have", () => {
    const csat = question("csat", 2);
    expect(formProblems(form(recall, csat, question("text", 3, rule(2))))).toEqual({
      "questions.2.showIf": "required",
    });
    expect(formProblems(form(recall, csat, question("text", 3, rule(2, "5", "6"))))).toEqual({
      "questions.2.showIf": "ruleAnswer",
    });
  });

  it("name a form without recall at first, and recall with a rule", () => {
    expect(formProblems(form(question("nps", 1), question("recall", 2)))).toEqual({ "questions.0": "recallFirst" });
    const ruled = { ...recall, showIf: rule(2, "1") };
    expect(formProblems(form(ruled, question("csat", 2)))).toEqual({ "questions.0.showIf": "recallForAll" });
  });

  it("name a kind that is asked too often, and a text that is missing in a language of the form", () => {
    const wordless = Question.parse({ kind: "text", id: idOf(3), text: { en: "Words", de: "" } });
    const made = form(recall, question("nps", 2), wordless, question("nps", 4));
    expect(formProblems(made)).toEqual({ "questions.2.text.de": "required", "questions.3": "tooOften" });
    expect(formProblems({ ...made, languages: ["en"] })).toEqual({ "questions.3": "tooOften" });
  });

  it("are refused before: more than 20 questions, no language, an unknown kind", () => {
    const many = Array.from({ length: mostQuestions + 1 }, (_, nth) => question("text", nth + 1));
    const isForm = (content: unknown) => FormContent.safeParse(content).success;
    expect(isForm({ languages: ["en"], questions: many.slice(1) })).toBe(true);
    expect(isForm({ languages: ["en"], questions: many })).toBe(false);
    expect(isForm({ languages: [], questions: [recall] })).toBe(false);
    expect(isForm({ languages: ["en"], questions: [{ ...recall, kind: "riddle" }] })).toBe(false);
  });
});

describe("the answers to a form", () => {
  const why = question("text", 3, { questionId: idOf(2), oneOf: ["1", "2"] });
  const more = question("choice", 4, { questionId: idOf(2), oneOf: ["5"] });
  const made = form(recall, question("csat", 2), why, more);

  it("leave out what was given to questions that are not shown, even when it is invalid", () => {
    const given = { [idOf(2)]: 1, [idOf(3)]: "Too loud", [idOf(4)]: "no option", [idOf(99)]: "unknown" };
    expect(readAnswer(made, given)).toMatchObject({
      measured: { satisfaction: 1, recommend: null },
      answers: { [idOf(3)]: "Too loud" },
      wrong: {},
    });
  });

  it("open no question behind one that is hidden", () => {
    const behind = form(
      recall,
      question("csat", 2),
      more,
      question("text", 5, { questionId: idOf(4), oneOf: [idOf(400)] }),
    );
    const given = { [idOf(2)]: 1, [idOf(4)]: idOf(400), [idOf(5)]: "hidden" };
    expect(readAnswer(behind, given).answers).toBeNull();
    expect(readAnswer(behind, { ...given, [idOf(2)]: 5 }).answers).toEqual({
      [idOf(4)]: idOf(400),
      [idOf(5)]: "hidden",
    });
  });

  it("are refused one by one, with the reason", () => {
    expect(readAnswer(made, { [idOf(2)]: 6 }).wrong).toEqual({ [idOf(2)]: "invalid" });
    expect(readAnswer(made, { [idOf(2)]: 2, [idOf(3)]: "a".repeat(2001) }).wrong).toEqual({ [idOf(3)]: "tooLong" });
  });

  it("say which kinds a customer sees", () => {
    const read = readAnswer(
      form(recall, question("nps", 2), question("comment", 3, { questionId: idOf(2), oneOf: ["0"] })),
      {},
    );
    expect([read.shows("recall"), read.shows("comment"), read.shows("thanks")]).toEqual([true, false, false]);
  });
});
