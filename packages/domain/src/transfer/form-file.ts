import { z } from "zod";
import { FormContent } from "../form/form";
import { Name } from "../kernel/text";
import { asList, asRecord, type Path } from "./journey-file";

/** A form of a journey file that has no faults. */
export const FormOfFile = z.object({ name: Name, content: FormContent }).transform(withoutStages);
export type FormOfFile = z.infer<typeof FormOfFile>;

/** A form as a file says it: the stages that it asks about are of one database, and stay there. */
export function withoutStages({ name, content }: { readonly name: string; readonly content: FormContent }) {
  const questions = content.questions.map((each) => ("stages" in each ? { ...each, stages: [] } : each));
  return { name, content: { ...content, questions } };
}

/** Whether a question of a form waits for the journey whose stages it asks about. */
export const asksForStages = ({ content }: Pick<FormOfFile, "content">): boolean =>
  content.questions.some((question) => question.kind === "intensity" && question.stages.length === 0);

/** The paths of what a value has and its parsed form does not. */
export function unknownIn(given: unknown, read: unknown, path: Path): Path[] {
  if (Array.isArray(given)) return given.flatMap((each, at) => unknownIn(each, asList(read)[at], [...path, at]));
  if (typeof given !== "object" || given === null) return [];
  const known = asRecord(read);
  return Object.entries(given).flatMap(([key, value]) =>
    Object.hasOwn(known, key) ? unknownIn(value, known[key], [...path, key]) : [[...path, key]],
  );
}

/** The paths at which a form of a file names stages, which no other business has. */
export const stagesIn = (content: unknown, path: Path): Path[] =>
  asList(asRecord(content).questions).flatMap((question, at) =>
    asList(asRecord(question).stages).length > 0 ? [[...path, "questions", at, "stages"]] : [],
  );
