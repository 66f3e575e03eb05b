import type { Locale } from "../kernel/locale";
import { FormContent } from "./form";
import type { Texts } from "./kinds/kind";
import { PhotoAnswer, VoiceAnswer } from "./media";
import { kindOf, type Question } from "./question";
import { leftOpen } from "./slots";

type Stored = {
  readonly satisfaction: number | null;
  readonly effort: number | null;
  readonly pressured: number | null;
  readonly genuine: number | null;
  readonly answers: unknown;
  readonly form: { readonly content: unknown } | null;
};

type Scale = "csat" | "ces" | "pressured" | "genuine";
/** The step of a scale, or the question of the business's own with the words of its answer. */
export type OwnAnswer =
  | { readonly id: string; readonly kind: Scale; readonly step: number; readonly question: ""; readonly words: "" }
  | {
      readonly id: string;
      readonly kind: "choice" | "choices" | "text" | "voice";
      readonly step: null;
      readonly question: string;
      readonly words: string;
    }
  /** How a stage was, on the scale of the planned feeling; `question` is the name of the stage. */
  | {
      readonly id: string;
      readonly kind: "intensity";
      readonly step: number;
      readonly question: string;
      readonly words: "";
    }
  | {
      readonly id: string;
      readonly kind: "photo" | "voice";
      readonly step: null;
      readonly question: string;
      readonly words: "";
      readonly file: AnswerFile;
    };

/** A file of an answer, as it is stored. */
export type AnswerFile =
  | { readonly id: string; readonly kind: "answerPhoto"; readonly type: "image/jpeg" }
  | { readonly id: string; readonly kind: "answerVoice"; readonly type: "audio/webm" | "audio/mp4" };

const columns = { csat: "satisfaction", ces: "effort", pressured: "pressured", genuine: "genuine" } as const;

/** The chosen options in the language, or the text; "" without an answer. */
function wordsOf(question: Question, answers: Readonly<Record<string, unknown>>, language: Locale): string {
  const answer = answers[question.id];
  if (answer === undefined) return "";
  if (question.kind !== "choice" && question.kind !== "choices") return String(answer);
  const chosen = [answer].flat();
  const told = (text: Texts) => text[language] || Object.values(text).find(Boolean) || "";
  return question.options.flatMap(({ id, text }) => (chosen.includes(id) ? [told(text)] : [])).join(", ");
}

/**
 * The answers to questions that only some forms ask, in the order of the version that was answered:
 * the step of a scale, and the words for a question of the business's own.
 */
export function ownAnswersOf({ form, answers, ...measured }: Stored, language: Locale): readonly OwnAnswer[] {
  if (form === null) return [];
  const { questions } = FormContent.parse(form.content);
  const given: Readonly<Record<string, unknown>> = { ...(typeof answers === "object" ? answers : {}) };
  return questions.flatMap((question): readonly OwnAnswer[] => {
    const { id, kind } = question;
    if (kind === "csat" || kind === "ces" || kind === "pressured" || kind === "genuine") {
      const step = measured[columns[kind]];
      return step === null ? [] : [{ id, kind, step, question: "", words: "" }];
    }
    if (question.kind === "intensity") {
      const read = kindOf(question).answer(question).safeParse(given[id]);
      if (!read.success) return [];
      const { stage, step } = read.data as { readonly stage: string; readonly step: number };
      const name = question.stages.find(({ stageId }) => stageId === stage)?.text;
      return [{ id, kind: question.kind, step, question: name?.[language] || name?.en || name?.de || "", words: "" }];
    }
    if (!("text" in question)) return [];
    const asked = leftOpen(question.text[language] || Object.values(question.text).find(Boolean) || "");
    if (question.kind === "photo") {
      const read = PhotoAnswer.safeParse(given[id]);
      if (!read.success) return [];
      const file = { id: read.data.photo, kind: "answerPhoto", type: "image/jpeg" } as const;
      return [{ id, kind: "photo", step: null, question: asked, words: "", file }];
    }
    const spoken = question.kind === "voice" ? VoiceAnswer.safeParse(given[id]).data : undefined;
    if (spoken) {
      const file = { id: spoken.voice, kind: "answerVoice", type: spoken.type } as const;
      return [{ id, kind: "voice", step: null, question: asked, words: "", file }];
    }
    const words = wordsOf(question, given, language);
    return words === "" ? [] : [{ id, kind: question.kind, step: null, question: asked, words }];
  });
}
