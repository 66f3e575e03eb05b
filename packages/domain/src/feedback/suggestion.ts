import { z } from "zod";
import { Id } from "../kernel/ids";
import { readText } from "./matcher/words";

/** Dismisses the suggestion that an answer may mean a spot. */
export const DismissSuggestion = z.object({ responseId: Id, spotId: Id });
export type DismissSuggestion = z.infer<typeof DismissSuggestion>;

/**
 * The similarity from which a spot is suggested. On labelled paraphrases, 23 of 38 had the right
 * spot above it and 5 a wrong one, and so had 6 of 31 answers about something else.
 */
const leastSimilarity = 0.45;
/** How many texts of a spot are averaged: one similar sentence alone is often chance. */
const textsAveraged = 2;

/** The sentence model knows English only. */
export const isComparable = (text: string, locale: string): boolean =>
  text.trim() !== "" && readText(text, locale).language === "en";

/** The texts of a spot that an answer is compared with. */
export function comparableTexts(spot: {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly talkLine: string;
  readonly anchor: string;
  readonly happens: string;
  readonly retold: string;
}): readonly string[] {
  const { name, aliases, talkLine, anchor, happens, retold } = spot;
  return [name, ...aliases.slice(0, 5), talkLine, anchor, happens, retold]
    .map((text) => text.trim().slice(0, 300))
    .filter((text) => text !== "");
}

const cosine = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

type Placed = { readonly spotId: string; readonly vectors: readonly (readonly number[])[] };

/**
 * The spot whose texts are most similar to an answer, if any is similar enough. All vectors have
 * length 1.
 */
export function likeliestSpot(
  answer: readonly number[],
  spots: readonly Placed[],
): { readonly spotId: string; readonly similarity: number } | null {
  const scored = spots.flatMap(({ spotId, vectors }) => {
    const best = vectors
      .map((vector) => cosine(answer, vector))
      .toSorted((a, b) => b - a)
      .slice(0, textsAveraged);
    if (best.length === 0) return [];
    return [{ spotId, similarity: best.reduce((sum, value) => sum + value, 0) / best.length }];
  });
  const [first] = scored.toSorted((a, b) => b.similarity - a.similarity || (a.spotId < b.spotId ? -1 : 1));
  return first && first.similarity >= leastSimilarity ? { ...first, similarity: Math.min(1, first.similarity) } : null;
}
