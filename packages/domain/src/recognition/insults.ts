import german from "@spots/content/words/insults.de.json" with { type: "json" };
import english from "@spots/content/words/insults.en.json" with { type: "json" };
import { plain } from "../people/plain";

const both = (list: keyof typeof english) => [...english[list], ...german[list]].map(plain);
const words: ReadonlySet<string> = new Set(both("words"));
const within = both("within");
const phrases = both("phrases");

/** Signs that are written for letters: "1d10t", "@rsch". */
const letters: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};
const asLetters = (text: string) =>
  text.replaceAll(/[013457@$!](?=[\p{L}013457@$!*]|$)/gu, (sign) => letters[sign] ?? sign);
/** "iiidiot" and "idiot" are equal. */
const once = (text: string) => text.replaceAll(/(\p{L})\1{2,}/gu, "$1");

const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
/** Letters that are written one by one: "i d i o t", "i.d.i.o.t". */
const spelt = /(?<![\p{L}\p{N}])(?:\p{L}[ ._*-]+){3,}\p{L}(?![\p{L}\p{N}])/gu;

/**
 * Whether a text may insult somebody, by the word lists of both languages
 * (`content/words/insults.*.json`), whatever language it is in. It finds a few ordinary sentences,
 * too, and misses what is in no list: what it finds is held for a manager and not refused.
 */
export function mayInsult(text: string): boolean {
  const said = plain(text).replaceAll(/[\p{Default_Ignorable_Code_Point}]/gu, "");
  const joined = said.replaceAll(spelt, (match) => match.replaceAll(/[ ._*-]+/g, ""));
  return [joined, once(joined), once(asLetters(joined))].some(
    (form) =>
      wordsOf(form).some((word) => words.has(word) || within.some((part) => word.includes(part))) ||
      phrases.some((phrase) => ` ${wordsOf(form).join(" ")} `.includes(` ${wordsOf(phrase).join(" ")} `)),
  );
}
