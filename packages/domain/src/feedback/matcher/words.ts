/// <reference path="./snowball-stemmers.d.ts" />
import snowball from "snowball-stemmers";
import { plainOf } from "./plain";
import { languageOf } from "./ranks";

/** A word of a text: its position in the original, in UTF-16 units, and its form for comparison. */
export type Word = {
  readonly plain: string;
  /** The plain word and its stems. Two words are equal when they share one. */
  readonly keys: readonly string[];
  readonly start: number;
  readonly end: number;
  /** Whether a sentence or a clause ends before this word. */
  readonly after: "sentence" | "clause" | "word";
};
export type Text = { readonly language: string; readonly words: readonly Word[] };

/** How many characters of an answer are matched; the rest is ignored. */
export const longestText = 4000;

type Stemmer = { stem(word: string): string };
const stemmers: Readonly<Record<string, Stemmer>> = {
  en: snowball.newStemmer("english"),
  de: snowball.newStemmer("german"),
};

/** "geflickt" is compared as "flick", "ausgesucht" as "aussuch". */
const participle = /^(aus|auf|ab|an|ein|mit|vor|zu|nach|vorbei|weg)?ge(\p{L}{3,}?)(en|e?t)$/u;

function stemsOf(plain: string, language: string): readonly string[] {
  const stemmer = stemmers[language];
  if (!stemmer) return [];
  const stem = plainOf(stemmer.stem(plain));
  if (language !== "de") return [stem];
  const found = participle.exec(plain);
  const root = found ? `${found[1] ?? ""}${found[2] ?? ""}` : /\p{L}{4}t$/u.test(plain) ? plain.slice(0, -1) : null;
  return root === null ? [stem] : [stem, plainOf(stemmer.stem(`${root}en`))];
}

const known = new Map<string, readonly string[]>();

/** The plain word and its stems, cached, because most words repeat. */
export function keysOf(plain: string, language: string): readonly string[] {
  const id = `${language} ${plain}`;
  const there = known.get(id);
  if (there) return there;
  const keys = [...new Set([plain, ...stemsOf(plain, language)])];
  if (known.size > 50_000) known.clear();
  known.set(id, keys);
  return keys;
}

const between = (gap: string): Word["after"] => {
  if (/[.!?;:\n…]/.test(gap)) return "sentence";
  return /[,()–—]| - /.test(gap) ? "clause" : "word";
};

/**
 * The words of a text in order. The language is recognised from the words, with the given one as
 * default.
 */
export function readText(text: string, otherwise: string): Text {
  const beginning = text.slice(0, longestText);
  const found = [...beginning.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu)];
  const plains = found.map(([word]) => plainOf(word.replace(/['’]s$/i, "")));
  const language = languageOf(plains, otherwise.slice(0, 2));
  const words = found.flatMap(({ 0: word, index }, at): Word[] => {
    const plain = plains[at] ?? "";
    if (plain === "") return [];
    const before = found[at - 1];
    const gap = before ? beginning.slice(before.index + before[0].length, index) : "";
    return [{ plain, keys: keysOf(plain, language), start: index, end: index + word.length, after: between(gap) }];
  });
  return { language, words };
}
