import german from "@spots/content/words/matcher.de.json" with { type: "json" };
import english from "@spots/content/words/matcher.en.json" with { type: "json" };
import { plainOf } from "./plain";
import { type KnownLanguage, KnownLanguages, rankOf } from "./ranks";
import { keysOf } from "./words";

/**
 * - empty: stop words, never compared;
 * - general: praise and other words that fit every business; they support a match and never make
 *   one;
 * - commonplace: subjects that any customer may mention.
 */
type Vocabulary = Readonly<Record<"empty" | "general" | "commonplace", ReadonlySet<string>>>;

const read = ({ empty, general, commonplace }: typeof english): Vocabulary => ({
  empty: new Set(empty.map(plainOf)),
  general: new Set(general.map(plainOf)),
  commonplace: new Set(commonplace.map(plainOf)),
});

const englishWords = read(english);
const vocabularies: Readonly<Record<string, Vocabulary>> = { en: englishWords, de: read(german) };

export const isEmptyIn =
  (language: string) =>
  (plain: string): boolean =>
    (vocabularies[language] ?? englishWords).empty.has(plain);

const isKnown = (language: string): language is KnownLanguage => KnownLanguages.some((known) => known === language);

/** Whether the word is in the list of the language. */
export const isWordOf = (language: string, plain: string): boolean =>
  isKnown(language) && rankOf(language, plain) !== undefined;

/** A word in no list of any language may be misspelt. */
export const isUnheardOf = (plain: string): boolean =>
  KnownLanguages.every((language) => rankOf(language, plain) === undefined);

/** Whether any customer of any business may mention the word. */
export function isCommonplace(plain: string, language: string): boolean {
  const { commonplace } = vocabularies[language] ?? englishWords;
  return keysOf(plain, language).some((key) => commonplace.has(key));
}

/** The information of a general word, of a number and of the most frequent words. */
export const leastInformation = 0.1;
const frequent = 2;
const rare = 4.2;

/**
 * The information of a word, 0 to 1, by how rare it is in its language. 0 for a stop word, little
 * for a general word, at most half for a commonplace one.
 */
export function informationOf(plain: string, language: string): number {
  const { empty, general, commonplace } = vocabularies[language] ?? englishWords;
  if (empty.has(plain)) return 0;
  const keys = keysOf(plain, language);
  if (/^\d+$/.test(plain) || keys.some((key) => general.has(key))) return leastInformation;
  const ranks = isKnown(language) ? keys.flatMap((key) => rankOf(language, key) ?? []) : [];
  const rank = ranks.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...ranks);
  const information = Math.min(1, Math.max(leastInformation, (Math.log10(rank + 1) - frequent) / (rare - frequent)));
  return keys.some((key) => commonplace.has(key)) ? Math.min(0.5, information) : information;
}
