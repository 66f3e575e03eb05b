import german from "@spots/content/words/clues.de.json" with { type: "json" };
import english from "@spots/content/words/clues.en.json" with { type: "json" };
import { clausesOf } from "../feedback/matcher/scope";
import { informationOf, isEmptyIn, leastInformation } from "../feedback/matcher/vocabulary";
import { readText, type Text } from "../feedback/matcher/words";
import { patternsOf } from "../feedback/reading/patterns";
import type { Concept } from "./concept-keys";
import { Concepts, kindOfConcept } from "./concept-keys";
import type { ClueKind } from "./kinds";

const find = [patternsOf(english), patternsOf(german)];
const ofSpots = { saying: new Set<number>(), terms: new Set<number>() };
const isConcept = (key: string): key is Concept => Concepts.some((each) => each === key);

/** Ages and distances in digits: "turns 9", "wird 80", "4,300 km", "430 miles". */
const age = /\b(?:turn(?:s|ed|ing)?|wird|werden|wurde) \d{1,3}\b(?!\s*(?:km|minut|uhr|euro))/iu;
const distance = /\d[\d.,]*\s?(?:km|kilomet|miles|meilen)/iu;

/**
 * What a text says: its concepts, and its telling words, each with whether the clause denies it.
 */
type Signs = {
  readonly concepts: ReadonlyMap<Concept, boolean>;
  readonly words: ReadonlyMap<string, boolean>;
  readonly numbers: readonly string[];
};

function deniedAt(text: Text): (at: number) => boolean {
  const clauses = clausesOf(text, isEmptyIn(text.language), ofSpots);
  return (at) => clauses.some(({ from, to, denied }) => denied && from <= at && at < to);
}

/** Reads what a note says. `locale` is the language where it is not recognised. */
function signsOf(note: string, locale: string): Signs {
  const text = readText(note, locale);
  const isDenied = deniedAt(text);
  const concepts = new Map<Concept, boolean>();
  for (const { key, from } of find.flatMap((each) => each(text.words)))
    if (isConcept(key)) concepts.set(key, (concepts.get(key) ?? true) && isDenied(from));
  if (age.test(note)) concepts.set("birthday", concepts.get("birthday") ?? false);
  if (distance.test(note)) concepts.set("farTravel", concepts.get("farTravel") ?? false);
  const words = new Map(
    text.words.flatMap(({ plain, keys }, at) =>
      informationOf(plain, text.language) > leastInformation ? [[keys[1] ?? plain, isDenied(at)] as const] : [],
    ),
  );
  return { concepts, words, numbers: note.match(/\d[\d.,]*/g) ?? [] };
}

/** The concepts that a note affirms: "their son turns nine" is of a birthday and of a child. */
export function conceptsOf(note: string, locale: string): readonly Concept[] {
  const { concepts } = signsOf(note, locale);
  return Concepts.filter((concept) => concepts.get(concept) === false);
}

/** The kind of clue that a text is about, by its first concept; null when it has none. */
export function kindOf(text: string, locale: string): ClueKind | null {
  const [first] = conceptsOf(text, locale);
  return first === undefined ? null : kindOfConcept[first];
}

/** The concepts that do not hold of one customer at one time. */
const opposites: readonly (readonly [Concept, Concept])[] = [
  ["happy", "upset"],
  ["hurry", "relaxed"],
  ["quiet", "talkative"],
  ["alone", "child"],
  ["alone", "partner"],
  ["alone", "friends"],
  ["firstVisit", "regular"],
  ["heat", "cold"],
];

/**
 * Whether two clues cannot both hold: their concepts exclude each other, one denies what the other
 * says, or they name the same concept with different numbers.
 */
export function contradict(one: string, other: string, locale: string): boolean {
  const [a, b] = [signsOf(one, locale), signsOf(other, locale)];
  const holds = (signs: Signs, concept: Concept) => signs.concepts.get(concept) === false;
  const isOpposed = opposites.some(([x, y]) => (holds(a, x) && holds(b, y)) || (holds(a, y) && holds(b, x)));
  const isDenied = <Key>(left: ReadonlyMap<Key, boolean>, right: ReadonlyMap<Key, boolean>) =>
    [...left].some(([key, denied]) => right.has(key) && right.get(key) !== denied);
  const [mine, theirs] = [a.numbers[0], b.numbers[0]];
  const isOtherNumber =
    a.numbers.length === 1 &&
    b.numbers.length === 1 &&
    mine !== theirs &&
    [...a.concepts.keys()].some((concept) => holds(a, concept) && holds(b, concept));
  return isOpposed || isDenied(a.concepts, b.concepts) || isDenied(a.words, b.words) || isOtherNumber;
}
