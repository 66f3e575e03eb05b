import type { StageKind } from "../journey/stage";
import type { Element } from "../journey/touchpoint";
import type { Trade } from "../journey/trade";
import type { Locale } from "../kernel/locale";
import type { Pattern, PatternWords } from "./pattern";
import { before } from "./patterns/before";
import { callAfter } from "./patterns/call-after";
import { extra } from "./patterns/extra";
import { eyeLevel } from "./patterns/eye-level";
import { farewell } from "./patterns/farewell";
import { firstTime } from "./patterns/first-time";
import { hero } from "./patterns/hero";
import { keepsake } from "./patterns/keepsake";
import { madeGood } from "./patterns/made-good";
import { name } from "./patterns/name";
import { ownHand } from "./patterns/own-hand";
import { parcel } from "./patterns/parcel";
import { passersby } from "./patterns/passersby";
import { progress } from "./patterns/progress";
import { ritual } from "./patterns/ritual";
import { secret } from "./patterns/secret";
import { waiting } from "./patterns/waiting";

const library = {
  waiting,
  name,
  before,
  passersby,
  "eye-level": eyeLevel,
  "first-time": firstTime,
  ritual,
  hero,
  secret,
  "own-hand": ownHand,
  "made-good": madeGood,
  extra,
  keepsake,
  farewell,
  parcel,
  progress,
  "call-after": callAfter,
} as const satisfies Readonly<Record<string, Pattern>>;

export type PatternId = keyof typeof library;

/** In the order in which the library shows them. */
export const PatternIds = Object.keys(library) as readonly PatternId[];

export const isPatternId = (text: string): text is PatternId => Object.hasOwn(library, text);

/** A pattern as one language says it. */
export type SpokenPattern = Omit<PatternWords, "examples"> & {
  readonly id: PatternId;
  readonly kinds: readonly StageKind[];
  readonly element: Element;
  readonly examples: readonly { readonly trade: Trade; readonly text: string }[];
};

export function patternFor(id: PatternId, locale: Locale): SpokenPattern {
  const { kinds, element, trades, words }: Pattern = library[id];
  const { examples, ...rest } = words[locale];
  return {
    ...rest,
    id,
    kinds,
    element,
    examples: trades.map((trade, index) => ({ trade, text: examples[index] ?? "" })),
  };
}
