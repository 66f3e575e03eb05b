/// <reference path="./snowball-stemmers.d.ts" />
import snowball from "snowball-stemmers";

/** A word of a text: how it is compared, and where it stands in the original, in UTF-16 units. */
export type Word = { readonly stem: string; readonly plain: string; readonly start: number; readonly end: number };

/** Characters of an answer that are matched; the rest is ignored. */
export const longestText = 4000;

type Stemmer = { stem(word: string): string };
const stemmers: Readonly<Record<string, Stemmer>> = {
  en: snowball.newStemmer("english"),
  de: snowball.newStemmer("german"),
};

/**
 * Case, accents and ways of spelling taken away: "Frisör", "frisor" and "FRISOER" are one, and so
 * are "Photo" and "Foto".
 */
export function plainOf(word: string): string {
  return word
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/([aou])e/g, "$1")
    .replaceAll("ph", "f");
}

/** The words of a text in order, each brought to its plain stem. */
export function wordsOf(text: string, locale: string): readonly Word[] {
  const stemmer = stemmers[locale.slice(0, 2)];
  return [...text.slice(0, longestText).matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((found) => {
    const lower = found[0].toLowerCase().normalize("NFC");
    const stemmed = stemmer ? stemmer.stem(lower.normalize("NFKD").replace(/\p{M}/gu, "")) : lower;
    return { stem: plainOf(stemmed), plain: plainOf(lower), start: found.index, end: found.index + found[0].length };
  });
}
