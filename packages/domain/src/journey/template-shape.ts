import type { Locale } from "../kernel/locale";
import type { SpotContent } from "../spot/spot";
import type { StageKind } from "./stage";

/** A text in every language we speak. */
export type Said = Readonly<Record<Locale, string>>;

/** A touchpoint: what it is, of which element, how much it weighs (1 to 5), and whether the customer judges there. */
export type TouchpointTemplate = {
  readonly name: Said;
  readonly element: "environment" | "product" | "service";
  readonly weight: number;
  readonly isTruth: boolean;
};

/** A spot as a template writes it; every sentence in every language. */
export type SpotTemplate = Readonly<Record<Exclude<keyof SpotContent, "cues" | "aliases">, Said>> & {
  readonly cues: readonly Said[];
  readonly aliases: Readonly<Record<Locale, readonly string[]>>;
};

export type StageTemplate = {
  readonly kind: StageKind;
  readonly name: Said;
  readonly goal: Said;
  readonly feeling: number;
  readonly touchpoints: readonly TouchpointTemplate[];
  readonly spots: readonly SpotTemplate[];
};

/** A journey of a trade: its persona, its five stages, and spots on some of them; the dark ones are for the owner to light. */
export type JourneyTemplate = {
  readonly journey: Said;
  readonly persona: Readonly<Record<"name" | "hopes" | "worries" | "clues", Said>>;
  readonly stages: readonly StageTemplate[];
};
