import { z } from "zod";
import { edited } from "../kernel/edit";
import { Id } from "../kernel/ids";
import { SpotContent } from "./spot";

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
