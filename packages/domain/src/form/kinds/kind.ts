import { z } from "zod";
import { lineUpTo } from "../../kernel/text";
import { isFormLanguage } from "../language";
import { mostLanguages, mostOptionText, mostQuestionText } from "../limits";
import { type ScaleName, scales, stepsOf } from "../scales";

/** The id of a question or an option, made by the editor. It names no row. */
export const PartId = z.string().regex(/^q[0-9a-f]{32}$/, "invalid");

/** A language in which a form can be asked: one of ours, or one that the business writes itself. */
export const FormLanguage = z.string().max(20, "invalid").refine(isFormLanguage, "invalid");

/** A text in each language; empty or missing where it is not written yet. */
export const textsUpTo = (max: number) =>
  z
    .object({ en: lineUpTo(max), de: lineUpTo(max) })
    .catchall(lineUpTo(max))
    .refine((texts) => Object.keys(texts).length <= mostLanguages + 2, "tooMany")
    .refine((texts) => Object.keys(texts).every(isFormLanguage), "invalid");
export const QuestionTexts = textsUpTo(mostQuestionText);
export const OptionTexts = textsUpTo(mostOptionText);
export type Texts = z.infer<typeof QuestionTexts>;

/** Shows a question only to customers whose answer to an earlier one is one of these values. */
const ShowIf = z.object({ questionId: PartId, oneOf: z.array(z.string().max(40)).max(20) });
export type ShowIf = z.infer<typeof ShowIf>;

/** The fields of every question. `showIf` null: shown to everybody. */
export const common = { id: PartId, showIf: ShowIf.nullable().default(null) };

/** Where the answer is stored: a column of the response, or its answers by question. */
export type Store =
  | "recallText"
  | "recommend"
  | "satisfaction"
  | "effort"
  | "pressured"
  | "genuine"
  | "thanks"
  | "comment"
  | "consents";

/** What a kind of question is. One file and one test each; `question.ts` lists them. */
export type Kind<Schema extends z.ZodType> = {
  /** The question as a form holds it. */
  readonly schema: Schema;
  readonly mostPerForm: number;
  /** The column of a measured answer. Null: the answer is stored by the question's id. */
  readonly store: Store | null;
  /**
   * The texts in the business's own words, by their path in the question. Empty: the wording is
   * locked.
   */
  readonly texts: (question: z.infer<Schema>) => readonly { readonly path: string; readonly text: Texts }[];
  /** The answers that a rule can name. Empty: no rule can refer to the question. */
  readonly values: (question: z.infer<Schema>) => readonly string[];
  /** The answer as it is given. */
  readonly answer: (question: z.infer<Schema>) => z.ZodType;
  /** The key of what is wrong with the question itself, by path. */
  readonly problems?: (question: z.infer<Schema>) => Readonly<Record<string, string>>;
};

export const kind = <Schema extends z.ZodType>(of: Kind<Schema>): Kind<Schema> => of;

/** A scale with locked wording, once in a form. */
export function scaleKind<const Name extends ScaleName>(name: Name, store: Store) {
  const { from, to } = scales[name];
  return kind({
    schema: z.object({ ...common, kind: z.literal(name) }),
    mostPerForm: 1,
    store,
    texts: () => [],
    values: () => stepsOf(name),
    answer: () => z.int("invalid").min(from, "invalid").max(to, "invalid"),
  });
}

/** A question with locked wording whose answer is a text. */
export function wordsKind<const Name extends string>(name: Name, store: Store) {
  return kind({
    schema: z.object({ ...common, kind: z.literal(name) }),
    mostPerForm: 1,
    store,
    texts: () => [],
    values: () => [],
    answer: () => z.string(),
  });
}
