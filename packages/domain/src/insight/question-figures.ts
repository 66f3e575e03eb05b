import { scales } from "../form/scales";
import { ces } from "./ces";
import { csat } from "./csat";
import { estimateOf } from "./estimate";
import { felt } from "./felt";
import type { MeasuredKind } from "./measured-kinds";
import { type Figure, figuresOver, type Measure } from "./measures";
import type { Days } from "./results";
import type { Group } from "./selection";
import { shareOf } from "./share";

/**
 * How many answers of one day and channel give one answer to a question; "" counts those with any.
 */
type Counted = {
  readonly question: string;
  readonly value: string;
  readonly locationId: string;
  readonly channelId: string;
  readonly day: string;
  /** Whether they mention the spot that is asked for; missing: none is. */
  readonly mentions?: boolean;
  readonly answers: number;
};

/**
 * The answers to one question of one day and channel: how many there are, and how many give each
 * answer.
 */
export type AnswersOfQuestion = {
  readonly locationId: string;
  readonly channelId: string;
  readonly day: string;
  readonly mentions?: boolean;
  readonly n: number;
  readonly values: ReadonlyMap<string, number>;
};

/** The answers to each question, by day and channel. */
export function byQuestion(rows: readonly Counted[]): ReadonlyMap<string, readonly AnswersOfQuestion[]> {
  const found = new Map<string, Map<string, AnswersOfQuestion & { n: number; values: Map<string, number> }>>();
  for (const { question, value, locationId, channelId, day, mentions, answers } of rows) {
    const days = found.get(question) ?? new Map();
    found.set(question, days);
    const key = `${day} ${locationId} ${channelId} ${mentions}`;
    const at = days.get(key) ?? {
      ...{ locationId, channelId, day, n: 0, values: new Map() },
      ...(mentions === undefined ? {} : { mentions }),
    };
    days.set(key, at);
    if (value === "") at.n += answers;
    else at.values.set(value, (at.values.get(value) ?? 0) + answers);
  }
  return new Map([...found].map(([question, days]) => [question, [...days.values()]]));
}

const given = (rows: readonly AnswersOfQuestion[], value: string): number =>
  rows.reduce((sum, { values }) => sum + (values.get(value) ?? 0), 0);
const sizeOf = ({ n }: AnswersOfQuestion): number => n;

/** The number of answers of five steps, in order. */
const five = (rows: readonly AnswersOfQuestion[]) =>
  [given(rows, "1"), given(rows, "2"), given(rows, "3"), given(rows, "4"), given(rows, "5")] as const;
const seven = (rows: readonly AnswersOfQuestion[]) => [...five(rows), given(rows, "6"), given(rows, "7")] as const;

type OfQuestion = Measure<AnswersOfQuestion>;
const csatMeasure: OfQuestion = { sizeOf, estimate: (rows, minimum) => estimateOf(csat(five(rows)), minimum) };
const feltMeasure: OfQuestion = { sizeOf, estimate: (rows, minimum) => estimateOf(felt(five(rows)), minimum) };
const easyMeasure: OfQuestion = {
  sizeOf,
  estimate: (rows, minimum) => estimateOf(ces(seven(rows))?.easy ?? null, minimum),
};
const effortMeasure: OfQuestion = {
  sizeOf,
  estimate: (rows, minimum) => estimateOf(ces(seven(rows))?.mean ?? null, minimum),
};
const chosenMeasure = (option: string): OfQuestion => ({
  sizeOf,
  estimate: (rows, minimum) =>
    estimateOf(shareOf({ hits: given(rows, option), n: rows.reduce((sum, { n }) => sum + n, 0) }), minimum),
});

const shareMeasures = { csat: csatMeasure, ces: easyMeasure, pressured: feltMeasure, genuine: feltMeasure } as const;

/** The steps that the share of a question counts. */
export const countedSteps = (kind: MeasuredKind): readonly string[] =>
  Array.from({ length: scales[kind].to - (kind === "ces" ? 5 : 4) + 1 }, (_, step) =>
    String((kind === "ces" ? 5 : 4) + step),
  );

type Asked = { readonly days: Days; readonly group: Group; readonly minimumN: number };

/**
 * The share of a question with a scale, and of the effort question also the mean; null when nobody
 * was asked it in the days that the report reads.
 */
export function measuredFigures(
  rows: readonly AnswersOfQuestion[] | undefined,
  kind: MeasuredKind,
  { days, group, minimumN }: Asked,
): { readonly share: Figure; readonly mean: Figure | null } | null {
  if (rows === undefined) return null;
  const mean = kind === "ces" ? figuresOver(rows, group, minimumN, effortMeasure)(days) : null;
  return { share: figuresOver(rows, group, minimumN, shareMeasures[kind])(days), mean };
}

/** Of the answers to a question with options, the share that chooses each. */
export function chosenFigures<Option extends { readonly id: string }>(
  rows: readonly AnswersOfQuestion[],
  options: readonly Option[],
  { days, group, minimumN }: Asked,
): readonly (Option & Figure)[] {
  return options.map((option) => ({
    ...option,
    ...figuresOver(rows, group, minimumN, chosenMeasure(option.id))(days),
  }));
}
