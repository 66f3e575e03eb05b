import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NeededFields } from "../spot/judgement";
import { SpotContent } from "../spot/spot";
import { draftOf } from "./draft";
import { emptyAnswers, emptyCandidate } from "./empty-answers";
import { Answers } from "./guided-path";
import { Steps } from "./questions";
import { furthestStep, isAnswered, isComplete, minutesLeft, standingAt, stepAfter, stepBefore } from "./steps";
import { answersOf } from "./stored-answers";

const id = fc.uuid({ version: 7 });
const words = (max: number) =>
  fc.oneof(
    fc.constant(""),
    fc.string({ maxLength: max }).map((text) => text.trim()),
  );
const line = (max: number) => words(max).map((text) => text.replaceAll(/[\r\n]/g, " ").trim());
const candidate = fc.record({
  stageId: fc.option(id),
  name: line(80),
  happens: words(600),
  talkLine: words(300),
  anchor: words(300),
  retold: words(300),
  briefWhat: words(300),
  stopRule: words(300),
});
const anyAnswers: fc.Arbitrary<Answers> = fc
  .record({
    promise: fc.record({ text: words(300) }),
    felt: fc.record({ stageId: fc.option(id), touchpointId: fc.option(id), how: words(300) }),
    special: fc.record({ premises: words(300), product: words(300), service: words(300), team: words(300) }),
    emotion: fc.record({ text: line(80) }),
    action: fc.record({ text: words(200) }),
    others: fc.record({
      isAlone: fc.boolean(),
      equivalents: fc.array(fc.record({ who: line(80), what: words(200) }), { maxLength: 5 }),
      edge: words(300),
    }),
    candidates: fc.record({ drafts: fc.array(candidate, { maxLength: 3 }) }),
  })
  .filter((answers) => Answers.safeParse(answers).success);
const anyStep = fc.constantFrom(...Steps);
const at = (step: (typeof Steps)[number]) => Steps.indexOf(step);

describe("the guided path", () => {
  it("is at a step up to the first open question, never after it", () => {
    fc.assert(
      fc.property(anyAnswers, anyStep, (answers, step) => {
        const stand = standingAt(step, answers);
        expect(at(stand)).toBe(Math.min(at(step), at(furthestStep(answers))));
        for (const passed of Steps.slice(0, at(stand))) expect(isAnswered(passed, answers)).toBe(true);
      }),
    );
  });

  it("never moves back when a question is answered, nor forward when an answer is emptied", () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, fc.constantFrom(...Answers.keyof().options), (answers, other, question) => {
        const emptied = { ...answers, [question]: emptyAnswers[question] };
        expect(at(furthestStep(emptied))).toBeLessThanOrEqual(at(furthestStep(answers)));
        const answered = { ...answers, [question]: other[question] };
        if (isAnswered(question, other))
          expect(at(furthestStep(answered))).toBeGreaterThanOrEqual(Math.min(at(question), at(furthestStep(answers))));
      }),
    );
  });

  it("goes back one step at a time", () => {
    for (const step of Steps) {
      const next = stepAfter(step);
      if (next) expect(stepBefore(next)).toBe(step);
    }
    expect([stepBefore("promise"), stepAfter("test")]).toEqual([null, null]);
  });

  it("is complete only when every question is answered, and is then at the test step", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        expect(isComplete(answers)).toBe(Steps.every((step) => isAnswered(step, answers)));
        if (isComplete(answers)) expect(furthestStep(answers)).toBe("test");
      }),
    );
    expect(isComplete(emptyAnswers)).toBe(false);
  });

  it("takes less than ten minutes, and fewer with every step", () => {
    const left = Steps.map(minutesLeft);
    expect(left[0]).toBeLessThan(10);
    expect(left).toEqual(left.toSorted((a, b) => b - a));
  });

  it("reads partial answers, and missing ones as empty forms", () => {
    expect(answersOf({})).toEqual(emptyAnswers);
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        expect(answersOf(JSON.parse(JSON.stringify(answers)))).toEqual(answers);
        expect(answersOf({ promise: answers.promise })).toEqual({ ...emptyAnswers, promise: answers.promise });
      }),
    );
  });
});

describe("a draft", () => {
  it("can always be placed, and contains only what was answered", () => {
    fc.assert(
      fc.property(anyAnswers, candidate, (answers, each) => {
        fc.pre(each.name !== "" && Answers.shape.candidates.safeParse({ drafts: [each] }).success);
        const draft = draftOf(answers, each);
        expect(SpotContent.parse(draft)).toEqual(draft);
        const said: unknown[] = JSON.parse(JSON.stringify([answers, each]), (_key, value: unknown) =>
          value && typeof value === "object" ? Object.values(value).flat() : value,
        );
        for (const text of Object.values(draft))
          if (typeof text === "string" && text) expect(said.flat()).toContain(text);
      }),
    );
  });

  it("prefers the candidate's own words to the answers of earlier steps", () => {
    const answers = { ...emptyAnswers, others: { ...emptyAnswers.others, edge: "Nobody else dares." } };
    expect(draftOf(answers, emptyCandidate).retold).toBe("Nobody else dares.");
    expect(draftOf(answers, { ...emptyCandidate, retold: "It is a game." }).retold).toBe("It is a game.");
  });

  it("has every field that a spot needs", () => {
    const draft = draftOf(emptyAnswers, emptyCandidate);
    expect(NeededFields.every((field) => field in draft)).toBe(true);
  });
});
