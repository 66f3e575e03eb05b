import { Locales } from "@spots/domain/kernel/locales";
import type { SpotContent } from "@spots/domain/spot/spot";
import { useTranslations } from "next-intl";

/** Returns a function that names a field of `flatTexts`: "Name", or "Name (German)". */
export function useFieldName() {
  const say = useTranslations("spot");
  return (key: string): string => {
    const [field = "", language] = key.split(".");
    const name = say(`field.${field as Exclude<keyof SpotContent, "translations">}`);
    const locale = Locales.find((each) => each === language);
    return locale ? say("fieldIn", { field: name, language: say(`language.${locale}`) }) : name;
  };
}
