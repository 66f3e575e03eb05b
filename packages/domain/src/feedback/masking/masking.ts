import {
  healthPhrases,
  isAlsoWord,
  isEnglish,
  isFirstName,
  isHealthWord,
  isKin,
  isLastName,
  isTitle,
  withAt,
  withDigits,
} from "./sensitive-words";

/**
 * - health: an illness, a disability, a treatment;
 * - name: of a person who is no member of the business;
 * - contact: an e-mail address, a telephone number, an account;
 * - address: a street with a number, a post code.
 */
export type SensitiveKind = "health" | "name" | "contact" | "address";

/** A part of a text, in UTF-16 units. */
export type SensitiveSpan = { readonly start: number; readonly end: number; readonly kind: SensitiveKind };

/** The names of a business that are never masked. */
export type OwnNames = {
  /** Spots, locations, journeys: kept as whole phrases. */
  readonly phrases: readonly string[];
  /** The parts of the members' names, lower case. */
  readonly people: ReadonlySet<string>;
};

export const noNames: OwnNames = { phrases: [], people: new Set() };

/** The character that hides one UTF-16 unit. Spaces and line breaks stay. */
export const maskSign = "•";

/** Lower case with the same length, so that positions stay. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replaceAll(/\p{Lu}/gu, (letter) => (letter.toLowerCase().length > 1 ? letter : letter.toLowerCase()));
}

const tokens = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;

type Token = { readonly start: number; readonly end: number; readonly word: string; readonly isCapital: boolean };

/** A word without the ending of a possessive: "Anna's". */
const bare = (word: string) => (/['’]s$/u.test(word) ? word.slice(0, -2) : word);

function tokensOf(text: string): readonly Token[] {
  const low = lowered(text);
  return [...text.matchAll(tokens)].map(({ 0: found, index }) => {
    const end = index + bare(found).length;
    return { start: index, end, word: low.slice(index, end), isCapital: text[index] !== low[index] };
  });
}

/** "Anna", "Annas" and "Anna-Lena" are first names. */
const isNameWord = (word: string): boolean =>
  isFirstName(word) ||
  (word.length > 3 && word.endsWith("s") && isFirstName(word.slice(0, -1)) && !isAlsoWord(word.slice(0, -1))) ||
  (word.includes("-") && isFirstName(word.split("-")[0] ?? ""));

const isHealth = (word: string) => isHealthWord(word) || (word.includes("-") && word.split("-").some(isHealthWord));

/**
 * The tokens that name a person: a first name with a capital letter, in lower case only after "my
 * friend"; a first name that is an ordinary word, too, only after such a word or before a surname;
 * the word after "Mrs"; and the surname after a first name.
 */
function namesAmong(text: string, words: readonly Token[], people: ReadonlySet<string>): ReadonlySet<number> {
  const named = new Set<number>();
  let english: boolean | undefined;
  const isInEnglish = () => {
    english ??= isEnglish(words.map(({ word }) => word));
    return english;
  };
  const isNext = (one: Token | undefined, other: Token | undefined, gap: RegExp) =>
    one !== undefined && other !== undefined && gap.test(text.slice(one.end, other.start));
  for (const [at, token] of words.entries()) {
    const { word, isCapital } = token;
    const [before, next] = [words[at - 1], words[at + 1]];
    if (isKin(word) || isTitle(word)) continue;
    const isIntroduced = isNext(before, token, /^ $/) && isKin(before?.word ?? "");
    const isTitled = isCapital && isNext(before, token, /^\.? $/) && isTitle(before?.word ?? "") && word.length > 1;
    const hasSurname = next?.isCapital === true && isNext(token, next, /^ $/) && isLastName(next.word);
    const isFirst = isAlsoWord(word)
      ? isCapital && (isIntroduced || hasSurname)
      : isNameWord(word) && (isCapital || isIntroduced);
    const isSurname =
      isCapital && named.has(at - 1) && isNext(before, token, /^ $/) && (isLastName(word) || isInEnglish());
    if (isTitled || isFirst || isSurname) named.add(at);
  }
  for (const at of named) {
    const token = words[at];
    if (token?.isCapital && people.has(token.word)) named.delete(at);
  }
  return named;
}

/** The number of digits of a telephone number. Shorter ones, days and amounts are no number. */
function isTelephone(found: string): boolean {
  const digits = found.replaceAll(/\D/g, "").length;
  const isDay = /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4}/.test(found) || /^\d{4}-\d{4}$/.test(found);
  return digits >= 7 && digits <= 16 && !isDay && !/^[1-9]\d{0,2}(?:[. ]\d{3})+$/.test(found);
}

const spanOf = (kind: SensitiveKind, found: string, start: number): SensitiveSpan => ({
  start,
  end: start + found.length,
  kind,
});

function formsIn(text: string): readonly SensitiveSpan[] {
  const low = lowered(text);
  const phrases = healthPhrases.filter(({ beginning }) => low.includes(beginning));
  const tried = [...(text.includes("@") ? withAt : []), ...(/\d/.test(text) ? withDigits : [])];
  return [
    ...phrases.flatMap(({ pattern }) =>
      [...low.matchAll(pattern)].map(({ 0: found, index }) => spanOf("health", found, index)),
    ),
    ...tried
      .filter(({ when }) => when.test(text))
      .flatMap(({ kind, pattern }) =>
        [...text.matchAll(pattern)].flatMap(({ 0: found, index }) =>
          kind === "number" ? (isTelephone(found) ? spanOf("contact", found, index) : []) : spanOf(kind, found, index),
        ),
      ),
  ];
}

/** Where a business's own phrases stand in a text, as whole words. */
function ownRanges(text: string, phrases: readonly string[]): readonly (readonly [number, number])[] {
  const low = lowered(text);
  const isEdge = (at: number) => !/[\p{L}\p{N}]/u.test(low[at] ?? " ");
  return phrases.flatMap((phrase) => {
    const wanted = lowered(phrase);
    const found: [number, number][] = [];
    if (wanted.trim() === "") return found;
    for (let at = low.indexOf(wanted); at >= 0; at = low.indexOf(wanted, at + 1))
      if (isEdge(at - 1) && isEdge(at + wanted.length)) found.push([at, at + wanted.length]);
    return found;
  });
}

/** What is left of a span without the given ranges. */
function without(span: SensitiveSpan, ranges: readonly (readonly [number, number])[]): readonly SensitiveSpan[] {
  return ranges.reduce<readonly SensitiveSpan[]>(
    (spans, [from, to]) =>
      spans.flatMap((each) =>
        [
          { ...each, end: Math.min(each.end, from) },
          { ...each, start: Math.max(each.start, to) },
        ].filter(({ start, end }, side) => start < end && (side === 0 ? each.start < from : each.end > to)),
      ),
    [span],
  );
}

/**
 * The parts of a customer's words that a screen need not show: about health, names of people who
 * are no members, contact data, addresses. Found by word lists and forms in English and German
 * (`content/words/sensitive.*.json`), whatever language the text is in. It misses names and
 * illnesses that are in no list, and takes a few ordinary words for them.
 */
export function sensitiveSpans(text: string, own: OwnNames = noNames): readonly SensitiveSpan[] {
  const words = tokensOf(text);
  const named = namesAmong(text, words, own.people);
  const said = words.flatMap(({ start, end, word, isCapital }, at): SensitiveSpan[] => {
    if (named.has(at)) return [{ start, end, kind: "name" }];
    if (isCapital && own.people.has(word)) return [];
    return isHealth(word) ? [{ start, end, kind: "health" }] : [];
  });
  const found = [...said, ...formsIn(text)];
  if (found.length === 0) return [];
  const ours = ownRanges(text, own.phrases);
  return found
    .flatMap((span) => (span.kind === "contact" ? [span] : without(span, ours)))
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * The text with its sensitive parts replaced by `maskSign`. Its length stays, so that the positions
 * of mentions stay right, and masking it again changes nothing.
 * @example masked("My son Jonas has asthma") // "My son ••••• has ••••••"
 */
export function masked(text: string, own: OwnNames = noNames): string {
  let now = text;
  for (let spans = sensitiveSpans(now, own); spans.length > 0; spans = sensitiveSpans(now, own)) {
    const parts: string[] = [];
    let at = 0;
    for (const { start, end } of spans) {
      if (end <= at) continue;
      const from = Math.max(at, start);
      parts.push(now.slice(at, from), now.slice(from, end).replaceAll(/\S/g, maskSign));
      at = end;
    }
    now = `${parts.join("")}${now.slice(at)}`;
  }
  return now;
}

/** Whether the text has sensitive parts, apart from the names of a business. */
export const isSensitive = (text: string): boolean => sensitiveSpans(text).length > 0;

/**
 * The names of a business in the form for masking.
 * @param people the full names of its members
 */
export function ownNames(phrases: readonly string[], people: readonly string[]): OwnNames {
  const parts = people.flatMap((name) => [...name.matchAll(tokens)].flatMap(([part]) => [part, ...part.split("-")]));
  return {
    phrases: [...new Set([...phrases, ...people])].filter((each) => each.trim() !== ""),
    people: new Set(parts.map((part) => lowered(bare(part))).filter((part) => part.length > 1)),
  };
}
