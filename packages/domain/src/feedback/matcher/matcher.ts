import { doubtfulFrom } from "./certainty";
import { type Evidence, evidenceOf, type Found, type Hit, type Scope, withRivals } from "./evidence";
import { type CompiledSpot, compilePhrases, type Field, type MatchableSpot, pairsOf } from "./phrases";
import { type Clause, clausesOf } from "./scope";
import { makeTerms, type Term } from "./terms";
import { informationOf, isEmptyIn, isWordOf } from "./vocabulary";
import { probabilityOf } from "./weights";
import { keysOf, readText, type Text } from "./words";

export type { MatchableSpot } from "./phrases";

export type SpotMatch = {
  readonly spotId: string;
  /** The probability that the spot is meant. */
  readonly confidence: number;
  /** The position in the original text, in UTF-16 units. */
  readonly span: { readonly start: number; readonly end: number };
  readonly reason: { readonly field: Field; readonly phrase: string };
};
export type Matcher = {
  match(text: string): readonly SpotMatch[];
  /**
   * The probability of every spot that shares a word with the text, as if no clause were a denial,
   * hearsay or a wish.
   */
  heard(text: string): ReadonlyMap<string, number>;
  /** The evidence behind the confidences, for every spot that shares a word with the text. */
  weigh(text: string): readonly { readonly spotId: string; readonly evidence: Evidence; readonly scope: Scope }[];
};

/**
 * Loads the word lists, which takes some tenths of a second. Called once before the first answer.
 */
export function prepareMatcher(): void {
  compileSpots([], { locale: "en" }).match("a word ein Wort");
}

/** The worth from which a word is one of the spots' own words. */
const isOwn = 0.8;
const oneOfTwo = 0.6;
const rarely = 0.3;
const particles = new Set("an ab auf aus ein mit vor zu nach vorbei weg her hin los um durch zuruck".split(" "));
const particleReach = 10;
/** A text with a link is rarely an answer. */
const isAdvert = (text: string): boolean => /https?:|www\./i.test(text);

/**
 * Prepares a business's spots for matching. `locale` is the default language of texts whose
 * language is not recognised.
 */
export function compileSpots(spots: readonly MatchableSpot[], { locale }: { readonly locale: string }): Matcher {
  const terms = makeTerms();
  const compiled = compilePhrases(spots, locale, terms);
  const pairs = pairsOf(spots, locale);
  const spotsWith = new Map<Term, CompiledSpot[]>();
  for (const spot of compiled)
    for (const term of new Set(spot.phrases.flatMap((phrase) => phrase.terms)))
      spotsWith.set(term, [...(spotsWith.get(term) ?? []), spot]);
  const holders = (term: Term) => spotsWith.get(term)?.length ?? 1;

  /** "rief … an" as "anrufen": a verb and its particle at the end of the clause. */
  const listenToVerbs = ({ words, language }: Text): readonly Hit[] =>
    words.flatMap(({ plain: particle }, at): Hit[] => {
      const next = words[at + 1];
      if (language !== "de" || !particles.has(particle) || (next?.after === "word" && next.plain !== "und")) return [];
      const hits: Hit[] = [];
      for (let verb = at - 1; verb >= Math.max(0, at - particleReach); verb -= 1) {
        const keys = (words[verb]?.keys ?? []).map((key) => `${particle}${key}`);
        const heard = terms.listen({ plain: `${particle}${words[verb]?.plain}`, keys }, language, true);
        hits.push(...heard.filter(({ worth }) => worth === 1).map((each) => ({ ...each, at: verb, to: verb + 1 })));
        if (words[verb]?.after !== "word") break;
      }
      return hits;
    });

  /** Every word of a text, and every two adjacent words joined, matched with the terms. */
  const listen = ({ words, language }: Text): readonly Hit[] =>
    words.flatMap((word, at): Hit[] => {
      const isEmpty = isEmptyIn(language)(word.plain);
      const alone = terms.listen(word, language).filter((heard) => !isEmpty || heard.worth === 1);
      const next = words[at + 1];
      const joined = next ? `${word.plain}${next.plain}` : "";
      const both =
        next?.after === "word" && joined.length >= 6
          ? terms.listen({ plain: joined, keys: keysOf(joined, language) }, language, true)
          : [];
      return [
        ...alone.map((heard) => ({ ...heard, at, to: at + 1 })),
        ...both.map((heard) => ({ ...heard, at, to: at + 2 })),
      ];
    });

  const find = (text: Text): readonly Found[] => {
    const { words, language } = text;
    const said = new Set(
      words.flatMap(({ plain }, at) => (at > 0 && pairs.has(`${words[at - 1]?.plain} ${plain}`) ? [at - 1, at] : [])),
    );
    const heard = [...listen(text), ...listenToVerbs(text)];
    const owned = new Set(heard.flatMap(({ at, worth }) => (worth >= isOwn ? [at] : [])));
    const clauses = clausesOf(text, isEmptyIn(language), { saying: said, terms: owned });
    const clauseOf = new Map<number, Clause>();
    for (const clause of clauses) for (let at = clause.from; at < clause.to; at += 1) clauseOf.set(at, clause);
    const clauseAt = (at: number) => clauseOf.get(at);
    const information = words.map(({ plain }) => informationOf(plain, language));
    const hitsOf = new Map<CompiledSpot, Hit[]>();
    const isKnown = words.map(({ plain }) => isWordOf(language, plain));
    for (const hit of heard)
      for (const spot of spotsWith.get(hit.term) ?? []) {
        // "deck" is no "Decke" where the spot's own English texts are there to be compared.
        const isStranger = hit.term.language !== language && spot.languages.has(language);
        if (isStranger && isKnown.slice(hit.at, hit.to).every(Boolean)) continue;
        const own = hitsOf.get(spot);
        if (own) own.push(hit);
        else hitsOf.set(spot, [hit]);
      }
    const found = [...hitsOf].flatMap(([spot, hits]): Found[] => {
      const place = { spot, holders, clauseAt, information };
      const isClear = ({ at }: Hit) => {
        const clause = clauseAt(at);
        return !(clause?.denied || clause?.hearsay || clause?.wished);
      };
      const clear = evidenceOf(hits.filter(isClear), place);
      const other = evidenceOf(
        hits.filter((hit) => !isClear(hit)),
        place,
      );
      const best = clear && (!other || clear.strength > other.strength) ? clear : other;
      return best ? [best] : [];
    });
    return withRivals(found, information);
  };

  return {
    heard: (text) =>
      new Map(find(readText(text, locale)).map(({ spotId, evidence }) => [spotId, probabilityOf(evidence, null)])),
    weigh: (text) => find(readText(text, locale)).map(({ spotId, evidence, scope }) => ({ spotId, evidence, scope })),
    match: (text) => {
      const read = readText(text, locale);
      return find(read)
        .flatMap(({ spotId, evidence, scope, isTied, from, to, reason }): SpotMatch[] => {
          const confidence = probabilityOf(evidence, scope) * (isTied ? oneOfTwo : 1) * (isAdvert(text) ? rarely : 1);
          const span = { start: read.words[from]?.start ?? 0, end: read.words[to - 1]?.end ?? 0 };
          return confidence < doubtfulFrom ? [] : [{ spotId, confidence, span, reason }];
        })
        .toSorted(
          (a, b) => b.confidence - a.confidence || a.span.start - b.span.start || (a.spotId < b.spotId ? -1 : 1),
        );
    },
  };
}
