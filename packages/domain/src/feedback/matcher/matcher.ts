import { likeness } from "./likeness";
import { isIn, vocabularyOf } from "./vocabulary";
import { type Word, wordsOf } from "./words";

/** Stored with every coded answer. Raise it when the same words would be coded differently. */
export const MatcherVersion = "2";

/**
 * From here on a mention counts at once; from `doubtfulFrom` it waits for a person; below, it is
 * none. Chosen on the labelled sentences beside the tests.
 */
export const certainFrom = 0.72;
export const doubtfulFrom = 0.42;
export const isDoubtful = (confidence: number): boolean => confidence < certainFrom;

export type MatchableSpot = {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly talkLine: string;
  readonly anchor: string;
};
type Field = "name" | "alias" | "talkLine" | "anchor";
export type SpotMatch = {
  readonly spotId: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** Where in the original text, in UTF-16 units. */
  readonly span: { readonly start: number; readonly end: number };
  readonly reason: { readonly field: Field; readonly phrase: string };
};
export type Matcher = { match(text: string): readonly SpotMatch[] };

type PhraseWord = Word & { readonly weight: number; readonly telling: boolean };
type HeardWord = Word & { readonly telling: boolean; readonly commonplace: boolean; readonly denies: boolean };
type Phrase = {
  readonly spotId: string;
  readonly field: Field;
  readonly text: string;
  readonly words: readonly PhraseWord[];
  readonly total: number;
};

/** How sure a field makes when all of it is found, and how sure when only a little of it is. */
const trust: Readonly<Record<Field, { readonly whole: number; readonly part: number }>> = {
  name: { whole: 0.97, part: 0.3 },
  alias: { whole: 0.95, part: 0.25 },
  talkLine: { whole: 0.88, part: 0.2 },
  anchor: { whole: 0.78, part: 0.2 },
};

const generalWeight = 0.25;
/** What cannot be more than doubtful stays this sure at most. */
const doubted = certainFrom - 0.02;

/** The parts of a spot that customers' words are compared with. */
function partsOf(spot: MatchableSpot): readonly { readonly field: Field; readonly text: string }[] {
  return [
    { field: "name", text: spot.name },
    ...spot.aliases.map((text) => ({ field: "alias" as const, text })),
    { field: "talkLine", text: spot.talkLine },
    { field: "anchor", text: spot.anchor },
  ];
}

/**
 * Prepares a business's spots for matching. A word that several spots share says less about each of
 * them: its weight is divided by their number.
 */
export function compileSpots(spots: readonly MatchableSpot[], { locale }: { readonly locale: string }): Matcher {
  const { empty, general, commonplace, denials } = vocabularyOf(locale);
  const meaningful = (text: string) => wordsOf(text, locale).filter((word) => !empty.has(word.plain));
  const isTelling = (word: Word) => !isIn(general, word) && !/^\d+$/.test(word.plain);
  const spotsWith = new Map<string, number>();
  for (const spot of spots) {
    const own = new Set(partsOf(spot).flatMap(({ text }) => meaningful(text).map(({ stem }) => stem)));
    for (const stem of own) spotsWith.set(stem, (spotsWith.get(stem) ?? 0) + 1);
  }
  const phrases = spots.flatMap((spot) =>
    partsOf(spot).flatMap(({ field, text }): Phrase[] => {
      const words = meaningful(text).map((word) => {
        const telling = isTelling(word);
        return { ...word, telling, weight: (telling ? 1 : generalWeight) / (spotsWith.get(word.stem) ?? 1) };
      });
      const total = words.reduce((sum, { weight }) => sum + weight, 0);
      return words.some(({ telling }) => telling) ? [{ spotId: spot.id, field, text, words, total }] : [];
    }),
  );
  const listen = (text: string): readonly HeardWord[] =>
    wordsOf(text, locale).map((word) => ({
      ...word,
      telling: isTelling(word),
      commonplace: isIn(commonplace, word),
      denies: denials.has(word.plain),
    }));
  return { match: (text) => matchPhrases(listen(text), phrases) };
}

function matchPhrases(heard: readonly HeardWord[], phrases: readonly Phrase[]): readonly SpotMatch[] {
  const best = new Map<string, SpotMatch>();
  for (const phrase of phrases) {
    const found = findPhrase(heard, phrase);
    if (!found || found.confidence < doubtfulFrom) continue;
    const before = best.get(phrase.spotId);
    if (!before || found.confidence > before.confidence) best.set(phrase.spotId, found);
  }
  return settle([...best.values()]);
}

type Hit = { readonly word: HeardWord; readonly at: number; readonly worth: number };

/** Every word of the phrase where the text comes closest to it, and what that is worth. */
function findPhrase(heard: readonly HeardWord[], phrase: Phrase): SpotMatch | null {
  const hits = phrase.words.flatMap((wanted): Hit[] => {
    let top: Hit | null = null;
    for (const [at, word] of heard.entries()) {
      const worth = likeness(word, wanted) * wanted.weight;
      if (worth > (top?.worth ?? 0)) top = { word, at, worth };
    }
    return top ? [top] : [];
  });
  const close = densest(hits, phrase.words.length + 6);
  const telling = close.filter(({ word }) => word.telling);
  if (telling.length === 0) return null;
  const share = close.reduce((sum, { worth }) => sum + worth, 0) / phrase.total;
  const { whole, part } = trust[phrase.field];
  const isAlone = telling.length === 1;
  const isWhole = close.length === phrase.words.length && share > 0.8;
  const isCommonplace = telling.every(({ word }) => word.commonplace);
  // One ordinary word out of several is no echo of them, and a talk line is a sentence of ordinary
  // words.
  const echo = isAlone && !isWhole && (isCommonplace || phrase.field === "talkLine") ? 0.6 : 1;
  const sure = (part + (whole - part) * Math.min(1, share * 1.15)) * echo;
  const isEnough = !isCommonplace || phrase.words.length > 1;
  const confidence = isEnough && !denied(heard, close) ? sure : Math.min(sure, doubted);
  const span = {
    start: Math.min(...close.map(({ word }) => word.start)),
    end: Math.max(...close.map(({ word }) => word.end)),
  };
  return {
    spotId: phrase.spotId,
    confidence: Math.min(1, confidence),
    span,
    reason: { field: phrase.field, phrase: phrase.text },
  };
}

/**
 * The worthiest run of hits that lie within `reach` words of each other: what is spread over a long
 * text is no phrase.
 */
function densest(hits: readonly Hit[], reach: number): readonly Hit[] {
  const inOrder = hits.toSorted((a, b) => a.at - b.at);
  let best: readonly Hit[] = [];
  let worth = 0;
  for (const [index, first] of inOrder.entries()) {
    const run = inOrder.slice(index).filter(({ at }) => at - first.at <= reach);
    const sum = run.reduce((total, hit) => total + hit.worth, 0);
    if (sum > worth) [best, worth] = [run, sum];
  }
  return best;
}

/** In words: "I didn't get to see the kitchen", "die Massage gab es diesmal leider nicht". */
const denialReach = 6;

/** Whether a word of denial stands within the match or near it, on either side. */
function denied(heard: readonly HeardWord[], hits: readonly Hit[]): boolean {
  const first = Math.min(...hits.map(({ at }) => at));
  const last = Math.max(...hits.map(({ at }) => at));
  return heard.slice(Math.max(0, first - denialReach), last + 1 + denialReach).some(({ denies }) => denies);
}

/**
 * Two spots that matched the same words are not both certain: the weaker one becomes doubtful, and
 * both do when their confidences are close.
 */
function settle(matches: readonly SpotMatch[]): readonly SpotMatch[] {
  const overlap = (a: SpotMatch, b: SpotMatch) => a.span.start < b.span.end && b.span.start < a.span.end;
  return matches
    .map((match) => {
      const rival = matches
        .filter((other) => other !== match && overlap(match, other))
        .toSorted((a, b) => b.confidence - a.confidence)[0];
      if (!rival || match.confidence > rival.confidence + 0.08) return match;
      return {
        ...match,
        confidence: Math.min(match.confidence, doubted) * (match.confidence < rival.confidence - 0.15 ? 0.6 : 1),
      };
    })
    .filter(({ confidence }) => confidence >= doubtfulFrom)
    .toSorted((a, b) => b.confidence - a.confidence || a.span.start - b.span.start);
}
