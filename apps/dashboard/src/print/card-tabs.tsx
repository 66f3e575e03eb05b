import type { Locale } from "@spots/domain/kernel/locales";
import { NavTabs } from "@spots/ui/nav-tabs";
import { useTranslations } from "next-intl";

type Props = {
  /** The page of the cards, without parameters. */
  page: string;
  locations: readonly { readonly id: string; readonly name: string }[];
  /** The further languages in which cards are written. */
  languages: readonly Locale[];
  /** The chosen location; undefined: the texts of all. */
  location: string | undefined;
  /** The chosen further language; undefined: the business's own. */
  language: Locale | undefined;
};

/** For which location, and in which language, the cards are shown. */
export function CardTabs({ page, locations, languages, location, language }: Props) {
  const say = useTranslations("transfer");
  const sayOfSpot = useTranslations("spot");
  const hrefOf = (of: { readonly location?: string | undefined; readonly language?: string | undefined }) => {
    const query = new URLSearchParams(Object.entries(of).flatMap(([name, value]) => (value ? [[name, value]] : [])));
    return query.size > 0 ? `${page}?${query}` : page;
  };
  return (
    <>
      {locations.length > 1 && (
        <NavTabs
          label={say("cardsFor")}
          items={[
            { href: hrefOf({ language }), label: say("everywhere"), current: !location },
            ...locations.map(({ id, name }) => ({
              href: hrefOf({ location: id, language }),
              label: name,
              current: id === location,
            })),
          ]}
        />
      )}
      {languages.length > 0 && (
        <NavTabs
          label={say("cardsIn")}
          items={[
            { href: hrefOf({ location }), label: say("ownLanguage"), current: !language },
            ...languages.map((each) => ({
              href: hrefOf({ location, language: each }),
              label: sayOfSpot(`language.${each}`),
              current: each === language,
            })),
          ]}
        />
      )}
    </>
  );
}
