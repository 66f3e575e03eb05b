import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SpecialCategory, specialCategoryIn } from "./special-categories";

const told: readonly (readonly [SpecialCategory, readonly string[]])[] = [
  ["health", ["her son has asthma", "she was diagnosed last week", "F32.1", "ist schwanger", "erwartet ein Baby"]],
  ["health", ["Feier nach der Krebserkrankung", "came from the hospital", "dia\u00ADbetes", "ｄｉａｂｅｔｅｓ"]],
  ["religion", ["they eat kosher", "is Muslim", "Taufe am Sonntag", "sie ist evangelisch", "going to the mosque"]],
  ["politics", ["votes for the other side", "ein Parteimitglied", "AfD-Wähler", "talks politics"]],
  ["sexuality", ["a gay couple", "er ist schwul", "transgender"]],
  ["origin", ["family with immigrant roots", "mit Migrationshintergrund", "asked about their skin colour"]],
  ["union", ["works for the trade union", "vom Betriebsrat"]],
  ["biometrics", ["unlocks it with a fingerprint", "macht einen Gentest"]],
  ["crime", ["just out of prison", "ist vorbestraft", "was arrested"]],
];

const harmless = [
  "their son turns nine",
  "they drove 4,300 km",
  "Christian turns forty",
  "it's for my mother",
  "wants a table by the window, no talking",
  "in a hurry, the train leaves in ten minutes",
  "Ihre Tochter wird neun",
  "Sie sind 430 km gefahren",
  "kann sich nicht entscheiden",
  "Table C12 by the door, Gate B12, 12.5 m",
  "birthday party, looking for a surprise",
  "loves Turkish coffee and black tea",
  "their dog is a big breed",
  "He is promoted and celebrates with colleagues",
];

describe("the special categories in a note about a customer", () => {
  it.each(told.flatMap(([category, texts]) => texts.map((text) => [text, category] as const)))(
    "%s: %s",
    (text, category) => {
      expect(specialCategoryIn(text)).toBe(category);
    },
  );

  it.each(harmless)("are not found in: %s", (text) => {
    expect(specialCategoryIn(text)).toBeNull();
  });

  it("are found wherever they stand, in capital letters and with invisible characters inside", () => {
    const words = fc.constantFrom("diabetes", "kosher", "Gewerkschaft", "vorbestraft", "homosexuell", "fingerprint");
    const around = fc.constantFrom("", "their son turns nine", "Tisch 7,", "next week.", "😀");
    fc.assert(
      fc.property(around, words, around, fc.boolean(), fc.nat(), (before, word, after, isLoud, at) => {
        const cut = 1 + (at % (word.length - 1));
        const hidden = `${word.slice(0, cut)}\u200B${word.slice(cut)}`;
        const text = `${before} ${isLoud ? hidden.toUpperCase() : hidden} ${after}`;
        expect(specialCategoryIn(text)).not.toBeNull();
      }),
    );
  });
});
