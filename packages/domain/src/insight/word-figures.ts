import { type IngredientSign, type Theme, Themes, type Tone, Tones, WordIngredients } from "../feedback/reading/keys";
import { conceal, type Estimate, estimateOf } from "./estimate";
import { minimumFor } from "./measures";
import { type DayRow, type Selection, selector } from "./selection";
import { shareDifference, shareOf } from "./share";
import { type Asked, withVerdicts } from "./spot-results";
import { type Difference, mayCompare } from "./verdict";

export type ReadRow = DayRow & { readonly channelId: string; readonly answers: number };
type Kind = "tone" | "theme" | "ingredient" | "word";
export type WordCountRow = {
  /** 0: the period asked for; 1: what it is compared with. */
  readonly side: number;
  readonly kind: Kind;
  readonly key: string;
  readonly form: string;
  readonly hits: number;
};

const answersOf = { sizeOf: ({ answers }: ReadRow) => answers };

export type WordSelections = { readonly now: Selection<ReadRow>; readonly before: Selection<ReadRow> };

/**
 * The days whose answers the figures may count, on both sides of a comparison. The choice depends
 * on the number of answers only, so it is the same for every theme.
 * @param spot the answers among `rows` that mention a spot, where the figures are of these only
 */
export function selectWords(
  rows: readonly ReadRow[],
  { group, days, compared, minimumN }: Asked,
  spot: readonly ReadRow[] | null = null,
): WordSelections {
  const told = spot === null ? rows : dividedBy(rows, spot);
  const select = (of: Asked["group"], period: Asked["days"]) =>
    selector(told, spot === null ? of : { ...of, mentions: true }, { minimumN, ...answersOf })(period);
  return { now: select(group, days), before: select(compared.group, compared.days) };
}

const placeOf = ({ locationId, channelId, day }: ReadRow) => `${locationId} ${channelId} ${day}`;

/** Of each row, the answers that mention the spot and those that do not. */
function dividedBy(rows: readonly ReadRow[], spot: readonly ReadRow[]): readonly ReadRow[] {
  const mentioning = new Map(spot.map((row) => [placeOf(row), row.answers]));
  return rows.flatMap((row) => {
    const answers = mentioning.get(placeOf(row)) ?? 0;
    return [
      { ...row, answers, mentions: true },
      { ...row, answers: row.answers - answers, mentions: false },
    ].filter((each) => each.answers > 0);
  });
}

type WordFigure<Key extends string> = {
  readonly kind: Kind;
  readonly key: Key;
  /** A telling word as it is written most often; empty for the others. */
  readonly form: string;
  readonly estimate: Estimate;
  readonly hits: number | null;
  readonly difference: Difference | null;
};

const total = ({ rows }: Selection<ReadRow>) => rows.reduce((sum, { answers }) => sum + answers, 0);

/**
 * The share of the answers with each tone, theme, ingredient and telling word, with its interval,
 * and its change. All of a page's changes are corrected together (`withVerdicts`).
 * @param drawn the answers among them that were drawn at random to count their telling words
 */
export function wordFigures(
  counts: readonly WordCountRow[],
  selections: WordSelections,
  asked: Asked,
  drawn: WordSelections = selections,
) {
  const minimum = minimumFor(asked.group, asked.minimumN);
  const hitsOf = (side: 0 | 1, kind: Kind, key: string) =>
    counts.find((count) => count.side === side && count.kind === kind && count.key === key)?.hits ?? 0;
  const figure = <Key extends string>(kind: Kind, key: Key, form = ""): WordFigure<Key> => {
    const { now, before: earlier } = kind === "word" ? drawn : selections;
    const [to, from] = [
      { hits: hitsOf(0, kind, key), n: total(now) },
      { hits: hitsOf(1, kind, key), n: total(earlier) },
    ];
    const shown = (selection: Selection<ReadRow>, share: typeof to, least: number) => {
      const estimate = estimateOf(shareOf(share), least);
      return selection.isShown ? estimate : conceal(estimate, least);
    };
    const estimate = shown(now, to, minimum);
    const other = shown(earlier, from, minimumFor(asked.compared.group, asked.minimumN));
    return {
      kind,
      key,
      form,
      estimate,
      hits: estimate.kind === "shown" ? to.hits : null,
      difference: mayCompare(estimate, other) ? shareDifference({ from, to }) : null,
    };
  };
  const words = counts.filter(({ kind, side }) => kind === "word" && side === 0);
  const figures = withVerdicts([
    ...Tones.map((tone) => figure<Tone | Theme | IngredientSign | string>("tone", tone)),
    ...Themes.map((theme) => figure("theme", theme)),
    ...WordIngredients.flatMap((each) => [figure("ingredient", each), figure("ingredient", `-${each}`)]),
    ...(drawn.now.isShown ? words : []).map(({ key, form }) => figure("word", key, form)),
  ]);
  const byHits = (one: { readonly hits: number | null }, other: { readonly hits: number | null }) =>
    (other.hits ?? 0) - (one.hits ?? 0);
  const of = (kind: Kind) => figures.filter((each) => each.kind === kind);
  return {
    n: total(selections.now),
    leftOut: selections.now.leftOut,
    drawn: total(drawn.now),
    tones: of("tone"),
    themes: of("theme").toSorted(byHits),
    ingredients: of("ingredient"),
    words: of("word").toSorted(byHits),
  };
}
