/// <reference path="./snowball-stemmers.d.ts" />
import germanForms from "@spots/content/words/forms.de.json" with { type: "json" };
import englishForms from "@spots/content/words/forms.en.json" with { type: "json" };
import snowball from "snowball-stemmers";
import { plainOf, spelledOf } from "./plain";
import { languageOf, rankOf } from "./ranks";

/** A word of a text: its position in the original, in UTF-16 units, and its form for comparison. */
export type Word = {
  readonly plain: string;
  readonly spelled: string;
  /** The plain word and its stems. Two words are equal when they share one. */
  readonly keys: readonly string[];
  readonly start: number;
  readonly end: number;
  /** Whether a sentence or a clause ends before this word. */
  readonly after: "sentence" | "clause" | "word";
  /** Whether a question ends before this word. */
  readonly asked: boolean;
};
export type Text = { readonly language: string; readonly words: readonly Word[] };

/** How many characters of an answer are matched; the rest is ignored. */
export const longestText = 4000;

type Stemmer = { stem(word: string): string };
const stemmers: Readonly<Record<string, Stemmer>> = {
  en: snowball.newStemmer("english"),
  de: snowball.newStemmer("german"),
};

/** The word that stands for irregular forms and for other words for the same thing. */
const baseOf = (forms: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(forms).flatMap(([base, own]) => own.map((form) => [plainOf(form), plainOf(base)] as const)));
const bases: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  en: baseOf(englishForms),
  de: baseOf(germanForms),
};

/** "geflickt" is compared as "flick", "ausgesucht" as "aussuch". */
const participle = /^(aus|auf|ab|an|ein|mit|vor|zu|nach|vorbei|weg)?ge(\p{L}{3,}?)(en|e?t)$/u;
/** "hupten" is compared as "hup", if "hupen" is a word. */
const past = /^(\p{L}{3,}?)te(?:n|st|t)?$/u;

function stemsOf(plain: string, language: string): readonly string[] {
  const stemmer = stemmers[language];
  if (!stemmer) return [];
  const stemOf = (word: string) => plainOf(stemmer.stem(word));
  const base = bases[language]?.get(plain);
  const own = [stemOf(plain), ...(base === undefined ? [] : [base, stemOf(base)])];
  if (language !== "de") return own;
  const found = participle.exec(plain);
  const root = found ? `${found[1] ?? ""}${found[2] ?? ""}` : /\p{L}{4}t$/u.test(plain) ? plain.slice(0, -1) : null;
  const before = past.exec(plain)?.[1];
  const isVerb = before !== undefined && rankOf("de", `${before}en`) !== undefined;
  return [
    ...own,
    ...(root === null ? [] : [stemOf(`${root}en`)]),
    ...(isVerb && before !== undefined ? [stemOf(`${before}en`)] : []),
  ];
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
  return /[,()–—+&/•*"„“”»«]| - |\p{Extended_Pictographic}/u.test(gap) ? "clause" : "word";
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
    const end = index + word.length;
    return [
      {
        plain,
        spelled: spelledOf(word),
        keys: keysOf(plain, language),
        start: index,
        end,
        after: between(gap),
        asked: gap.includes("?"),
      },
    ];
  });
  return { language, words };
}
