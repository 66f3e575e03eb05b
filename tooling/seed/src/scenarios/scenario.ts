import type { StageKind } from "@spots/domain/journey/stage";
import type { GermanAddress, Locale } from "@spots/domain/kernel/locale";
import type { SpotContent } from "@spots/domain/spot/spot";

/**
 * A live spot of a demo business: its texts, sentences of customers, and its true rates, which only
 * the simulator knows.
 */
export type ScenarioSpot = {
  readonly stage: StageKind;
  readonly content: SpotContent;
  /** Sentences of customers who mention it. */
  readonly told: readonly string[];
  readonly truth: SpotTruth;
};

/**
 * The true rates: the share of planned moments that are delivered, and of customers who mention it,
 * with and without delivery.
 */
export type SpotTruth = { readonly delivery: number; readonly recall: number; readonly recallOtherwise: number };

export type Scenario = {
  readonly slug: string;
  readonly name: string;
  readonly trade: string;
  readonly locale: Locale;
  /** Default: du. */
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
  /** The spot that was improved during the simulated time. */
  readonly bettered: Bettered;
  /** Drafts and ready spots, not live. */
  readonly drafts: readonly Draft[];
  /** The descriptions of spontaneous moments, in the staff's words. */
  readonly improvised: readonly string[];
  /** Sentences of customers who mention no spot. */
  readonly otherwise: readonly string[];
  /** The shares of scores from 9 to 10, 7 to 8 and 0 to 6. */
  readonly scores: { readonly promoters: number; readonly passives: number; readonly detractors: number };
};

/**
 * The first version of the spot at this index: its missing texts, its recall, and when the second
 * version replaced it.
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
  translations?: SpotContent["translations"];
};

export function spotOf(stage: StageKind, words: Words, told: readonly string[], truth: SpotTruth): ScenarioSpot {
  const { stop, what, why, how, cues = [], translations = {}, ...content } = words;
  return {
    stage,
    content: { ...content, translations, cues, stopRule: stop, briefWhat: what, briefWhy: why, briefHow: how },
    told,
    truth,
  };
}
