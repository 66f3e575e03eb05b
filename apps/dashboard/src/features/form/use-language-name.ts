import { isFormLanguage, isOurs } from "@spots/domain/form/language";
import { useLocale, useTranslations } from "next-intl";

/** Languages that are offered by their names; every other one is added by its tag. */
const offered = [
  ...["ar", "bg", "bn", "cs", "da", "el", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu", "id", "it", "ja", "ko"],
  ...["lt", "lv", "nb", "nl", "pl", "ps", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "ta", "th", "tr", "uk", "ur"],
  ...["vi", "zh-Hans", "zh-Hant"],
];

/** The names of languages in the reader's own. */
export function useLanguageName() {
  const locale = useLocale();
  const names = new Intl.DisplayNames([locale], { type: "language" });
  const say = useTranslations("questionForm.ours");
  const nameOf = (language: string) => (isOurs(language) ? say(language) : (names.of(language) ?? language));
  return {
    nameOf,
    /** The names of the languages that are offered. */
    offered: () => offered.map(nameOf).toSorted((a, b) => a.localeCompare(b, locale)),
    /** The language that a name or a tag means; null for none. */
    languageOf: (typed: string): string | null => {
      const said = typed.trim();
      const named = offered.find((each) => nameOf(each).toLowerCase() === said.toLowerCase());
      if (named !== undefined) return named;
      try {
        const [tag = ""] = Intl.getCanonicalLocales(said.replaceAll("_", "-"));
        return isFormLanguage(tag) ? tag : null;
      } catch {
        return null;
      }
    },
  };
}
