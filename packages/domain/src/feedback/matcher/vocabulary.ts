import german from "@spots/content/words/matcher.de.json" with { type: "json" };
import english from "@spots/content/words/matcher.en.json" with { type: "json" };
import { plainOf, type Word } from "./words";

/**
 * - empty: carries no meaning of its own: never compared;
 * - general: praise and small change that fit every business; supports a match and never makes one;
 * - commonplace: what every customer may speak of; alone it is doubted, even when a spot has no
 *   other name;
 * - denials: the opposite may be meant.
 */
type Vocabulary = Readonly<Record<"empty" | "general" | "commonplace" | "denials", ReadonlySet<string>>>;

const plainSet = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(plainOf));

const read = ({ empty, general, commonplace, denials }: typeof english): Vocabulary => ({
  empty: plainSet(empty),
  general: plainSet(general),
  commonplace: plainSet(commonplace),
  denials: plainSet(denials),
});

const englishWords = read(english);
const vocabularies: Readonly<Record<string, Vocabulary>> = { en: englishWords, de: read(german) };

/** The word lists of a language; English where there are none. */
export const vocabularyOf = (locale: string): Vocabulary => vocabularies[locale.slice(0, 2)] ?? englishWords;

export const isIn = (words: ReadonlySet<string>, { plain, stem }: Word): boolean => words.has(plain) || words.has(stem);
