import { saysTheSame } from "../kernel/same";
import type { OwnWords } from "./override";
import type { SpotContent } from "./spot";

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
export function differencesAt(
  content: SpotContent,
  own: Readonly<Partial<Record<OverridableField, string | readonly string[] | null | undefined>>>,
): readonly OverridableField[] {
  return OverridableFields.filter((field) => (own[field] ?? null) !== null && !saysTheSame(own[field], content[field]));
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
