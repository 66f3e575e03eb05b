import { z } from "zod";
import { StageKind } from "../journey/stage";
import { Element } from "../journey/touchpoint";
import { Trade } from "../journey/trade";
import { Name, requiredText } from "../kernel/text";
import { SpotContent } from "./spot";

const Line = requiredText(500);

/**
 * A place in a seed's words, written `{id}`, which a business fills in: the question, and an answer
 * as an example.
 */
const Blank = z.strictObject({ id: z.string().regex(/^\w+$/), ask: Line, such: requiredText(60) }).readonly();
export type Blank = z.infer<typeof Blank>;

/**
 * A kind of magic spot that has worked in different trades, in one language; a draft is made from
 * it.
 */
export const Pattern = z
  .strictObject({
    name: Name,
    /** The stages at which it is at home. */
    kinds: z.array(StageKind).min(1).readonly(),
    /** What of a business carries it above all. */
    element: Element,
    /** In one sentence. */
    idea: Line,
    /** When it fits. */
    fits: Line,
    examples: z.array(z.strictObject({ trade: Trade, text: Line }).readonly()).readonly(),
    traps: z.array(Line).readonly(),
    blanks: z.array(Blank).readonly(),
    /**
     * A spot with blanks. It has no stop rule: when customers want to be left alone, only the
     * business knows.
     */
    seed: SpotContent,
    /** A stop rule as an example. */
    stopSuch: Line,
  })
  .readonly();
export type Pattern = z.infer<typeof Pattern>;
