import type { makeTerms, Term } from "./terms";
import { informationOf, isEmptyIn } from "./vocabulary";
import { readText, type Text } from "./words";

/** A phrase that people confirmed, or refused, as a mention of a spot. */
export type Learned = { readonly phrase: string; readonly isMeant: boolean };

export type MatchableSpot = {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly talkLine: string;
  readonly anchor: string;
  readonly retold?: string;
  readonly happens?: string;
  readonly learned?: readonly Learned[];
  /** The texts in further languages, by language. */
  readonly translations?: Readonly<Partial<Record<string, TranslatedTexts>>>;
};
type TranslatedTexts = {
  readonly name?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly talkLine?: string | undefined;
  readonly anchor?: string | undefined;
  readonly happens?: string | undefined;
};
export type Field = "name" | "alias" | "talkLine" | "anchor" | "retold" | "happens" | "learned";

export type Phrase = {
  readonly field: Field;
  readonly text: string;
  readonly terms: readonly Term[];
  readonly information: number;
};
export type CompiledSpot = {
  readonly id: string;
  /** The languages of its phrases. */
  readonly languages: ReadonlySet<string>;
  readonly phrases: readonly Phrase[];
  /** How characteristic each term is of the spot, 0 to 1, by the fields that contain it. */
  readonly salience: ReadonlyMap<number, number>;
  readonly refused: readonly Phrase[];
};

const importance: Readonly<Record<Field, number>> = {
  name: 1.2,
  learned: 1.2,
  alias: 0.9,
  talkLine: 0.6,
  anchor: 0.6,
  retold: 0.4,
  happens: 0.25,
};

type FieldText = { readonly field: Field; readonly text: string };
/** Texts in one language; `locale` is the default where it is not recognised. */
type TextsIn = { readonly locale: string; readonly texts: readonly FieldText[] };

/** The texts of a spot by language, the own language first. */
const languagesOf = (spot: MatchableSpot, locale: string): readonly TextsIn[] => [
  { locale, texts: textsOf(spot) },
  ...Object.entries(spot.translations ?? {}).map(([language, texts]) => ({
    locale: language,
    texts: textsOf({
      id: spot.id,
      name: texts?.name ?? "",
      aliases: texts?.aliases ?? [],
      talkLine: texts?.talkLine ?? "",
      anchor: texts?.anchor ?? "",
      happens: texts?.happens ?? "",
    }),
  })),
];

/** The parts of a spot that customers' words are compared with. */
function textsOf(spot: MatchableSpot): readonly FieldText[] {
  const told = (spot.learned ?? []).filter(({ isMeant }) => isMeant);
  const texts: readonly FieldText[] = [
    { field: "name", text: spot.name },
    ...spot.aliases.map((text) => ({ field: "alias" as const, text })),
    { field: "talkLine", text: spot.talkLine },
    { field: "anchor", text: spot.anchor },
    { field: "retold", text: spot.retold ?? "" },
    { field: "happens", text: spot.happens ?? "" },
    ...told.map(({ phrase }) => ({ field: "learned" as const, text: phrase })),
  ];
  return texts.filter(({ text }) => text.trim() !== "");
}

/**
 * A field with a whole story has several sentences, each a phrase. Every other field is one phrase.
 */
const sentencesOf = ({ field, text }: FieldText): readonly FieldText[] =>
  field === "happens" || field === "retold"
    ? text.split(/(?<=[.!?;])\s+/).map((sentence) => ({ field, text: sentence }))
    : [{ field, text }];

/**
 * The phrases of every spot as terms. When all words of a phrase are stop words ("Here and There"),
 * they are used nevertheless.
 */
export function compilePhrases(
  spots: readonly MatchableSpot[],
  locale: string,
  terms: ReturnType<typeof makeTerms>,
): readonly CompiledSpot[] {
  const read = spots.map((spot) => {
    const inLanguages = languagesOf(spot, locale).map(({ texts, locale: otherwise }) => ({
      texts,
      language: readText(texts.map(({ text }) => text).join(" "), otherwise).language,
    }));
    const language = inLanguages[0]?.language ?? locale;
    const phrases = inLanguages.flatMap(({ texts, language: own }) =>
      texts.flatMap(sentencesOf).map((each) => ({ ...each, words: readText(each.text, own) })),
    );
    const refused = (spot.learned ?? []).filter(({ isMeant }) => !isMeant);
    const wrong = refused.map(({ phrase }) => ({
      field: "learned" as const,
      text: phrase,
      words: readText(phrase, language),
    }));
    return { id: spot.id, languages: new Set(inLanguages.map((each) => each.language)), phrases, wrong };
  });
  const telling = ({ language, words }: Text) => {
    const isEmpty = isEmptyIn(language);
    const told = words.filter(({ plain }) => !isEmpty(plain));
    return told.length > 0 ? told : words;
  };
  const all = read.flatMap(({ phrases }) =>
    phrases.flatMap(({ words }) => telling(words).map(({ plain }) => ({ plain, language: words.language }))),
  );
  // Sorted, so that the order of the spots does not matter.
  const sorted = all.toSorted((a, b) => (a.plain < b.plain ? -1 : a.plain > b.plain ? 1 : 0));
  for (const { plain } of sorted) terms.tell(plain);
  for (const { plain, language } of sorted) terms.add(plain, language);
  const compile = ({ field, text, words }: FieldText & { words: Text }): Phrase => {
    const own = [...new Set(telling(words).map(({ plain }) => terms.add(plain, words.language)))];
    return { field, text, terms: own, information: own.reduce((sum, term) => sum + weightOf(term), 0) };
  };
  return read.map(({ id, languages, phrases, wrong }) => {
    const compiled = phrases.map(compile).filter((phrase) => phrase.terms.length > 0);
    const fields = new Map<number, Set<Field>>();
    for (const { field, terms: own } of compiled)
      for (const term of own) fields.set(term.id, (fields.get(term.id) ?? new Set()).add(field));
    const salience = new Map(
      [...fields].map(([term, held]) => [
        term,
        1 - 0.5 ** [...held].reduce((sum, field) => sum + importance[field], 0),
      ]),
    );
    return { id, languages, phrases: compiled, salience, refused: wrong.map(compile) };
  });
}

const leastWeight = 0.05;
/** The weight of a term in a phrase. In a phrase of stop words only, they have a weight, too. */
export const weightOf = ({ plain, language, information }: Term): number =>
  Math.max(information, informationOf(plain, language), leastWeight);

/**
 * The pairs of adjacent words in the spots' phrases, to recognise a phrase that is quoted exactly.
 */
export function pairsOf(spots: readonly MatchableSpot[], locale: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const spot of spots)
    for (const { texts, locale: otherwise } of languagesOf(spot, locale))
      for (const { text } of texts) {
        const { words } = readText(text, otherwise);
        for (const [at, { plain }] of words.entries()) if (at > 0) pairs.add(`${words[at - 1]?.plain} ${plain}`);
      }
  return pairs;
}
