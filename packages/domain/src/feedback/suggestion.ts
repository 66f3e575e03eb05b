import { z } from "zod";
import { Id } from "../kernel/ids";
import { clausesOf } from "./matcher/scope";
import { isEmptyIn } from "./matcher/vocabulary";
import { readText } from "./matcher/words";

/** Dismisses the suggestion that an answer may mean a spot. */
export const DismissSuggestion = z.object({ responseId: Id, spotId: Id });
export type DismissSuggestion = z.infer<typeof DismissSuggestion>;

/**
 * When a spot is listed as a suggestion, chosen on the English part of `tuneTrades` by `pnpm bench
 * suggestions`: the texts are similar, clearly more so than those of the next spot, no clause of the
 * answer complains, and the matcher did not read the spot's own words and decide against them.
 */
const leastSimilarity = 0.36;
const leastLead = 0.03;
const mostHeard = 0.3;
/** How many texts of a spot are averaged: one or two similar ones alone are often chance. */
const textsAveraged = 4;

/** The sentence model knows English only. */
export const isComparable = (text: string, locale: string): boolean =>
  text.trim() !== "" && readText(text, locale).language === "en";

/** Whether some clause of an answer complains: then it is rarely about a spot. */
export function complains(text: string, locale: string): boolean {
  const read = readText(text, locale);
  const own = { saying: new Set<number>(), terms: new Set<number>() };
  return clausesOf(read, isEmptyIn(read.language), own).some(({ complaints }) => complaints.length > 0);
}

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

type Placed = {
  readonly spotId: string;
  readonly vectors: readonly (readonly number[])[];
  /** The matcher's probability of the spot by its words alone (`Matcher.heard`). */
  readonly heard: number;
};

/**
 * The spot whose texts are most similar to an answer, and whether it is likely enough to be listed
 * as a suggestion. Null without spots that have texts. All vectors have length 1.
 */
export function likeliestSpot(
  answer: { readonly vector: readonly number[]; readonly complains: boolean },
  spots: readonly Placed[],
): { readonly spotId: string; readonly similarity: number; readonly listed: boolean } | null {
  const scored = spots.flatMap(({ spotId, vectors, heard }) => {
    const best = vectors
      .map((vector) => cosine(answer.vector, vector))
      .toSorted((a, b) => b - a)
      .slice(0, textsAveraged);
    if (best.length === 0) return [];
    return [{ spotId, heard, similarity: best.reduce((sum, value) => sum + value, 0) / best.length }];
  });
  const [first, second] = scored.toSorted((a, b) => b.similarity - a.similarity || (a.spotId < b.spotId ? -1 : 1));
  if (!first) return null;
  const { spotId, similarity, heard } = first;
  const leads = !second || similarity - second.similarity >= leastLead;
  const listed = similarity >= leastSimilarity && leads && heard <= mostHeard && !answer.complains;
  return { spotId, similarity: Math.min(1, similarity), listed };
}
