import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { StageKinds } from "../journey/stage-kind";
import { templateFor } from "../journey/template";
import { Trades } from "../journey/trades";
import { Locales } from "../kernel/locales";
import { Answer } from "./blank-answer";
import { judgeSpot } from "./judgement";
import { PatternIds, patternFor } from "./pattern-library";
import { SpotContent } from "./spot";
import { spotOfPattern } from "./spot-of-pattern";

/** The blanks that a text asks for. */
const blanksIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, id]) => id ?? "");
const cases = PatternIds.flatMap((id) => Locales.map((locale) => [id, locale] as const));
/** Sixty wide characters, which no answer exceeds. */
const longest = (blanks: readonly { id: string }[]) => Object.fromEntries(blanks.map(({ id }) => [id, "W".repeat(60)]));
const answer = fc
  .string({ minLength: 1, maxLength: 60, unit: "grapheme" })
  .filter((text) => Answer.safeParse(text).success);

describe.each(cases)("the pattern %s in %s", (id, locale) => {
  const pattern = patternFor(id, locale);
  const { blanks, seed, examples, traps, kinds } = pattern;

  it("has three examples from three trades, and at least two traps", () => {
    expect(new Set(examples.map(({ trade }) => trade)).size).toBe(3);
    for (const { text } of examples) expect(text.length).toBeGreaterThan(20);
    expect(traps.length).toBeGreaterThanOrEqual(2);
    expect(kinds.length).toBeGreaterThan(0);
  });

  it("asks for every placeholder of its seed, and for no other", () => {
    const { translations: _, ...texts } = seed;
    const asked = Object.values(texts).flat().flatMap(blanksIn);
    expect(new Set(asked)).toEqual(new Set(blanks.map((blank) => blank.id)));
  });

  it("begins every sentence with a capital letter, whatever was filled in there", () => {
    const { happens, retold, talkLine, briefWhat, briefWhy, briefHow, cues } = spotOfPattern(pattern, {
      answers: Object.fromEntries(blanks.map((blank) => [blank.id, "small words"])),
      stopRule: "",
    });
    for (const text of [happens, retold, talkLine, briefWhat, briefWhy, briefHow, ...cues])
      expect(text).not.toMatch(/(^|[.?!]\s+)["„“‘'(]?\p{Ll}/u);
  });

  it("becomes an idea without a stop rule, and a complete spot with one", () => {
    const suchAnswers = Object.fromEntries(blanks.map((blank) => [blank.id, blank.such]));
    const idea = spotOfPattern(pattern, { answers: suchAnswers, stopRule: "" });
    expect(judgeSpot(idea).remarks.filter(({ kind }) => kind !== "unspecific")).toEqual([
      { kind: "missing", field: "stopRule" },
    ]);
    expect(judgeSpot(spotOfPattern(pattern, { answers: suchAnswers, stopRule: pattern.stopSuch })).isComplete).toBe(
      true,
    );
  });

  it("stays within every limit, however long the answers are", () => {
    const spot = spotOfPattern(pattern, { answers: longest(blanks), stopRule: "" });
    expect(SpotContent.parse(spot)).toEqual(spot);
  });

  it("leaves no placeholder, whatever is answered", () => {
    fc.assert(
      fc.property(fc.array(answer, { minLength: blanks.length, maxLength: blanks.length }), (texts) => {
        const answers = Object.fromEntries(blanks.map((blank, index) => [blank.id, texts[index] ?? ""]));
        const { translations: _, ...spot } = spotOfPattern(pattern, { answers, stopRule: "" });
        expect(Object.values(spot).flat().flatMap(blanksIn)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe("the library", () => {
  it("has at least two patterns for every stage", () => {
    for (const kind of StageKinds)
      expect(PatternIds.filter((id) => patternFor(id, "en").kinds.includes(kind)).length).toBeGreaterThanOrEqual(2);
  });

  it("has at least ten patterns, with the same structure in every language", () => {
    expect(PatternIds.length).toBeGreaterThanOrEqual(10);
    for (const id of PatternIds) {
      const bones = Locales.map((locale) => {
        const { blanks, traps, examples, seed } = patternFor(id, locale);
        return {
          blanks: blanks.map((blank) => blank.id),
          traps: traps.length,
          examples: examples.length,
          cues: seed.cues.length,
        };
      });
      expect(bones[0]).toEqual(bones[1]);
    }
  });

  it.each(Locales)("contains no sentence twice in %s, nor one of the templates", (locale) => {
    const patterns = PatternIds.map((id) => patternFor(id, locale)).flatMap(
      ({ idea, fits, examples, traps, blanks, stopSuch, seed }) => [
        idea,
        fits,
        ...examples.map(({ text }) => text),
        ...traps,
        ...blanks.map(({ ask }) => ask),
        stopSuch,
        seed.retold,
        seed.briefWhy,
        seed.happens,
        seed.talkLine,
        ...seed.cues,
      ],
    );
    const templates = Trades.flatMap((trade) =>
      templateFor(trade, locale).journey.stages.flatMap(({ spots }) =>
        spots.flatMap(({ happens, retold, talkLine, briefWhy, stopRule, cues }) => [
          happens,
          retold,
          talkLine,
          briefWhy,
          stopRule,
          ...cues,
        ]),
      ),
    );
    const all = [...patterns, ...new Set(templates)];
    expect(all.filter((sentence, index) => all.indexOf(sentence) !== index)).toEqual([]);
  });
});
