import { z } from "zod";
import { edited } from "../kernel/edit";
import { Id } from "../kernel/ids";
import { SpotContent, WrittenContent } from "./spot";

const { shape } = SpotContent;
const { shape: written } = WrittenContent;

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
    happens: edited(written.happens.nullable()),
    talkLine: edited(written.talkLine.nullable()),
    anchor: edited(written.anchor.nullable()),
    stopRule: edited(written.stopRule.nullable()),
    briefWhat: edited(written.briefWhat.nullable()),
    briefWhy: edited(written.briefWhy.nullable()),
    briefHow: edited(written.briefHow.nullable()),
    cues: edited(written.cues.nullable()),
  }),
});
export type OverrideSpot = z.infer<typeof OverrideSpot>;

export const ReadOverridesAt = z.object({ locationId: Id });
export type ReadOverridesAt = z.infer<typeof ReadOverridesAt>;
