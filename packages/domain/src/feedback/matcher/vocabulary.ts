import german from "@spots/content/words/matcher.de.json" with { type: "json" };
import english from "@spots/content/words/matcher.en.json" with { type: "json" };
import { plainOf } from "./plain";
import { type KnownLanguage, KnownLanguages, rankOf } from "./ranks";
import { keysOf } from "./words";

/**
 * - empty: carries no meaning of its own: never compared;
 * - general: praise and small change that fit every business; supports a match and never makes one;
 * - commonplace: what every customer may speak of.
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

/** A word that no list holds in any language may be misspelt. */
export const isUnheardOf = (plain: string): boolean =>
  KnownLanguages.every((language) => rankOf(language, plain) === undefined);

/** Of a word of the general list, of a number and of the most frequent words. */
export const leastInformation = 0.1;
const frequent = 2;
const rare = 4.2;

/**
 * How much a word says by itself, 0 to 1: by how rare it is in its language. Nothing for an empty
 * word, little for a general one, at most half for a commonplace one.
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
