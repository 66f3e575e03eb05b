import { z } from "zod";
import { mostOptions } from "../limits";
import { common, OptionTexts, PartId, QuestionTexts } from "./kind";

export const Option = z.object({ id: PartId, text: OptionTexts });
export type Option = z.infer<typeof Option>;

export const withOptions = { ...common, text: QuestionTexts, options: z.array(Option).max(mostOptions, "tooMany") };
type WithOptions = z.infer<z.ZodObject<typeof withOptions>>;

export const optionIds = ({ options }: WithOptions) => options.map(({ id }) => id);

export const optionTexts = ({ text, options }: WithOptions) => [
  { path: "text", text },
  ...options.map((option, index) => ({ path: `options.${index}.text`, text: option.text })),
];

/** A choice needs two options; a second one with the same id cannot be told apart. */
export function optionProblems({ options }: WithOptions): Readonly<Record<string, string>> {
  if (options.length < 2) return { options: "twoOptions" };
  return new Set(options.map(({ id }) => id)).size < options.length ? { options: "invalid" } : {};
}
