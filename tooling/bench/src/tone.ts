import { scoreTones } from "@spots/domain/feedback/reading/scoring";

/** How often the tone read from words agrees with a reader, per language and set. */
export async function benchTone() {
  return Object.fromEntries(
    (["en", "de"] as const).map((locale) => [
      locale,
      { tune: scoreTones(locale, "tune"), test: scoreTones(locale, "test") },
    ]),
  );
}
