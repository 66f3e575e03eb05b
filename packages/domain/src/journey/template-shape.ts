import type { Locale } from "../kernel/locale";
import type { SpotContent } from "../spot/spot";
import type { StageKind } from "./stage";
import type { Element } from "./touchpoint";

/** The same words in every language we speak. */
export type InEach<Words> = Readonly<Record<Locale, Words>>;

/** A touchpoint: of which element it is, how much it weighs (1 to 5), and whether the customer judges there. */
export type TouchpointTemplate = {
  readonly element: Element;
  readonly weight: number;
  readonly isTruth: boolean;
  readonly name: InEach<string>;
};

export type StageTemplate = {
  readonly kind: StageKind;
  readonly feeling: number;
  readonly words: InEach<{ readonly name: string; readonly goal: string }>;
  readonly touchpoints: readonly TouchpointTemplate[];
  readonly spots: readonly InEach<SpotContent>[];
};

export type PersonaWords = {
  readonly name: string;
  readonly hopes: string;
  readonly worries: string;
  readonly clues: string;
};

/** A journey of a trade: its persona, its five stages, and spots on three of them; the dark two are for the owner to light. */
export type JourneyTemplate = {
  readonly journey: InEach<string>;
  readonly persona: InEach<PersonaWords>;
  readonly stages: readonly StageTemplate[];
};
