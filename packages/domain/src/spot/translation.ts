import { z } from "zod";
import { edited } from "../kernel/edit";
import { Id } from "../kernel/ids";
import { Locale } from "../kernel/locale";
import { WrittenContent } from "./spot";

const { shape } = WrittenContent;

/** Changes a spot's texts in one further language. A field set to null is not translated. */
export const TranslateSpot = z.object({
  spotId: Id,
  language: Locale,
  edits: z.object({
    name: edited(shape.name.nullable()),
    talkLine: edited(shape.talkLine.nullable()),
    aliases: edited(shape.aliases.nullable()),
    anchor: edited(shape.anchor.nullable()),
    happens: edited(shape.happens.nullable()),
    briefWhat: edited(shape.briefWhat.nullable()),
    briefWhy: edited(shape.briefWhy.nullable()),
    briefHow: edited(shape.briefHow.nullable()),
    stopRule: edited(shape.stopRule.nullable()),
    cues: edited(shape.cues.nullable()),
  }),
});
export type TranslateSpot = z.infer<typeof TranslateSpot>;

/** The name of a row's spot in a language. */
export function nameIn(row: { readonly name: string; readonly translations: unknown }, language: Locale): string {
  const { data } = shape.translations.safeParse(row.translations);
  return data?.[language]?.name ?? row.name;
}
