import type { StageKind } from "@spots/domain/journey/stage";
import type { Locale } from "@spots/domain/kernel/locale";
import type { SpotContent } from "@spots/domain/spot/spot";

/** A live spot of a demo business: what it says, how customers tell of it, and its true rates (the simulator's, not the product's). */
export type StorySpot = {
  readonly stage: StageKind;
  readonly content: SpotContent;
  /** Sentences of customers who recall it. */
  readonly told: readonly string[];
  readonly truth: SpotTruth;
};

/** What is really so: the share of planned moments that happen, and of customers who recall it, having got it or not. */
export type SpotTruth = { readonly delivery: number; readonly recall: number; readonly recallOtherwise: number };

export type Story = {
  readonly slug: string;
  readonly name: string;
  readonly trade: string;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly accent: string | null;
  readonly locations: readonly { readonly name: string; readonly timeZone: string }[];
  readonly owner: string;
  readonly managers: readonly string[];
  readonly staff: readonly string[];
  readonly journey: string;
  readonly persona: string;
  readonly stages: Readonly<
    Record<
      StageKind,
      {
        readonly name: string;
        readonly goal: string;
        readonly feeling: number;
        readonly touchpoints: readonly string[];
      }
    >
  >;
  readonly spots: readonly StorySpot[];
  /** Sentences of customers who recall nothing in particular. */
  readonly otherwise: readonly string[];
  /** Shares of answers from 9 to 10, 7 to 8 and 0 to 6. */
  readonly scores: { readonly promoters: number; readonly passives: number; readonly detractors: number };
};

type Words = {
  name: string;
  happens: string;
  retold: string;
  talkLine: string;
  anchor: string;
  emotion: string;
  stop: string;
  what: string;
  why: string;
  how: string;
  cues?: string[];
  aliases: string[];
};

export function spotOf(stage: StageKind, words: Words, told: readonly string[], truth: SpotTruth): StorySpot {
  const { stop, what, why, how, cues = [], ...content } = words;
  return {
    stage,
    content: { ...content, cues, stopRule: stop, briefWhat: what, briefWhy: why, briefHow: how },
    told,
    truth,
  };
}
