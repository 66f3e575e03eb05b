import { z } from "zod";
import { Locale } from "../kernel/locale";
import { textUpTo } from "../kernel/text";
import { hasKnownSlots } from "../spot/slots";

/** The most characters of what is to be done. */
export const mostOfStep = 140;

/** What is to be done at a step in further languages; an empty text is none. */
export const StepTexts = z
  .partialRecord(Locale, textUpTo(mostOfStep).refine(hasKnownSlots, "unknownSlot"))
  .default({})
  .transform((texts) => Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== "")));

/**
 * What is to be done at a step in a language; in the business's own where it is not written in it.
 */
export function stepIn(step: { readonly what: string; readonly translations: unknown }, language: Locale): string {
  const { data } = StepTexts.safeParse(step.translations);
  return data?.[language] ?? step.what;
}
