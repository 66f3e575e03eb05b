import type { Outputs } from "@spots/api/trpc/root";
import { usualPurposes } from "@spots/domain/consent/purposes";
import { isMedia } from "@spots/domain/form/media-kinds";
import { isScale, stepsOf } from "@spots/domain/form/scales";

export type ReadForm = Outputs["form"]["read"];
export type Content = ReadForm["content"];
export type Question = Content["questions"][number];
export type Kind = Question["kind"];

/** The texts that customers read, in one language. */
export type CustomerTexts = {
  readonly question: string;
  readonly questionHint: string;
  readonly recommend: string;
  readonly scale: string;
  readonly scales: Readonly<Record<string, { readonly question: string; readonly hint: string }>>;
  readonly who: string;
  readonly noAnswer: string;
  readonly photo: string;
  /** What a recording is introduced with, and its button. */
  readonly voice: { readonly teach: string; readonly record: string };
  /** The question about a stage with this name; it has the answers below. */
  readonly stageWas: string;
  readonly feelings: readonly string[];
  readonly several: string;
  readonly comment: string;
  readonly stay: string;
  /** The wording of each consent. */
  readonly consents: Readonly<Record<string, string>>;
  readonly send: string;
};
/** The fixed texts of the page in the reader's language, by their path. */
export type FixedWords = Readonly<Partial<Record<string, string>>>;
export type TextsByLanguage = Readonly<Record<string, CustomerTexts>>;

/** A text in each language. */
export type Words = Content["ending"]["words"];

/** A text without words in our languages. */
export const noText = (): Words => ({ en: "", de: "" });

/** A new option without words. */
export const newOption = (id: string) => ({ id, text: noText() });

/** A new question without words, for everybody. */
export function newQuestion(kind: Kind, newId: () => string): Question {
  const base = { id: newId(), showIf: null };
  if (kind === "text" || isMedia(kind)) return { ...base, kind, text: noText() };
  if (kind === "intensity") return { ...base, kind, stages: [] };
  if (kind === "consent") return { ...base, kind, purposes: [...usualPurposes] };
  if (kind === "thanks") return { ...base, kind, of: "people", owner: false };
  if (kind === "choice" || kind === "choices")
    return { ...base, kind, text: noText(), options: [newOption(newId()), newOption(newId())] };
  return { ...base, kind };
}

/** The title of a question as customers read it; "" for one of the business's own without words. */
export function titleOf(question: Question, language: string, texts: CustomerTexts): string {
  switch (question.kind) {
    case "recall":
      return texts.question;
    case "nps":
      return texts.recommend;
    case "thanks":
      return texts.who;
    case "comment":
      return texts.comment;
    case "consent":
      return texts.stay;
    case "intensity":
      return texts.stageWas.replace("{stage}", question.stages[0]?.text[language] || "…");
    case "choice":
    case "choices":
    case "text":
    case "photo":
    case "voice":
      return question.text[language] ?? "";
    default:
      return texts.scales[question.kind]?.question ?? "";
  }
}

/** The answers that a rule can name, each with its words; none where no rule can refer to them. */
export function answersOf(question: Question, language: string): readonly { value: string; label: string }[] {
  if (isScale(question.kind)) return stepsOf(question.kind).map((value) => ({ value, label: value }));
  if (question.kind !== "choice" && question.kind !== "choices") return [];
  return question.options.map(({ id, text }, index) => ({ value: id, label: text[language] || String(index + 1) }));
}
