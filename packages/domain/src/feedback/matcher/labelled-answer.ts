import type { MatchableSpot } from "./matcher";

/** What a customer of an invented business said, then the ids of the spots truly meant: none, one or several. */
export type LabelledAnswer = readonly [text: string, ...meant: string[]];
export type LabelledBusiness = {
  readonly spots: readonly MatchableSpot[];
  readonly answers: readonly LabelledAnswer[];
};
