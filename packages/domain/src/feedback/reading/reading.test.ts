import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readText } from "../matcher/words";
import { Tones } from "./keys";
import { ownWords, readAnswer } from "./reading";
import { scoreIngredients, scoreTones } from "./scoring";
import { toneOf } from "./tone";

const tone = (text: string, locale = "en") => toneOf(readText(text, locale));
const read = (text: string, locale = "en", own: readonly string[] = []) =>
  readAnswer([{ text, spans: [] }], { locale, own: ownWords(own) });

describe("the tone of a text", () => {
  it.each([
    ["The soup was good.", "positive"],
    ["The soup was not good.", "negative"],
    ["Not bad at all.", "positive"],
    ["I had the soup.", "neutral"],
    ["The soup was good, but the service was terrible and rude.", "negative"],
    ["Nobody was rude.", "neutral"],
  ])("in English: %s is %s", (text, expected) => expect(tone(text)).toBe(expected));

  it.each([
    ["Die Suppe war lecker.", "positive"],
    ["Die Suppe war nicht lecker.", "negative"],
    ["Gar nicht schlecht.", "positive"],
    ["Wir hatten die Suppe.", "neutral"],
    ["Wir haben ewig gewartet und keiner war freundlich.", "negative"],
  ])("in German: %s is %s", (text, expected) => expect(tone(text, "de")).toBe(expected));

  it("agrees with a reader on answers it was not written for in at least 60 of 100", () => {
    for (const locale of ["en", "de"] as const) {
      const { accuracy, precision } = scoreTones(locale, "test");
      expect(accuracy, locale).toBeGreaterThanOrEqual(0.6);
      for (const read of ["positive", "negative"]) expect(precision[read], `${locale} ${read}`).toBeGreaterThan(0.75);
      expect(scoreTones(locale, "tune").accuracy, locale).toBeGreaterThanOrEqual(0.9);
    }
  });

  it("agrees less with a reader where no usual word is said, and is rarely the opposite", () => {
    for (const locale of ["en", "de"] as const) {
      const { n, confusion } = scoreTones(locale, "test", "indirect");
      const opposite = (confusion.positive?.negative ?? 0) + (confusion.negative?.positive ?? 0);
      expect(opposite / n, locale).toBeLessThanOrEqual(0.1);
    }
  });

  it("is one of three for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(Tones).toContain(tone(text));
      }),
    );
  });
});

describe("what an answer speaks of", () => {
  it("is a service theme, whichever language it is in", () => {
    expect(read("We queued for ages and the coffee was cold.").themes).toEqual(["waiting", "food"]);
    expect(read("Kein Parkplatz, und teuer war es auch.", "de").themes).toEqual(["price", "parking"]);
  });

  it("is an ingredient that a reader finds, too, in at least 9 of 10", () => {
    for (const locale of ["en", "de"] as const)
      expect(scoreIngredients(locale, "test").precision?.value, locale).toBeGreaterThanOrEqual(0.9);
  });

  it("is the lack of an ingredient where words say so", () => {
    expect(read("He rolled his eyes and shrugged.").ingredients).toEqual(["-ownership", "-understanding"]);
    expect(read("She told me honestly that I did not need it.").ingredients).toEqual(["sincerity"]);
    expect(read("Sie wollten mir nichts aufschwatzen.", "de").ingredients).toEqual([]);
  });

  it("is an ingredient that a clause names, or denies", () => {
    expect(read("She listened and took care of everything.").ingredients).toEqual(["ownership", "understanding"]);
    expect(read("Nobody listened to me.").ingredients).toEqual(["-understanding"]);
    expect(read("Man merkt die Leidenschaft. Keiner hat zugehört.", "de").ingredients).toEqual([
      "-understanding",
      "passion",
    ]);
  });

  it("is a telling word that is no name of the business, no theme and not sensitive", () => {
    const said = "The umbrella, the wallpaper and Xaver with his epilepsy; we waited.";
    expect(read(said, "en", ["The umbrella at the door"]).forms).toEqual(["wallpaper"]);
  });

  it("is nothing when there are no words", () => {
    expect(read("  ")).toEqual({ tone: null, themes: [], ingredients: [], words: [], forms: [] });
  });

  it("is the same whoever reads it, with at most twelve words, each with its form", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const { words, forms } = read(text);
        expect(words.length).toBeLessThanOrEqual(12);
        expect(new Set(words).size).toBe(words.length);
        expect(forms.length).toBe(words.length);
      }),
    );
  });
});
