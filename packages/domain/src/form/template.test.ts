import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { Trades } from "../journey/trades";
import type { FormContent } from "./form";
import { withOwnIds } from "./own-ids";
import { formProblems } from "./problems";
import { kindOf } from "./question";
import { isScale } from "./scales";
import { shownQuestions } from "./shown";
import { formTemplateFor } from "./template";

const newId = () => randomUUID() as ReturnType<Parameters<typeof withOwnIds>[1]>;
const idsOf = ({ questions }: FormContent) =>
  questions.flatMap((question) => [
    question.id,
    ...("options" in question ? question.options.map(({ id }) => id) : []),
  ]);
const ownTexts = ({ questions, ending }: FormContent) => [
  ...questions.flatMap((question) =>
    kindOf(question)
      .texts(question)
      .map(({ text }) => text),
  ),
  ending.words,
];

describe.each(Trades)("the form for a %s", (trade) => {
  const { about, content } = formTemplateFor(trade);
  const { questions } = content;

  it("can be published as it is, in both languages", () => {
    expect(formProblems(content)).toEqual({});
    expect(content.languages).toEqual(["en", "de"]);
    for (const text of [about, ...ownTexts(content)]) expect([text.en, text.de]).not.toContain("");
  });

  it("asks the unaided question, a measured one, one of its own that another depends on, and for consent", () => {
    expect(questions[0]?.kind).toBe("recall");
    expect(questions.some(({ kind }) => isScale(kind))).toBe(true);
    expect(questions.some(({ showIf }) => showIf !== null)).toBe(true);
    expect(questions.at(-1)?.kind).toBe("consent");
    expect(questions.length).toBeLessThanOrEqual(9);
  });

  it("shows each question to somebody, and none with a rule to everybody", () => {
    for (const question of questions.filter(({ showIf }) => showIf !== null)) {
      const { questionId = "", oneOf = [] } = question.showIf ?? {};
      const isShown = (given: unknown) =>
        shownQuestions(content, { [questionId]: given }).some(({ id }) => id === question.id);
      expect(oneOf.every(isShown)).toBe(true);
      expect(isShown(undefined)).toBe(false);
      const asked = questions.find(({ id }) => id === questionId);
      expect(asked && kindOf(asked).values(asked).length).toBeGreaterThan(oneOf.length);
    }
  });

  it("speaks German without du and Sie, because the business chooses one of them", () => {
    for (const { de } of [about, ...ownTexts(content)])
      expect(de).not.toMatch(/\b([Dd]u|[Dd]ir|[Dd]ich|[Dd]ein\p{L}*|Sie|Ihnen|Ihr\p{L}*)\b/u);
  });

  it("gets new ids in each form that is made from it, and its rules follow", () => {
    const [one, other] = [withOwnIds(content, newId), withOwnIds(content, newId)];
    const ids = [content, one, other].flatMap(idsOf);
    expect(new Set(ids).size).toBe(ids.length);
    expect(formProblems(one)).toEqual({});
    expect(ownTexts(one)).toEqual(ownTexts(content));
  });
});

it("the forms of the trades ask different questions of their own", () => {
  const texts = Trades.map((trade) => JSON.stringify(ownTexts(formTemplateFor(trade).content)));
  expect(new Set(texts).size).toBe(Trades.length);
});
