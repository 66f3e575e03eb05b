import { z } from "zod";
import { edited } from "../kernel/edit";
import { Id } from "../kernel/ids";
import { saysTheSame } from "../kernel/same";
import { SpotContent } from "./spot";

/**
 * What a location may say in its own words. The name is the chain's: it is what answers and figures
 * are tied to.
 */
export const OverridableFields = [
  "happens",
  "talkLine",
  "anchor",
  "stopRule",
  "briefWhat",
  "briefWhy",
  "briefHow",
  "cues",
] as const;
export type OverridableField = (typeof OverridableFields)[number];

const { shape } = SpotContent;

/** The fields of a spot that one location says otherwise. */
export const OwnWords = z.object({
  happens: shape.happens.optional(),
  talkLine: shape.talkLine.optional(),
  anchor: shape.anchor.optional(),
  stopRule: shape.stopRule.optional(),
  briefWhat: shape.briefWhat.optional(),
  briefWhy: shape.briefWhy.optional(),
  briefHow: shape.briefHow.optional(),
  cues: shape.cues.optional(),
});
export type OwnWords = z.infer<typeof OwnWords>;

/**
 * Changes what one location does otherwise. A field set to null says the same as everywhere again.
 */
export const OverrideSpot = z.object({
  spotId: Id,
  locationId: Id,
  edits: z.object({
    isOff: edited(z.boolean()),
    happens: edited(shape.happens.nullable()),
    talkLine: edited(shape.talkLine.nullable()),
    anchor: edited(shape.anchor.nullable()),
    stopRule: edited(shape.stopRule.nullable()),
    briefWhat: edited(shape.briefWhat.nullable()),
    briefWhy: edited(shape.briefWhy.nullable()),
    briefHow: edited(shape.briefHow.nullable()),
    cues: edited(shape.cues.nullable()),
  }),
});
export type OverrideSpot = z.infer<typeof OverrideSpot>;

export const ReadOverridesAt = z.object({ locationId: Id });
export type ReadOverridesAt = z.infer<typeof ReadOverridesAt>;

/** A spot as it is said at a location: its own words where it has some, the chain's elsewhere. */
export function contentAt(content: SpotContent, own: OwnWords): SpotContent {
  return {
    ...content,
    happens: own.happens ?? content.happens,
    talkLine: own.talkLine ?? content.talkLine,
    anchor: own.anchor ?? content.anchor,
    stopRule: own.stopRule ?? content.stopRule,
    briefWhat: own.briefWhat ?? content.briefWhat,
    briefWhy: own.briefWhy ?? content.briefWhy,
    briefHow: own.briefHow ?? content.briefHow,
    cues: own.cues ?? content.cues,
  };
}

/**
 * The fields that differ at a location. Own words that say what the chain says are no difference.
 */
export function differencesAt(content: SpotContent, own: OwnWords): readonly OverridableField[] {
  return OverridableFields.filter((field) => own[field] !== undefined && !saysTheSame(own[field], content[field]));
}

/** Every field that may differ, null where it is the chain's: what an editor sees. */
export function ownWordsOf(own: OwnWords): Record<OverridableField, string | readonly string[] | null> {
  return {
    happens: own.happens ?? null,
    talkLine: own.talkLine ?? null,
    anchor: own.anchor ?? null,
    stopRule: own.stopRule ?? null,
    briefWhat: own.briefWhat ?? null,
    briefWhy: own.briefWhy ?? null,
    briefHow: own.briefHow ?? null,
    cues: own.cues ?? null,
  };
}
