import { describe, expect, it } from "vitest";
import { certainFrom, doubtfulFrom, isDoubtful } from "./certainty";
import { englishBusinesses, germanBusinesses, type LabelledBusiness } from "./corpus";
import { compileSpots, type MatchableSpot } from "./matcher";

const matchSpots = (text: string, spots: readonly MatchableSpot[], options: { readonly locale: string }) =>
  compileSpots(spots, options).match(text);

const languages = [
  ["en", englishBusinesses],
  ["de", germanBusinesses],
] as const;

/** Every answer matched with its business's spots, and the spots that it truly mentions. */
function listen(businesses: readonly LabelledBusiness[], locale: string) {
  return businesses.flatMap(({ spots, answers }) => {
    const matcher = compileSpots(spots, { locale });
    return answers.map(([text, ...meant]) => {
      const matches = matcher.match(text);
      const certain = matches.filter(({ confidence }) => !isDoubtful(confidence)).map(({ spotId }) => spotId);
      const doubtful = matches.filter(({ confidence }) => isDoubtful(confidence)).map(({ spotId }) => spotId);
      return { text, meant, certain, doubtful };
    });
  });
}

const shareOf = (truths: readonly boolean[]): number => truths.filter(Boolean).length / truths.length;

/** Precision and recall, each from 0 to 1, over the pairs of an answer and a spot. */
function measure(businesses: readonly LabelledBusiness[], locale: string) {
  const heard = listen(businesses, locale);
  return {
    answers: heard.length,
    certainPrecision: shareOf(heard.flatMap(({ meant, certain }) => certain.map((id) => meant.includes(id)))),
    certainRecall: shareOf(heard.flatMap(({ meant, certain }) => meant.map((id) => certain.includes(id)))),
    recall: shareOf(
      heard.flatMap(({ meant, certain, doubtful }) => meant.map((id) => [...certain, ...doubtful].includes(id))),
    ),
    asked: (100 * heard.reduce((sum, { doubtful }) => sum + doubtful.length, 0)) / heard.length,
  };
}

describe.each(languages)("the labelled answers in %s", (locale, businesses) => {
  const figures = measure(businesses, locale);
  const percents = Object.entries(figures).map(
    ([name, figure]) => `${name} ${figure <= 1 ? figure.toFixed(3) : figure}`,
  );
  process.stdout.write(`matcher, ${locale}: ${percents.join(", ")}\n`);

  it("are many, and have only ids of their own business", () => {
    expect(figures.answers).toBeGreaterThanOrEqual(65);
    for (const { spots, answers } of businesses) {
      const ids = spots.map(({ id }) => id);
      for (const [text, ...meant] of answers) expect(ids, text).toEqual(expect.arrayContaining(meant));
      expect(new Set(answers.map(([text]) => text)).size).toBe(answers.length);
    }
  });

  it("are almost always right when they count at once", () => {
    expect(figures.certainPrecision).toBeGreaterThanOrEqual(0.94);
  });

  it("are rarely missed, and most of them count without a person's decision", () => {
    expect(figures.recall).toBeGreaterThanOrEqual(0.93);
    expect(figures.certainRecall).toBeGreaterThanOrEqual(0.85);
  });

  it("need at most 15 decisions per 100 answers", () => {
    expect(figures.asked).toBeLessThanOrEqual(15);
  });

  it("have no match with a confidence outside the range", () => {
    expect(doubtfulFrom).toBeLessThan(certainFrom);
    for (const { spots, answers } of businesses)
      for (const [text] of answers)
        for (const { confidence } of matchSpots(text, spots, { locale })) {
          expect(confidence).toBeGreaterThanOrEqual(doubtfulFrom);
          expect(confidence).toBeLessThanOrEqual(1);
        }
  });
});

describe("a denied phrase", () => {
  const denials: Readonly<Record<string, (phrase: string) => readonly string[]>> = {
    en: (phrase) => [`No ${phrase}`, `I didn't get the ${phrase}`, `${phrase}? Never.`, `There wasn't any ${phrase}`],
    de: (phrase) => [`Kein ${phrase}`, `Leider ohne ${phrase}`, `${phrase} gab es nicht`, `Niemals ${phrase}`],
  };

  it.each(languages)("is never counted at once, in %s, whatever the phrase", (locale, businesses) => {
    for (const { spots } of businesses)
      for (const { name, aliases, anchor } of spots)
        for (const text of [name, ...aliases, anchor].flatMap((phrase) => denials[locale]?.(phrase) ?? []))
          for (const { confidence } of matchSpots(text, spots, { locale }))
            expect(isDoubtful(confidence), text).toBe(true);
  });
});

const spotNamed = (id: string, name: string, others: Partial<MatchableSpot> = {}): MatchableSpot => ({
  id,
  name,
  aliases: [],
  talkLine: "",
  anchor: "",
  ...others,
});

describe("matchSpots", () => {
  const spots = [spotNamed("massage", "Shoulder massage"), spotNamed("balloon", "Balloon animal")];
  const english = { locale: "en" };

  it("finds two spots in one answer, each with its position", () => {
    const text = "😀 The shoulder massage, and then a balloon animal for my boy";
    const found = matchSpots(text, spots, english).map(({ spotId, confidence, span }) => ({
      spotId,
      isCertain: !isDoubtful(confidence),
      words: text.slice(span.start, span.end),
    }));
    expect(found).toEqual([
      { spotId: "massage", isCertain: true, words: "shoulder massage" },
      { spotId: "balloon", isCertain: true, words: "balloon animal" },
    ]);
  });

  it("says which field and phrase of the spot matched", () => {
    const spot = spotNamed("massage", "Shoulder massage", { aliases: ["neck rub"] });
    expect(matchSpots("a NECK RUB!", [spot], english)[0]?.reason).toEqual({ field: "alias", phrase: "neck rub" });
  });

  it("returns a low confidence when two spots share the words", () => {
    const twins = [spotNamed("a", "Balloon animal"), spotNamed("b", "Balloon animal")];
    const found = matchSpots("the balloon animal", twins, english);
    expect(found.map(({ spotId }) => spotId)).toEqual(["a", "b"]);
    expect(found.every(({ confidence }) => isDoubtful(confidence))).toBe(true);
  });

  it("returns a low confidence for a commonplace word, even when it is the spot's whole name", () => {
    const [match] = matchSpots("the coffee", [spotNamed("coffee", "Coffee")], english);
    expect(match && isDoubtful(match.confidence)).toBe(true);
  });

  it("finds nothing without spots, text or informative words", () => {
    expect(matchSpots("the shoulder massage", [], english)).toEqual([]);
    expect(matchSpots("", spots, english)).toEqual([]);
    expect(matchSpots("the shoulder massage", [spotNamed("blank", "", { aliases: ["", "  "] })], english)).toEqual([]);
    expect(matchSpots("nice and friendly", [spotNamed("praise", "Nice and friendly")], english)).toEqual([]);
  });

  it("matches texts in languages without word lists", () => {
    const [match] = matchSpots("le Gâteau Surprise!", [spotNamed("cake", "gateau surprise")], { locale: "fr" });
    expect(match && isDoubtful(match.confidence)).toBe(false);
  });
});
