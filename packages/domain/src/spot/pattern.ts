import { z } from "zod";
import { StageKind } from "../journey/stage";
import { Element } from "../journey/touchpoint";
import { Trade } from "../journey/trade";
import { Name, requiredText } from "../kernel/text";
import { SpotContent } from "./spot";

const Line = requiredText(500);

/**
 * A placeholder in a seed's texts, written `{id}`: the question to the business, and an example
 * answer.
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
    /** The stages that it fits. */
    kinds: z.array(StageKind).min(1).readonly(),
    /** The element that it mainly uses. */
    element: Element,
    /** In one sentence. */
    idea: Line,
    /** When it fits. */
    fits: Line,
    examples: z.array(z.strictObject({ trade: Trade, text: Line }).readonly()).readonly(),
    traps: z.array(Line).readonly(),
    blanks: z.array(Blank).readonly(),
    /**
     * A spot with placeholders. It has no stop rule, because only the business knows when customers
     * want to be left alone.
     */
    seed: SpotContent,
    /** An example of a stop rule. */
    stopSuch: Line,
  })
  .readonly();
export type Pattern = z.infer<typeof Pattern>;
