import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { doubtfulFrom } from "./certainty";
import { englishBusinesses, germanBusinesses, tuneTrades } from "./corpus";
import { compileSpots, type MatchableSpot, type SpotMatch } from "./matcher";
import { longestText } from "./words";

const anyLocale = fc.constantFrom("en", "de", "de-AT", "fr", "");
/** Any code points, and any UTF-16 units, including halves of surrogate pairs. */
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);
const anySpots: fc.Arbitrary<readonly MatchableSpot[]> = fc.array(
  fc.record({
    id: fc.uuid(),
    name: anyText,
    aliases: fc.array(anyText, { maxLength: 3 }),
    talkLine: anyText,
    anchor: anyText,
  }),
  { maxLength: 4 },
);
/** A text with words of the spots between other words. */
const anyHearing = fc.tuple(anySpots, fc.array(anyText, { maxLength: 4 })).map(([spots, words]) => ({
  spots,
  text: [...words, ...spots.map(({ name, talkLine }) => `${talkLine} ${name}`)].join(" "),
}));

const matchers = [
  ...englishBusinesses.map(({ spots, answers }) => ({ matcher: compileSpots(spots, { locale: "en" }), answers })),
  ...germanBusinesses.map(({ spots, answers }) => ({ matcher: compileSpots(spots, { locale: "de" }), answers })),
];
const anyAnswer = fc
  .constantFrom(...matchers)
  .chain(({ matcher, answers }) => fc.constantFrom(...answers).map(([text]) => ({ matcher, text })));
/** The part of a result that does not depend on the positions of the words. */
const gist = (matches: readonly SpotMatch[]) =>
  matches.map(({ spotId, confidence, reason }) => [spotId, confidence, reason]);

describe("a matcher", () => {
  it("accepts any text and any spots, and its spans lie within the text", () => {
    fc.assert(
      fc.property(anyHearing, anyLocale, ({ spots, text }, locale) => {
        for (const { span, confidence, spotId } of compileSpots(spots, { locale }).match(text)) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(spots.some(({ id }) => id === spotId)).toBe(true);
        }
      }),
    );
  });

  it("returns each spot once, the most confident first, with the same result every time", () => {
    fc.assert(
      fc.property(anyHearing, anyLocale, ({ spots, text }, locale) => {
        const matches = compileSpots(spots, { locale }).match(text);
        expect(new Set(matches.map(({ spotId }) => spotId)).size).toBe(matches.length);
        expect(matches).toEqual(matches.toSorted((a, b) => b.confidence - a.confidence));
        expect(compileSpots(spots, { locale }).match(text)).toEqual(matches);
      }),
    );
  });

  it("ignores upper and lower case", () => {
    fc.assert(
      fc.property(anyAnswer, fc.infiniteStream(fc.boolean()), ({ matcher, text }, coins) => {
        const shouted = Array.from(text, (letter) =>
          coins.next().value ? letter.toUpperCase() : letter.toLowerCase(),
        ).join("");
        expect(gist(matcher.match(shouted))).toEqual(gist(matcher.match(text)));
      }),
    );
  });

  it('ignores accents, but not that "wär" is another word than "war"', () => {
    const marks = fc.infiniteStream(fc.constantFrom("", "", "\u0301", "\u0302", "\u0327"));
    fc.assert(
      fc.property(anyAnswer, marks, fc.constantFrom("NFC", "NFD"), ({ matcher, text }, stream, form) => {
        const accented = text.replace(/\p{L}/gu, (letter) => letter + (stream.next().value ?? "")).normalize(form);
        expect(gist(matcher.match(accented))).toEqual(gist(matcher.match(text)));
        expect(gist(matcher.match(text.normalize("NFD").replace(/\p{M}/gu, "")))).toEqual(gist(matcher.match(text)));
      }),
    );
  });

  it.each(["neck rub ", "shoulder", "é", "\ud83d", "a "])("reads only the beginning of a megabyte of %j", (words) => {
    const text = words.repeat(Math.ceil(1_000_000 / words.length));
    const [barber] = matchers;
    expect(barber?.matcher.match(text)).toEqual(barber?.matcher.match(text.slice(0, longestText)));
    expect(barber?.matcher.match(`${" ".repeat(longestText)}neck rub`)).toEqual([]);
    expect(barber?.matcher.match(`${" ".repeat(longestText - 8)}neck rub`)).toHaveLength(1);
  });

  it("does not depend on the order of the spots", () => {
    for (const { spots, locale, answers } of tuneTrades) {
      const matcher = compileSpots(spots, { locale });
      const reversed = compileSpots(spots.toReversed(), { locale });
      for (const { text } of answers) expect(reversed.match(text), text).toEqual(matcher.match(text));
    }
  });

  it("has no higher confidence in a spot because another spot shares a word with it", () => {
    for (const { spots, locale, answers } of tuneTrades) {
      const before = compileSpots(spots, { locale });
      const shared = spots.map(({ id, name }) => ({
        id: `other ${id}`,
        name: `${name.split(" ").at(-1)} xylophone`,
        aliases: [],
        talkLine: "",
        anchor: "",
      }));
      const after = compileSpots([...spots, ...shared], { locale });
      for (const { text } of answers) {
        const sure = new Map(before.match(text).map(({ spotId, confidence }) => [spotId, confidence]));
        for (const { spotId, confidence } of after.match(text))
          if (!spotId.startsWith("other"))
            expect(confidence, text).toBeLessThanOrEqual((sure.get(spotId) ?? doubtfulFrom) + 1e-9);
      }
    }
  });

  it("has no lower confidence in a spot that gets the customer's words as an alias", () => {
    for (const { spots, locale, answers } of tuneTrades) {
      const before = compileSpots(spots, { locale });
      for (const { text, meant } of answers.filter((answer) => answer.meant.length === 1).slice(0, 12)) {
        const alias = text.slice(0, 80);
        const taught = spots.map((spot) =>
          spot.id === meant[0] ? { ...spot, aliases: [...spot.aliases, alias] } : spot,
        );
        const sureOf = (matches: readonly SpotMatch[]) =>
          matches.find(({ spotId }) => spotId === meant[0])?.confidence ?? 0;
        const after = sureOf(compileSpots(taught, { locale }).match(text));
        expect(after, text).toBeGreaterThanOrEqual(sureOf(before.match(text)) - 0.02);
      }
    }
  });
});
