import { dictionary as german } from "@zxcvbn-ts/language-de";
import { dictionary as english } from "@zxcvbn-ts/language-en";
import { plainOf } from "./plain";

export const KnownLanguages = ["en", "de"] as const;
export type KnownLanguage = (typeof KnownLanguages)[number];

const lists = { en: english, de: german };
const ranks = new Map<KnownLanguage, ReadonlyMap<string, number>>();

/** Wikipedia has other frequent words than speech has ("album", "season"): rare ones start here. */
const leastWritten = 3000;

/** The place of each word in the order of frequency in films, else in Wikipedia. */
function ranksOf(language: KnownLanguage): ReadonlyMap<string, number> {
  const there = ranks.get(language);
  if (there) return there;
  const { commonWords, wikipedia } = lists[language];
  const made = new Map<string, number>();
  for (const [list, least] of [
    [commonWords, 0],
    [wikipedia, leastWritten],
  ] as const)
    for (const [rank, word] of list.entries()) {
      const plain = plainOf(word);
      if (!made.has(plain)) made.set(plain, Math.max(rank, least));
    }
  ranks.set(language, made);
  return made;
}

/** How many words of the language are more frequent; undefined for a word that no list holds. */
export const rankOf = (language: KnownLanguage, plain: string): number | undefined => ranksOf(language).get(plain);

const unknown = 60_000;
const logRank = (language: KnownLanguage, plain: string) => Math.log10((rankOf(language, plain) ?? unknown) + 10);

/** The language that words are in, or the one given where they do not say. */
export function languageOf(words: readonly string[], otherwise: string): string {
  const leaning = words.reduce(
    (sum, word) => sum + (/\d/.test(word) ? 0 : logRank("de", word) - logRank("en", word)),
    0,
  );
  if (Math.abs(leaning) < 1) return otherwise;
  return leaning > 0 ? "en" : "de";
}
