import german from "@spots/content/words/scope.de.json" with { type: "json" };
import english from "@spots/content/words/scope.en.json" with { type: "json" };
import { plainOf, spelledOf } from "./plain";

type Lists = typeof english;
const single = ["denial", "absence", "others", "told by others", "contrast", "joining", "alternatives"] as const;
const more = [
  "subjects",
  "being",
  "arriving",
  "self",
  "complaints",
  "pronouns",
  "distant",
  "speaking",
  "subordinate",
  "close",
  "told by close",
  "absent alone",
  "agreeing",
] as const;
const several = [
  "emphasis",
  "absent phrases",
  "hearsay phrases",
  "wishes",
  "no wishes",
  "only denials",
  "new clauses",
] as const;
export type Rules = Readonly<Record<(typeof single)[number] | (typeof more)[number], ReadonlySet<string>>> &
  Readonly<Record<(typeof several)[number], Phrases>>;

/** Words that are others without their accents: "wär" and "war". */
const differing = new Set(["wär", "fänd"]);

/** Phrases by their first word, so that a word is compared with the few that start with it. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

function byFirstWord(phrases: readonly (readonly string[])[]): Phrases {
  const found = new Map<string, (readonly string[])[]>();
  for (const phrase of new Map(phrases.map((each) => [each.join(" "), each])).values()) {
    const first = (phrase[0] === "^" ? phrase[1] : phrase[0]) ?? "";
    found.set(first, [...(found.get(first) ?? []), phrase]);
  }
  return found;
}

/** A phrase is found without its accents, too, unless it is another one then. */
function read(lists: Lists): Rules {
  const words = (name: (typeof single)[number] | (typeof more)[number]) => new Set(lists[name].map(plainOf));
  const phrases = (name: (typeof several)[number]) =>
    byFirstWord(
      lists[name].flatMap((text) => {
        const words = text.split(" ");
        const isClear = !words.some((word) => differing.has(word));
        const spelled = words.map(spelledOf);
        return isClear ? [spelled, words.map((word) => spelledOf(plainOf(word)))] : [spelled];
      }),
    );
  return {
    denial: words("denial"),
    absence: words("absence"),
    others: words("others"),
    "told by others": words("told by others"),
    contrast: words("contrast"),
    joining: words("joining"),
    alternatives: words("alternatives"),
    subjects: words("subjects"),
    being: words("being"),
    arriving: words("arriving"),
    self: words("self"),
    complaints: words("complaints"),
    pronouns: words("pronouns"),
    distant: words("distant"),
    speaking: words("speaking"),
    subordinate: words("subordinate"),
    close: words("close"),
    "told by close": words("told by close"),
    "absent alone": words("absent alone"),
    agreeing: words("agreeing"),
    emphasis: phrases("emphasis"),
    "absent phrases": phrases("absent phrases"),
    "hearsay phrases": phrases("hearsay phrases"),
    wishes: phrases("wishes"),
    "no wishes": phrases("no wishes"),
    "only denials": phrases("only denials"),
    "new clauses": phrases("new clauses"),
  };
}

const englishRules = read(english);
const rules: Readonly<Record<string, Rules>> = { en: englishRules, de: read(german) };

/** The words and phrases of a language that limit what a clause says. */
export const rulesOf = (language: string): Rules => rules[language] ?? englishRules;

const gap = 6;

/**
 * How many words the phrase matches from this word on, or 0. "*" matches up to six words, "^" only
 * the start of the clause.
 */
function lengthAt(words: readonly string[], at: number, phrase: readonly string[]): number {
  let next = at;
  for (const [index, each] of phrase.entries()) {
    if (each === "^") {
      if (at > 0) return 0;
    } else if (each === "*") {
      const wanted = phrase[index + 1];
      const end = words.findIndex((word, place) => place >= next && place <= next + gap && word === wanted);
      if (end < 0) return 0;
      next = end;
    } else if (words[next] === each) next += 1;
    else return 0;
  }
  return next - at;
}

const none: readonly (readonly string[])[] = [];

/** The positions of the phrases among the words, and how many words each matches. */
export function placesOf(words: readonly string[], phrases: Phrases): readonly [number, number][] {
  const places: [number, number][] = [];
  for (const [at, word] of words.entries())
    for (const phrase of phrases.get(word) ?? none) {
      const length = lengthAt(words, at, phrase);
      if (length > 0) places.push([at, length]);
    }
  return places;
}
