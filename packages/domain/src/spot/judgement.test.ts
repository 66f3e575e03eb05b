import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentOf } from "../journey/design";
import { templateFor } from "../journey/template";
import { Trades } from "../journey/trades";
import { Locales } from "../kernel/locales";
import { emptySpot } from "./empty-spot";
import { happensKey, isPlatitude, judgeSpot, NeededFields } from "./judgement";
import { partsWithoutWord } from "./specifics";
import type { SpotContent } from "./spot";

const full: SpotContent = {
  ...emptySpot,
  name: "The two-minute massage",
  happens: "While the towel warms, the barber massages the customer's shoulders at the chair for two minutes.",
  retold: "Nobody expects a massage at the barber's.",
  talkLine: "They massage your shoulders while you wait!",
  anchor: "the warm towel",
  stopRule: "They look at a clock or a phone.",
  briefWhat: "Shoulders, two minutes, while the towel warms.",
};
const remarks = (changed: Partial<SpotContent>) => judgeSpot({ ...full, ...changed }).remarks;
const every = Trades.flatMap((trade) => Locales.map((locale) => templateFor(trade, locale))).flatMap(({ journey }) =>
  journey.stages.flatMap(({ spots }) => spots.map((spot) => contentOf(spot))),
);

describe("the remarks on a spot's texts", () => {
  it("are none when no text is missing, a platitude or repeated", () => {
    expect(judgeSpot(full)).toEqual({ isComplete: true, remarks: [] });
  });

  it("name every missing field, and count one repeated character as missing", () => {
    expect(judgeSpot(emptySpot).remarks).toEqual(NeededFields.map((field) => ({ kind: "missing", field })));
    expect(remarks({ happens: "x".repeat(40), retold: "- - -" })).toEqual([
      { kind: "missing", field: "happens" },
      { kind: "missing", field: "retold" },
    ]);
  });

  it.each([
    "We smile and are friendly.",
    "Because we are nice.",
    "Our team always gives the best service!",
    "We treat every customer with respect and care.",
    "High quality, great service.",
    "We exceed our customers' expectations",
    "Wir lächeln und sind freundlich.",
    "Weil wir nett sind.",
    "Unser Team bietet immer den besten Service.",
    "Wir nehmen alle Kunden herzlich auf",
    "Die Gäste fühlen sich bei uns wohl.",
  ])("call a text a platitude that fits every business: %s", (text) => {
    expect(isPlatitude(text)).toBe(true);
    expect(remarks({ happens: text })).toContainEqual({ kind: "platitude", field: "happens" });
  });

  it.each([
    "The first cut is photographed and the lock goes into an envelope.",
    "The waiter folds your receipt into a crane.",
    "Der Kellner faltet die Rechnung zu einem Kranich.",
    "We write the child's name on the loaf.",
  ])("do not call a specific text a platitude: %s", (text) => {
    expect(isPlatitude(text)).toBe(false);
  });

  it("name the second of two fields with the same text, in any spelling", () => {
    expect(remarks({ retold: `  ${full.happens.toUpperCase()} ` })).toEqual([
      { kind: "alike", field: "retold", other: "happens" },
    ]);
  });

  it("ask who, when or where without making the spot incomplete", () => {
    const judged = judgeSpot({ ...full, happens: "Golden chocolate coin, flipped." });
    expect(judged.remarks).toEqual([
      { kind: "unspecific", field: "happens", part: "who" },
      { kind: "unspecific", field: "happens", part: "when" },
      { kind: "unspecific", field: "happens", part: "where" },
    ]);
    expect(judged.isComplete).toBe(true);
  });

  it("find who, when and where in most texts of the templates of both languages", () => {
    const told = every.filter(({ happens }) => partsWithoutWord(happens).length === 0);
    expect(told.length / every.length).toBeGreaterThan(0.75);
  });

  it("do not depend on the length of the texts", () => {
    const word = fc.constantFrom("coin", "lantern", "Kranich", "umbrella", "bread");
    fc.assert(
      fc.property(word, fc.nat(20), (thing, more) => {
        expect(isPlatitude(`${thing} ${"smile ".repeat(more)}`)).toBe(false);
        expect(isPlatitude("smile ".repeat(more + 1))).toBe(true);
      }),
    );
  });

  it('report two spots with the same text in "happens"', () => {
    expect(happensKey(full)).toBe(happensKey({ happens: full.happens.replace(",", " ") }));
    expect(happensKey(full)).not.toBe(happensKey({ happens: "Something else." }));
    expect(happensKey({ happens: " - " })).toBeNull();
  });
});
