import { describe, expect, it } from "vitest";
import type { Locale } from "../kernel/locale";
import { Locales } from "../kernel/locales";
import { judgeSpot } from "../spot/judgement";
import type { JourneyFile } from "../transfer/journey-file";
import { contentOf } from "./design";
import { StageKinds } from "./stage-kind";
import { emptyTemplate, templateFor } from "./template";
import { Trades } from "./trades";

/** Every sentence of a template, without short texts, which may occur twice. */
const sentencesOf = ({ journey: { personas, stages, name: title } }: JourneyFile): string[] => [
  title,
  ...personas.flatMap(({ name, hopes, worries, clues }) => [name, hopes, worries, clues]),
  ...stages.flatMap(({ goal, backstage, spots }) => [
    goal,
    backstage,
    ...spots.flatMap((spot) => {
      const { cues, aliases: _, emotion: __, translations: ___, ...words } = contentOf(spot);
      return [...Object.values(words), ...cues];
    }),
  ]),
];

/** The parts of a template that are equal in every language: everything except the texts. */
const bonesOf = ({ journey: { personas, stages } }: JourneyFile) => ({
  personas: personas.length,
  stages: stages.map(({ kind, feeling, touchpoints, spots }) => ({
    kind,
    feeling,
    touchpoints: touchpoints.map(({ element, weight, isTruth }) => ({ element, weight, isTruth })),
    spots: spots.map(({ touchpoint, cues }) => ({ touchpoint, cues: cues.length })),
  })),
});

const cases = Trades.flatMap((trade) => Locales.map((locale) => [trade, locale] as const));

describe.each(cases)("the template for a %s in %s", (trade, locale) => {
  const { personas, stages } = templateFor(trade, locale).journey;

  it("has the five stages in order, two of them without a spot for the owner to fill", () => {
    expect(stages.map(({ kind }) => kind)).toEqual([...StageKinds]);
    expect(stages.filter(({ spots }) => spots.length === 0)).toHaveLength(2);
  });

  it("has only complete spots", () => {
    const spots = stages.flatMap((stage) => stage.spots);
    expect(spots.length).toBeGreaterThanOrEqual(3);
    for (const spot of spots) expect(judgeSpot(contentOf(spot))).toMatchObject({ isComplete: true });
  });

  it("has personas with hopes, worries and clues", () => {
    expect(personas.length).toBeGreaterThanOrEqual(2);
    for (const { hopes, worries, clues } of personas)
      for (const words of [hopes, worries, clues]) expect(words.length).toBeGreaterThan(15);
  });

  it("has no empty goal, backstage or touchpoint", () => {
    for (const { goal, backstage, touchpoints } of stages) {
      expect([goal, backstage]).not.toContain("");
      expect(touchpoints.length).toBeGreaterThanOrEqual(2);
      for (const { medium, emotion } of touchpoints) expect([medium, emotion]).not.toContain("");
    }
    expect(stages.flatMap(({ touchpoints }) => touchpoints).filter(({ isTruth }) => isTruth).length).toBeGreaterThan(3);
  });
});

describe("the templates together", () => {
  it.each(Trades)("have the same structure for a %s in German and in English", (trade) => {
    expect(bonesOf(templateFor(trade, "de"))).toEqual(bonesOf(templateFor(trade, "en")));
  });

  it.each(Locales)("contain no sentence twice in %s", (locale: Locale) => {
    const sentences = Trades.flatMap((trade) => sentencesOf(templateFor(trade, locale)));
    expect(sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index)).toEqual([]);
  });

  it.each(Locales)("have each touchpoint's feeling only once in %s", (locale: Locale) => {
    const touchpoints = Trades.flatMap((trade) =>
      templateFor(trade, locale).journey.stages.flatMap((stage) => stage.touchpoints),
    );
    const feelings = touchpoints.map(({ emotion }) => emotion);
    expect(feelings.filter((words, index) => feelings.indexOf(words) !== index)).toEqual([]);
  });

  it.each(Locales)("have no spots and touchpoints in the empty journey, in %s", (locale: Locale) => {
    const { stages } = emptyTemplate(locale).journey;
    expect(stages.map(({ kind }) => kind)).toEqual([...StageKinds]);
    expect(stages.flatMap(({ spots, touchpoints }) => [...spots, ...touchpoints])).toEqual([]);
  });
});
