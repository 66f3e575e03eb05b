/// <reference path="./word-lists.d.ts" />
// The files themselves: the packages' entries load lists of names, too, which take longer.
import germanSpoken from "@zxcvbn-ts/language-de/dist/commonWords.json.js";
import germanWritten from "@zxcvbn-ts/language-de/dist/wikipedia.json.js";
import englishSpoken from "@zxcvbn-ts/language-en/dist/commonWords.json.js";
import englishWritten from "@zxcvbn-ts/language-en/dist/wikipedia.json.js";
import { plainOf } from "./plain";

export const KnownLanguages = ["en", "de"] as const;
export type KnownLanguage = (typeof KnownLanguages)[number];

const lists = {
  en: { spoken: englishSpoken, written: englishWritten },
  de: { spoken: germanSpoken, written: germanWritten },
};
const ranks = new Map<KnownLanguage, ReadonlyMap<string, number>>();

/**
 * Frequent words of Wikipedia differ from those of speech ("album", "season"), so its ranks start
 * here.
 */
const leastWritten = 3000;

/** The frequency rank of each word in film subtitles, else in Wikipedia. */
function ranksOf(language: KnownLanguage): ReadonlyMap<string, number> {
  const there = ranks.get(language);
  if (there) return there;
  const { spoken, written } = lists[language];
  const made = new Map<string, number>();
  for (const [list, least] of [
    [spoken, 0],
    [written, leastWritten],
  ] as const)
    for (const [rank, word] of list.entries()) {
      const plain = plainOf(word);
      if (!made.has(plain)) made.set(plain, Math.max(rank, least));
    }
  ranks.set(language, made);
  return made;
}

/** How many words of the language are more frequent; undefined for a word in no list. */
export const rankOf = (language: KnownLanguage, plain: string): number | undefined => ranksOf(language).get(plain);

const unknown = 60_000;
const logRank = (language: KnownLanguage, plain: string) => Math.log10((rankOf(language, plain) ?? unknown) + 10);

/** The language of these words, or the given one when it is not recognised. */
export function languageOf(words: readonly string[], otherwise: string): string {
  const leaning = words.reduce(
    (sum, word) => sum + (/\d/.test(word) ? 0 : logRank("de", word) - logRank("en", word)),
    0,
  );
  if (Math.abs(leaning) < 1) return otherwise;
  return leaning > 0 ? "en" : "de";
}
