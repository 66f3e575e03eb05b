import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leastLikeness } from "../delivery/alike-groups";
import { compareTexts } from "../feedback/matcher/alike";
import { Trades } from "../journey/trades";
import { Locales } from "../kernel/locales";
import { decoysUnlike } from "./decoy";
import { decoysFor } from "./decoys";

const blank = { aliases: [], talkLine: "", anchor: "" };
const all = [...new Set(Trades.flatMap((trade) => decoysFor(trade)))];

describe("the catalogue of decoys", () => {
  it("has moments of the trade and of any trade, each in every language and no two alike", () => {
    for (const trade of [...Trades, "zoo"]) {
      const decoys = decoysFor(trade);
      expect(decoys.length).toBeGreaterThanOrEqual(trade === "zoo" ? 10 : 12);
      for (const locale of Locales) expect(new Set(decoys.map(({ texts }) => texts[locale])).size).toBe(decoys.length);
      for (const { key, texts } of decoys) expect(Object.values(texts), key).not.toContain("");
    }
  });
});

const anyText = fc.oneof(
  fc.constantFrom(...all.flatMap(({ texts }) => Object.values(texts))),
  fc.constantFrom("A map of the town", "Wir haben ein Papierboot gefaltet", "The two-minute massage", "Schuhe geputzt"),
);
const anySpot = fc.record({
  id: fc.uuid(),
  name: anyText,
  aliases: fc.array(anyText, { maxLength: 2 }),
  talkLine: fc.oneof(fc.constant(""), anyText),
  anchor: fc.constant(""),
});

describe("a decoy", () => {
  it("is like no spot, alias or logged moment of the business, in no language", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Trades),
        fc.array(anySpot, { maxLength: 4 }),
        fc.array(anyText, { maxLength: 3 }),
        (trade, spots, logged) => {
          const known = [...spots.flatMap(({ name, aliases, talkLine }) => [name, ...aliases, talkLine]), ...logged];
          for (const { texts } of decoysUnlike({ trade, spots, logged }))
            for (const locale of Locales)
              for (const text of known.filter((each) => each !== "")) {
                expect(texts[locale]).not.toBe(text);
                expect(compareTexts([texts[locale], text], { locale })(0, 1)).toBeLessThan(leastLikeness);
              }
        },
      ),
      { numRuns: 25 },
    );
  });

  it.each(all.slice(0, 6))(
    "is not $key where the business has it, as a draft, an alias or a logged moment",
    ({ key, texts }) => {
      const keys = (known: Parameters<typeof decoysUnlike>[0]) => decoysUnlike(known).map((each) => each.key);
      const nothing = { trade: "barber", spots: [], logged: [] };
      expect(keys(nothing)).toContain(key);
      expect(keys({ ...nothing, spots: [{ ...blank, id: "a", name: texts.en }] })).not.toContain(key);
      expect(keys({ ...nothing, spots: [{ ...blank, id: "a", name: "Other", aliases: [texts.de] }] })).not.toContain(
        key,
      );
      expect(keys({ ...nothing, logged: [texts.de] })).not.toContain(key);
    },
  );
});
