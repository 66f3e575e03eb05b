import { scoreIngredients, scoreTones } from "@spots/domain/feedback/reading/scoring";

const parts = ["tune", "test"] as const;

/**
 * How often the tone and the ingredients read from words agree with a reader, per language, set and
 * part, with intervals. `indirect` are answers that say it without the usual words.
 */
export async function benchTone() {
  const each = <Score>(score: (part: (typeof parts)[number]) => Score) =>
    Object.fromEntries(parts.map((part) => [part, score(part)]));
  return Object.fromEntries(
    (["en", "de"] as const).map((locale) => [
      locale,
      {
        tone: each((part) => scoreTones(locale, part)),
        indirectTone: each((part) => scoreTones(locale, part, "indirect")),
        ingredients: each((part) => scoreIngredients(locale, part)),
      },
    ]),
  );
}
