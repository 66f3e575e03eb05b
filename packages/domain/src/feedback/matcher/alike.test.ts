import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leastLikeness } from "../../delivery/alike-groups";
import { compareTexts } from "./alike";

const likenessOf = (one: string, other: string) => compareTexts([one, other], { locale: "en" })(0, 1);

describe("the likeness of two texts", () => {
  it.each([
    ["Gave the boy a balloon from the window display", "We gave a girl a balloon because she cried"],
    ["Walked the customer to the car with an umbrella", "Umbrella to the car in the rain"],
    ["Found his lost keys under the chair", "Found the keys that she had lost"],
    ["Regenschirm zum Auto getragen", "Mit dem Schirm bis zum Auto gebracht"],
    ["Umbrella to the car in the rain", "Mit dem Schirm bis zum Auto gebracht"],
    ["Dem Jungen einen Luftballon geschenkt", "A balloon for the boy"],
    ["Walked the customer to the car with an umbrela", "Umbrella to the car in the rain"],
  ])("puts %j and %j together", (one, other) => {
    expect(likenessOf(one, other)).toBeGreaterThanOrEqual(leastLikeness);
  });

  it.each([
    ["Gave the boy a balloon from the window display", "Gave the dog a bowl of water"],
    ["Walked the customer to the car with an umbrella", "Sang happy birthday at table 7"],
    ["Sharpened his old scissors for free", "A free coffee because we were late"],
    ["Found his lost keys under the chair", "Warmed up the bottle of the baby"],
    ["Die Tasche getragen", "Einen Kaffee ausgegeben"],
    ["", "Umbrella"],
  ])("keeps %j and %j apart", (one, other) => {
    expect(likenessOf(one, other)).toBeLessThan(leastLikeness);
  });

  it("is between 0 and 1, and the same both ways and in any order of the texts", () => {
    const word = fc.constantFrom(
      "umbrella",
      "car",
      "the",
      "Schirm",
      "Auto",
      "rain",
      "balloon",
      "7",
      "!",
      "ß",
      "\u{1F388}",
    );
    const texts = fc.array(
      fc.array(word, { maxLength: 6 }).map((words) => words.join(" ")),
      { minLength: 2, maxLength: 6 },
    );
    fc.assert(
      fc.property(texts, (given) => {
        const likeness = compareTexts(given, { locale: "en" });
        const reversed = compareTexts(given.toReversed(), { locale: "en" });
        for (const a of given.keys())
          for (const b of given.keys()) {
            const value = likeness(a, b);
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
            expect(likeness(b, a)).toBeCloseTo(value, 10);
            expect(reversed(given.length - 1 - a, given.length - 1 - b)).toBeCloseTo(value, 10);
          }
      }),
    );
  });
});
