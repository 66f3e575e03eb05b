import type { Learned } from "./phrases";
import { informationOf, leastInformation } from "./vocabulary";
import { readText } from "./words";

/** A person's decision about words of an answer: whether they meant a spot. */
export type DecidedWords = {
  readonly spotId: string;
  readonly words: string;
  readonly isMeant: boolean;
  readonly locale: string;
};

/** A single word is ambiguous, so it is used like an alias only when people confirmed it twice. */
const confirmationsOfOneWord = 2;
/** An answer may be refused because of the words around it, so several refusals are needed. */
const refusals = 3;
const longestPhrase = 80;
const phrasesOfASpot = 30;

/** A phrase learned for a spot, and the decisions that it was learned from, newest first. */
type LearnedPhrase<Decision extends DecidedWords = DecidedWords> = Learned & {
  readonly key: string;
  readonly sources: readonly Decision[];
};
/** Words that people said not to learn for a spot. */
type RevokedPhrase = { readonly spotId: string; readonly phrase: string };

/**
 * The stems of the telling words. Phrases with the same key are one phrase; null for one that says
 * nothing or is too long.
 */
function phraseKey(words: string, locale: string): string | null {
  const phrase = words.trim();
  if (phrase === "" || phrase.length > longestPhrase) return null;
  const text = readText(phrase, locale);
  const telling = text.words.filter(({ plain }) => informationOf(plain, text.language) > leastInformation);
  if (telling.length === 0) return null;
  return [...new Set(telling.map(({ keys, plain }) => keys[1] ?? plain))].toSorted().join(" ");
}

type Tally<Decision> = { readonly key: string; readonly phrase: string; readonly sources: Decision[] };

/** Confirmed often enough, or refused often enough; null where people disagree or said too little. */
function lessonOf({ key, sources }: Tally<DecidedWords>): boolean | null {
  const confirmed = sources.filter(({ isMeant }) => isMeant).length;
  const refused = sources.length - confirmed;
  if (confirmed >= (key.includes(" ") ? 1 : confirmationsOfOneWord) && refused === 0) return true;
  return refused >= refusals && confirmed === 0 ? false : null;
}

/**
 * All phrases learned from decisions, by spot: those that are used, and those that people revoked.
 * @param decided newest first
 */
export function phrasesLearned<Decision extends DecidedWords>(
  decided: readonly Decision[],
): ReadonlyMap<string, readonly LearnedPhrase<Decision>[]> {
  const tallies = new Map<string, Map<string, Tally<Decision>>>();
  for (const decision of decided) {
    const key = phraseKey(decision.words, decision.locale);
    if (key === null) continue;
    const ofSpot = tallies.get(decision.spotId) ?? new Map<string, Tally<Decision>>();
    tallies.set(decision.spotId, ofSpot);
    const tally = ofSpot.get(key);
    if (tally) tally.sources.push(decision);
    else ofSpot.set(key, { key, phrase: decision.words.trim(), sources: [decision] });
  }
  return new Map(
    [...tallies].map(([spotId, ofSpot]) => [
      spotId,
      [...ofSpot.values()]
        .toSorted((a, b) => b.sources.length - a.sources.length || (a.phrase < b.phrase ? -1 : 1))
        .flatMap((tally) => {
          const isMeant = lessonOf(tally);
          return isMeant === null ? [] : [{ ...tally, isMeant }];
        })
        .slice(0, phrasesOfASpot),
    ]),
  );
}

/** Whether people said not to learn the phrase. The words are compared, not their spelling. */
export function isRevoked(spotId: string, { key, sources }: LearnedPhrase, revoked: readonly RevokedPhrase[]): boolean {
  const locale = sources[0]?.locale ?? "en";
  return revoked.some((each) => each.spotId === spotId && phraseKey(each.phrase, locale) === key);
}

/**
 * The phrases learned from decisions, by spot, without the revoked ones. Confirmed ones are used
 * like aliases; those always refused are no mention. Nothing is learned where people disagree.
 */
export function learnedFrom(
  decided: readonly DecidedWords[],
  revoked: readonly RevokedPhrase[] = [],
): ReadonlyMap<string, readonly Learned[]> {
  return new Map(
    [...phrasesLearned(decided)].map(([spotId, phrases]) => [
      spotId,
      phrases
        .filter((phrase) => !isRevoked(spotId, phrase, revoked))
        .map(({ phrase, isMeant }) => ({ phrase, isMeant })),
    ]),
  );
}
