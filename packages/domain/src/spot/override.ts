import { z } from "zod";
import { edited } from "../kernel/edit";
import { Id } from "../kernel/ids";
import { saysTheSame } from "../kernel/same";
import { SpotContent } from "./spot";

/**
 * The fields that a location may override. The name cannot be overridden, because answers and
 * figures refer to it.
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

/** The overridden fields of a spot at one location. */
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

/** Changes the overrides of one location. A field set to null has the common text again. */
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

/** A spot's texts at a location: the overridden fields, and the common ones elsewhere. */
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

/** The fields that differ at a location. An override equal to the common text is no difference. */
export function differencesAt(content: SpotContent, own: OwnWords): readonly OverridableField[] {
  return OverridableFields.filter((field) => own[field] !== undefined && !saysTheSame(own[field], content[field]));
}

/** Every field that can be overridden, null where it is not: the values for an editor. */
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
