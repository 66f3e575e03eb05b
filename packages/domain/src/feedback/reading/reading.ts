import { sensitiveSpans } from "../masking/masking";
import { plainOf } from "../matcher/plain";
import { informationOf, isCommonplace } from "../matcher/vocabulary";
import { readText, type Word } from "../matcher/words";
import type { IngredientSign, Theme, Tone } from "./keys";
import { toneOf } from "./tone";
import { ingredientsOf, themesOf, themeWords } from "./topics";

export type WordReading = {
  /** Null: no words to judge. */
  readonly tone: Tone | null;
  readonly themes: readonly Theme[];
  readonly ingredients: readonly IngredientSign[];
  /** Stems of telling words, and each as it is written first. */
  readonly words: readonly string[];
  readonly forms: readonly string[];
};

/** One text of an answer, with the places of the spots that it mentions. */
export type ReadableText = {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
};

const leastInformation = 0.45;
const shortest = 4;
const mostWords = 12;

const stemOf = ({ plain, keys }: Word): string => keys[1] ?? plain;

/**
 * Reads what an answer says beside spots: its tone, service themes, ingredients, and up to twelve
 * telling words, which are rare in the language and neither a spot's, a theme's nor sensitive.
 * Comments and recall text are read together.
 * @param own the plain words of the business's names: spots, members, locations
 */
export function readAnswer(
  texts: readonly ReadableText[],
  { locale, own }: { readonly locale: string; readonly own: ReadonlySet<string> },
): WordReading {
  const said = texts.filter(({ text }) => text.trim() !== "");
  if (said.length === 0) return { tone: null, themes: [], ingredients: [], words: [], forms: [] };
  const whole = readText(said.map(({ text }) => text).join("\n"), locale);
  const told = new Map<string, string>();
  for (const { text, spans } of said) {
    const read = readText(text, locale);
    const hidden = [...sensitiveSpans(text), ...spans];
    const ofThemes = themeWords(read);
    for (const [at, word] of read.words.entries()) {
      const { plain, start, end } = word;
      const isTelling =
        plain.length >= shortest &&
        !/\d/.test(plain) &&
        !ofThemes.has(at) &&
        !hidden.some((span) => start < span.end && end > span.start) &&
        !own.has(plain) &&
        !isCommonplace(plain, read.language) &&
        informationOf(plain, read.language) >= leastInformation;
      const stem = stemOf(word);
      if (isTelling && !own.has(stem) && !told.has(stem) && told.size < mostWords)
        told.set(stem, text.slice(start, end).slice(0, 40));
    }
  }
  return {
    tone: toneOf(whole),
    themes: themesOf(whole),
    ingredients: ingredientsOf(whole),
    words: [...told.keys()],
    forms: [...told.values()],
  };
}

/** The plain words of a business's names. */
export function ownWords(names: readonly string[]): ReadonlySet<string> {
  return new Set(
    names.flatMap((name) =>
      readText(name, "en").words.flatMap((word) => [word.plain, stemOf(word), plainOf(word.plain)]),
    ),
  );
}
