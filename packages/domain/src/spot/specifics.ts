import german from "@spots/content/words/specifics.de.json" with { type: "json" };
import english from "@spots/content/words/specifics.en.json" with { type: "json" };

/** The parts of a description of a moment: who acts, at which time, at which place. */
export const Parts = ["who", "when", "where"] as const;
export type Part = (typeof Parts)[number];

/** Words for a person, a time or a place. Words of both languages apply to every text. */
const words: Readonly<Record<Part, ReadonlySet<string>>> = {
  who: new Set([...english.who, ...german.who]),
  when: new Set([...english.when, ...german.when]),
  where: new Set([...english.where, ...german.where]),
};

/** Endings of English and German words for people by what they do: barber, florist, Verkäuferin. */
const whoEndings = /(er|or|ist|ian|ant|eur|erin|istin|eurin|keeper|man|woman|mann|frau|kraft)s?$/u;

/**
 * The parts for which a text has no listed word. A text may use other words, so a missing part is a
 * question, not an error.
 */
export function partsWithoutWord(text: string): readonly Part[] {
  const said = text.toLowerCase().match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? [];
  const has = (part: Part) =>
    said.some((word) => words[part].has(word) || (part === "who" && word.length > 4 && whoEndings.test(word))) ||
    (part === "when" && /\d/u.test(text));
  return Parts.filter((part) => !has(part));
}
