import { z } from "zod";
import { Trade } from "../journey/trade";
import { Count, Id, Ordinal } from "../kernel/ids";
import { Locale } from "../kernel/locale";
import { lineUpTo, Name } from "../kernel/text";
import { FormEnding } from "./ending";
import { OwnTexts } from "./fixed-text";
import { FormLanguage } from "./kinds/kind";
import { mostFixedText, mostLanguages, mostQuestions } from "./limits";
import { partId } from "./part-id";
import { Question } from "./question";

/**
 * A form: the languages in which it is asked, its questions in order, and what its page of thanks
 * says.
 */
export const FormContent = z.object({
  languages: z.array(FormLanguage).min(1, "required").max(mostLanguages, "tooMany"),
  /** The fixed texts of the pages and of the follow-up's mail in languages that we do not have. */
  fixed: z
    .record(FormLanguage, z.partialRecord(z.enum(OwnTexts), lineUpTo(mostFixedText)))
    .refine((fixed) => Object.keys(fixed).length <= mostLanguages, "tooMany")
    .default({}),
  questions: z.array(Question).min(1, "required").max(mostQuestions, "tooMany"),
  ending: FormEnding.default(() => FormEnding.parse({})),
});
export type FormContent = z.infer<typeof FormContent>;

const plainIds = ["recall", "nps", "thanks", "comment"].map(
  (kind, index) => [kind, partId(`${index + 1}`.padStart(32, "0"))] as const,
);

/**
 * The form of every channel that asks no other one. It is version 1 for ever, the same for every
 * business, and stored nowhere.
 */
export const standardForm: FormContent = FormContent.parse({
  languages: [...Locale.options],
  questions: plainIds.map(([kind, id]) => ({ kind, id })),
});

/** Makes a draft from the template of a trade; empty: with the questions of the standard form. */
export const MakeForm = z.object({ id: Id, name: Name, from: z.union([z.literal(""), Trade]).default("") });
export type MakeForm = z.infer<typeof MakeForm>;

/** Stores the draft. `after` is the number of the last save that the client has seen. */
export const SaveForm = z.object({ formId: Id, after: Count, name: Name, content: FormContent });
export type SaveForm = z.infer<typeof SaveForm>;

/**
 * Publishes the draft of this save as the next version. `number` makes a repeated request the same
 * version.
 */
export const PublishForm = z.object({ formId: Id, after: Count, number: Ordinal });
export type PublishForm = z.infer<typeof PublishForm>;

export const ReadForm = z.object({ formId: Id });
export type ReadForm = z.infer<typeof ReadForm>;

/** Archives a form: its QR codes ask the standard form from then on, and its answers stay. */
export const ArchiveForm = z.object({ formId: Id });
export type ArchiveForm = z.infer<typeof ArchiveForm>;

/** Takes an archived form back; its QR codes are to be chosen again. */
export const RestoreForm = z.object({ formId: Id });
export type RestoreForm = z.infer<typeof RestoreForm>;

/** A channel asks the newest version of this form from now on; empty: the standard form. */
export const AskForm = z.object({ channelId: Id, formId: z.union([z.literal(""), Id]) });
export type AskForm = z.infer<typeof AskForm>;
