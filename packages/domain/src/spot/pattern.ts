import type { StageKind } from "../journey/stage";
import type { Element } from "../journey/touchpoint";
import type { Trade } from "../journey/trade";
import type { Locale } from "../kernel/locale";
import type { SpotContent } from "./spot";

/** A place in a seed's words, written `{id}`, which a business fills in: the question, and an answer as an example. */
export type Blank = { readonly id: string; readonly ask: string; readonly such: string };

export type PatternWords = {
  readonly name: string;
  /** In one sentence. */
  readonly idea: string;
  /** When it fits. */
  readonly fits: string;
  /** One for each of the pattern's trades, in their order. */
  readonly examples: readonly string[];
  readonly traps: readonly string[];
  readonly blanks: readonly Blank[];
  /** A spot with blanks. It has no stop rule: when customers want to be left alone, only the business knows. */
  readonly seed: SpotContent;
  /** A stop rule as an example. */
  readonly stopSuch: string;
};

/** A kind of magic spot that has worked in unlike trades, and from which a draft grows. */
export type Pattern = {
  /** The stages at which it is at home. */
  readonly kinds: readonly StageKind[];
  /** What of a business carries it above all. */
  readonly element: Element;
  readonly trades: readonly Trade[];
  readonly words: Readonly<Record<Locale, PatternWords>>;
};
