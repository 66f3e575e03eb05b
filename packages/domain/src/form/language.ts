import { type Locale, Locales } from "../kernel/locales";

/**
 * A BCP 47 tag: a language, perhaps with a script and a region, such as `ar`, `zh-Hant` or `pt-BR`.
 */
const tag = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/;
const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

/** Whether every text of ours exists in this language. */
export const isOurs = (language: string): language is Locale => Locales.some((locale) => locale === language);

/** The language of a tag without script and region. */
const primaryOf = (language: string): string => language.split("-", 1)[0] ?? "";

/** Whether a form can be written in a language: a known one, and ours without a region. */
export const isFormLanguage = (language: string): boolean =>
  isOurs(language) ||
  (tag.test(language) && !isOurs(primaryOf(language)) && names.of(primaryOf(language)) !== undefined);

/** These languages with the business's own first. */
export const ownFirst = (languages: readonly string[], own: string): string[] =>
  languages.toSorted((one, other) => Number(other === own) - Number(one === own));

/** The languages and scripts that are written from right to left. */
const fromRight: ReadonlySet<string> = new Set(
  ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"].concat("Arab", "Hebr", "Syrc", "Thaa"),
);

/** The direction in which a language is written. */
export function directionOf(language: string): "ltr" | "rtl" {
  const [primary = "", ...subtags] = language.split("-");
  const script = subtags.find((subtag) => subtag.length === 4);
  return fromRight.has(script ?? primary) ? "rtl" : "ltr";
}

/** A language in its own words, such as "Türkçe"; the tag where the runtime does not know it. */
export function nameInItself(language: string): string {
  return new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
}
