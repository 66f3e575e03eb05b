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

type Tally = { readonly phrase: string; readonly words: number; confirmed: number; refused: number };

/**
 * The phrases learned from decisions, by spot. Confirmed ones are used like aliases; those always
 * refused are no mention. Nothing is learned where people disagree.
 */
export function learnedFrom(decided: readonly DecidedWords[]): ReadonlyMap<string, readonly Learned[]> {
  const tallies = new Map<string, Map<string, Tally>>();
  for (const { spotId, words, isMeant, locale } of decided) {
    const phrase = words.trim();
    if (phrase === "" || phrase.length > longestPhrase) continue;
    const text = readText(phrase, locale);
    const telling = text.words.filter(({ plain }) => informationOf(plain, text.language) > leastInformation);
    if (telling.length === 0) continue;
    const key = [...new Set(telling.map(({ keys, plain }) => keys[1] ?? plain))].toSorted().join(" ");
    const ofSpot = tallies.get(spotId) ?? new Map<string, Tally>();
    const tally = ofSpot.get(key) ?? { phrase, words: key.split(" ").length, confirmed: 0, refused: 0 };
    if (isMeant) tally.confirmed += 1;
    else tally.refused += 1;
    tallies.set(spotId, ofSpot.set(key, tally));
  }
  return new Map(
    [...tallies].map(([spotId, ofSpot]) => {
      const learned = [...ofSpot.values()]
        .toSorted((a, b) => b.confirmed + b.refused - a.confirmed - a.refused || (a.phrase < b.phrase ? -1 : 1))
        .flatMap(({ phrase, words, confirmed, refused }): Learned[] => {
          if (confirmed >= (words > 1 ? 1 : confirmationsOfOneWord) && refused === 0)
            return [{ phrase, isMeant: true }];
          return refused >= refusals && confirmed === 0 ? [{ phrase, isMeant: false }] : [];
        });
      return [spotId, learned.slice(0, phrasesOfASpot)];
    }),
  );
}
