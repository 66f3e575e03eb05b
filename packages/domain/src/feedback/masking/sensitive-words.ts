/// <reference path="../matcher/word-lists.d.ts" />
import german from "@spots/content/words/sensitive.de.json" with { type: "json" };
import english from "@spots/content/words/sensitive.en.json" with { type: "json" };
// The files themselves: the packages' entries load word lists of several megabytes, too.
import germanFirst from "@zxcvbn-ts/language-de/dist/firstnames.json.js";
import germanLast from "@zxcvbn-ts/language-de/dist/lastnames.json.js";
import englishFirst from "@zxcvbn-ts/language-en/dist/firstnames.json.js";

const both = (list: keyof typeof english) => [...english[list], ...german[list]];

const ordinary: ReadonlySet<string> = new Set(both("words that are names"));

/** First names that are ordinary words, too: "Rose", "Will", "Ernst". */
export const isAlsoWord = (word: string): boolean => ordinary.has(word);

const firstNames: ReadonlySet<string> = new Set([...englishFirst, ...germanFirst, ...both("names")]);
export const isFirstName = (word: string): boolean => firstNames.has(word);

const lastNames: ReadonlySet<string> = new Set(germanLast);
/** German surnames. An English surname is any capitalised word after a first name. */
export const isLastName = (word: string): boolean => lastNames.has(word);

const titles: ReadonlySet<string> = new Set(both("titles"));
export const isTitle = (word: string): boolean => titles.has(word);

const kin: ReadonlySet<string> = new Set(both("kin"));
/** "Son", "colleague", "named": a name may follow. */
export const isKin = (word: string): boolean => kin.has(word);

const common = { en: new Set(english.common), de: new Set(german.common) };
/** Whether more frequent English words than German ones are among these, all lower case. */
export const isEnglish = (words: readonly string[]): boolean =>
  words.filter((word) => common.en.has(word)).length > words.filter((word) => common.de.has(word)).length;

const health = both("health");
const single = health.filter((each) => !each.includes(" "));
const whole: ReadonlySet<string> = new Set(single.filter((each) => !each.includes("*")));
const endings = single.filter((each) => each.startsWith("*")).map((each) => each.replaceAll("*", ""));
const beginnings = new Map<string, string[]>();
for (const each of single.filter((word) => /^[^*]+\*$/.test(word))) {
  const prefix = each.slice(0, -1);
  beginnings.set(prefix.slice(0, 3), [...(beginnings.get(prefix.slice(0, 3)) ?? []), prefix]);
}

/** Whether a lower-case word is about somebody's health. */
export const isHealthWord = (word: string): boolean =>
  whole.has(word) ||
  (beginnings.get(word.slice(0, 3)) ?? []).some((prefix) => word.startsWith(prefix)) ||
  (word.length > 8 && endings.some((ending) => word.includes(ending)));

/** Expressions of several words about health, each with the pattern that finds it. */
export const healthPhrases: readonly { readonly beginning: string; readonly pattern: RegExp }[] = health
  .filter((each) => each.includes(" "))
  .map((each) => ({
    beginning: each.replace(/\*$/, ""),
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])${each.replace(/\*$/, "\\p{L}*")}(?![\\p{L}\\p{N}])`, "gu"),
  }));

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
const street = english.streets.map(escaped).join("|");
const strasse = german.streets.map(escaped).join("|");
const name = "\\p{L}[\\p{L}\\p{M}'’-]*";
const bounded = (pattern: string, flags: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, flags);
const always = /(?:)/;

type Form = {
  readonly kind: "contact" | "number" | "address";
  /** A quick test of a text for which the pattern is worth trying. */
  readonly when: RegExp;
  readonly pattern: RegExp;
};

/** E-mail addresses and accounts in a text with an "@". */
export const withAt: readonly Form[] = [
  { kind: "contact", when: always, pattern: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*/gu },
  { kind: "contact", when: always, pattern: /(?<![\p{L}\p{N}@])@[\p{L}\p{N}_.]{3,}/gu },
];

/** Telephone numbers, account numbers and streets in a text with digits. */
export const withDigits: readonly Form[] = [
  {
    kind: "contact",
    when: /[A-Z]{2}\d{2}/,
    pattern: /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?(?![\p{L}\p{N}])/gu,
  },
  {
    kind: "number",
    when: /(?:\d\D{0,3}){7}/,
    pattern: /(?<![\p{N}.,])(?:\+|\(0)?\d(?:[\d ()/-]|\.(?=\d)){5,20}\d(?![\p{N}])/gu,
  },
  {
    kind: "address",
    when: new RegExp(`\\d[a-z]? \\p{L}[^.!?]*(?<!\\p{L})(?:${street})(?!\\p{L})`, "iu"),
    pattern: bounded(`\\d{1,4}[a-zA-Z]? (?:${name} ){1,3}(?:${street})`, "giu"),
  },
  {
    kind: "address",
    when: new RegExp(`(?:${strasse})\\.? \\d`, "iu"),
    pattern: bounded(`(?:${name} ){0,2}?${name.replace("*", "*?")}[ -]?(?:${strasse})\\.? \\d{1,4} ?[a-zA-Z]?`, "giu"),
  },
  { kind: "address", when: /\d{5} \p{Lu}/u, pattern: bounded(`\\d{5} \\p{Lu}[\\p{L}\\p{M}-]*`, "gu") },
  { kind: "address", when: /[A-Z]\d/, pattern: bounded("[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}", "gu") },
];
