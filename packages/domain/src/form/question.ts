import { z } from "zod";
import { ces } from "./kinds/ces";
import { choice } from "./kinds/choice";
import { choices } from "./kinds/choices";
import { comment } from "./kinds/comment";
import { consent } from "./kinds/consent";
import { csat } from "./kinds/csat";
import { genuine } from "./kinds/genuine";
import { intensity } from "./kinds/intensity";
import type { Store, Texts } from "./kinds/kind";
import { nps } from "./kinds/nps";
import { photo } from "./kinds/photo";
import { pressured } from "./kinds/pressured";
import { recall } from "./kinds/recall";
import { text } from "./kinds/text";
import { thanks } from "./kinds/thanks";
import { voice } from "./kinds/voice";

/** One question of a form. */
export const Question = z.discriminatedUnion("kind", [
  recall.schema,
  nps.schema,
  csat.schema,
  ces.schema,
  pressured.schema,
  genuine.schema,
  thanks.schema,
  comment.schema,
  consent.schema,
  choice.schema,
  choices.schema,
  text.schema,
  photo.schema,
  voice.schema,
  intensity.schema,
]);
export type Question = z.infer<typeof Question>;
export type KindName = Question["kind"];

/** Every kind of question. The compiler names the one that is missing. */
const kinds = {
  recall,
  nps,
  csat,
  ces,
  pressured,
  genuine,
  thanks,
  comment,
  consent,
  choice,
  choices,
  text,
  photo,
  voice,
  intensity,
} satisfies Record<KindName, unknown>;

/** What the rules ask of a question, whatever its kind is. */
type AnyKind = {
  readonly mostPerForm: number;
  readonly store: Store | null;
  texts(question: Question): readonly { readonly path: string; readonly text: Texts }[];
  values(question: Question): readonly string[];
  answer(question: Question): z.ZodType;
  problems?(question: Question): Readonly<Record<string, string>>;
};

/** The kind of a question. The cast states that `kinds` lists each kind under its own name. */
export const kindOf = ({ kind }: Pick<Question, "kind">): AnyKind => kinds[kind] as AnyKind;
