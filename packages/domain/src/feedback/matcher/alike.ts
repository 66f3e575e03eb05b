import { weightOf } from "./phrases";
import { makeTerms, type Term } from "./terms";
import { isEmptyIn } from "./vocabulary";
import { readText } from "./words";

/** The words of a text that count, as terms of all texts, and what it says of each term. */
type Compared = { readonly own: ReadonlySet<Term>; readonly heard: ReadonlyMap<Term, number>; readonly weight: number };

const sum = (terms: Iterable<Term>, worth: (term: Term) => number): number => {
  let all = 0;
  for (const term of terms) all += weightOf(term) * worth(term);
  return all;
};

/**
 * Compares texts by the coder's words: stems, compounds, misspellings and translations count, rare
 * words more than frequent ones, stop words not at all.
 * @returns the likeness of two texts by their numbers, 0 to 1: the share of the words of both that
 * the other one says too. It does not depend on the order of the texts.
 */
export function compareTexts(texts: readonly string[], { locale }: { readonly locale: string }) {
  const terms = makeTerms();
  const read = texts.map((text) => readText(text, locale));
  const told = read.map(({ words, language }) => {
    const isEmpty = isEmptyIn(language);
    const telling = words.filter(({ plain }) => !isEmpty(plain));
    return telling.length > 0 ? telling : words;
  });
  // Sorted, so that the order of the texts does not matter.
  const all = told
    .flatMap((words, at) => words.map(({ plain }) => ({ plain, language: read[at]?.language ?? locale })))
    .toSorted((a, b) => (a.plain < b.plain ? -1 : a.plain > b.plain ? 1 : a.language < b.language ? -1 : 1));
  for (const { plain } of all) terms.tell(plain);
  for (const { plain, language } of all) terms.add(plain, language);
  const compared = told.map((words, at): Compared => {
    const language = read[at]?.language ?? locale;
    const own = new Set(words.map(({ plain }) => terms.add(plain, language)));
    const heard = new Map<Term, number>();
    for (const word of words)
      for (const { term, worth } of terms.listen(word, language))
        heard.set(term, Math.max(worth, heard.get(term) ?? 0));
    return { own, heard, weight: sum(own, () => 1) };
  });
  return (one: number, other: number): number => {
    const [a, b] = [compared[one], compared[other]];
    if (!a || !b || a.weight + b.weight === 0) return 0;
    const said = sum(a.own, (term) => b.heard.get(term) ?? 0) + sum(b.own, (term) => a.heard.get(term) ?? 0);
    return Math.min(1, said / (a.weight + b.weight));
  };
}
