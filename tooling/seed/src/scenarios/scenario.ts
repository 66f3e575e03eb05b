import type { StageKind } from "@spots/domain/journey/stage";
import type { GermanAddress, Locale } from "@spots/domain/kernel/locale";
import type { SpotContent } from "@spots/domain/spot/spot";

/**
 * A live spot of a demo business: what it says, how customers tell of it, and its true rates (the
 * simulator's, not the product's).
 */
export type ScenarioSpot = {
  readonly stage: StageKind;
  readonly content: SpotContent;
  /** Sentences of customers who recall it. */
  readonly told: readonly string[];
  readonly truth: SpotTruth;
};

/**
 * What is really so: the share of planned moments that happen, and of customers who recall it,
 * having got it or not.
 */
export type SpotTruth = { readonly delivery: number; readonly recall: number; readonly recallOtherwise: number };

export type Scenario = {
  readonly slug: string;
  readonly name: string;
  readonly trade: string;
  readonly locale: Locale;
  /** du, unless said otherwise. */
  readonly germanAddress?: GermanAddress;
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
        readonly backstage?: string;
        readonly evidence?: string;
      }
    >
  >;
  readonly spots: readonly ScenarioSpot[];
  /** The spot that was made better on the way. */
  readonly bettered: Bettered;
  /** What is thought of or made ready, but not live. */
  readonly drafts: readonly Draft[];
  /** What staff did unasked, in their words. */
  readonly improvised: readonly string[];
  /** Sentences of customers who recall nothing in particular. */
  readonly otherwise: readonly string[];
  /** Shares of answers from 9 to 10, 7 to 8 and 0 to 6. */
  readonly scores: { readonly promoters: number; readonly passives: number; readonly detractors: number };
};

/**
 * The first version of a spot (by its place in the list): what it lacked, the recall it had, and
 * when the second replaced it.
 */
export type Bettered = {
  readonly spot: number;
  readonly lacked: Partial<SpotContent>;
  readonly recall: number;
  readonly weeksAgo: number;
  readonly note: string;
};

export type Draft = {
  readonly stage: StageKind;
  readonly status: "idea" | "ready";
  readonly content: Partial<SpotContent> & Pick<SpotContent, "name">;
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

export function spotOf(stage: StageKind, words: Words, told: readonly string[], truth: SpotTruth): ScenarioSpot {
  const { stop, what, why, how, cues = [], ...content } = words;
  return {
    stage,
    content: { ...content, cues, stopRule: stop, briefWhat: what, briefWhy: why, briefHow: how },
    told,
    truth,
  };
}
