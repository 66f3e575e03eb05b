import { z } from "zod";
import { edited } from "../kernel/edit";
import { Id } from "../kernel/ids";
import type { Locale } from "../kernel/locale";
import { Name, Paragraph, requiredText, Sentence, textUpTo } from "../kernel/text";
import { Day } from "../kernel/time";
import { hasKnownSlots } from "./slots";

/** The statuses of a spot. Only a `live` one is delivered and counted. */
export const SpotStatuses = ["idea", "ready", "pilot", "live", "retired"] as const;
export const SpotStatus = z.enum(SpotStatuses);
export type SpotStatus = z.infer<typeof SpotStatus>;

const words = {
  name: Name,
  happens: Paragraph,
  talkLine: Sentence,
  anchor: Sentence,
  stopRule: Sentence,
  cues: z.array(requiredText(160)).max(3, "tooMany"),
  briefWhat: Sentence,
  briefWhy: Sentence,
  briefHow: Sentence,
  aliases: z.array(requiredText(80)).max(20, "tooMany"),
};

/** A spot's texts in another language. An absent field is not translated. */
export const Translation = z.strictObject(words).partial();
export type Translation = z.infer<typeof Translation>;
const inEvery = { en: Translation, de: Translation } satisfies Record<Locale, unknown>;
/** The texts in further languages, by language. */
const Translations = z.strictObject(inEvery).partial();

/**
 * The texts of a spot. Every field except the name may be empty; then it is an idea (see
 * `draftStatusOf`).
 */
export const SpotContent = z.object({
  ...words,
  retold: Paragraph,
  emotion: textUpTo(80),
  translations: Translations.default({}),
});
export type SpotContent = z.infer<typeof SpotContent>;

const slotted = {
  cues: z.array(requiredText(160).refine(hasKnownSlots, "unknownSlot")).max(3, "tooMany"),
  briefWhat: Sentence.refine(hasKnownSlots, "unknownSlot"),
  briefWhy: Sentence.refine(hasKnownSlots, "unknownSlot"),
  briefHow: Sentence.refine(hasKnownSlots, "unknownSlot"),
};

/** The texts as they are written: stored ones and those of patterns may have other words in braces. */
export const WrittenContent = SpotContent.extend(slotted);

/** The texts in the business's own language, which one form edits. */
export const OwnTexts = WrittenContent.omit({ translations: true });
export type OwnTexts = z.infer<typeof OwnTexts>;

/** The texts of a spot as its row holds them. */
export type StoredTexts = OwnTexts & { readonly translations: unknown };

export const PlaceSpot = z.object({
  id: Id,
  stageId: Id,
  touchpointId: Id.nullable().default(null),
  content: WrittenContent,
});
export type PlaceSpot = z.infer<typeof PlaceSpot>;

const { shape } = WrittenContent;

export const ReviseSpot = z.object({
  spotId: Id,
  edits: z.object({
    name: edited(shape.name),
    happens: edited(shape.happens),
    retold: edited(shape.retold),
    talkLine: edited(shape.talkLine),
    anchor: edited(shape.anchor),
    emotion: edited(shape.emotion),
    stopRule: edited(shape.stopRule),
    cues: edited(shape.cues),
    briefWhat: edited(shape.briefWhat),
    briefWhy: edited(shape.briefWhy),
    briefHow: edited(shape.briefHow),
    aliases: edited(shape.aliases),
    touchpointId: edited(Id.nullable()),
    responsibleId: edited(Id.nullable()),
    reviewOn: edited(Day.nullable()),
  }),
});
export type ReviseSpot = z.infer<typeof ReviseSpot>;

/** Moves a spot to a stage, before another spot of it or to its end. */
export const MoveSpot = z.object({ spotId: Id, stageId: Id, beforeSpotId: Id.nullable() });
export type MoveSpot = z.infer<typeof MoveSpot>;
