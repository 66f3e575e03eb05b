/** The languages in which every text exists. */
export const Locales = ["en", "de"] as const;
export type Locale = (typeof Locales)[number];

/** The most languages of a browser's list that are read. Browsers send less than ten. */
const mostAccepted = 50;

/** The first languages of a browser's `Accept-Language`, by descending preference. */
function acceptedTags(accepted: string | null | undefined) {
  return (accepted ?? "")
    .split(",", mostAccepted)
    .map((part) => {
      const [tag = "", ...rest] = part.trim().split(";");
      const quality = Number(
        rest
          .find((piece) => piece.trim().startsWith("q="))
          ?.trim()
          .slice(2) ?? 1,
      );
      const [language = "", ...subtags] = tag.split("-");
      const region = subtags.find((subtag) => /^[a-z]{2}$/i.test(subtag))?.toUpperCase();
      return { language: language.toLowerCase(), region, quality: Number.isFinite(quality) ? quality : 0 };
    })
    .filter((part) => part.quality > 0)
    .sort((a, b) => b.quality - a.quality);
}

/** The best supported language for a browser's `Accept-Language`, or `otherwise`. */
export function pickLocale(accepted: string | null | undefined, otherwise: Locale): Locale {
  for (const { language } of acceptedTags(accepted)) {
    const found = Locales.find((locale) => locale === language);
    if (found) return found;
  }
  return otherwise;
}

/**
 * The best of these languages for a browser's `Accept-Language`, or `otherwise`. One with the
 * browser's region comes before another of the same language.
 */
export function pickWritten(
  accepted: string | null | undefined,
  written: readonly string[],
  otherwise: string,
): string {
  for (const { language, region } of acceptedTags(accepted)) {
    const alike = written.filter((each) => each.split("-", 1)[0] === language);
    const found = alike.find((each) => region !== undefined && each.endsWith(`-${region}`)) ?? alike[0];
    if (found !== undefined) return found;
  }
  return otherwise;
}

/** The regions of each language, the most likely first. */
const regions: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    "GB",
    "US",
    "IE",
    "CA",
    "AU",
    "NZ",
    "ZA",
    "IN",
    "SG",
    "HK",
    "MT",
    "DE",
    "AT",
    "CH",
    "NL",
    "BE",
    "DK",
    "SE",
    "FI",
  ],
  de: ["DE", "AT", "CH", "LU", "LI", "BE", "IT"],
};

/** The time zones of a region. Runtimes have either the property or the older method. */
function zonesOf(region: string): readonly string[] {
  const known: Intl.Locale & { readonly timeZones?: readonly string[]; getTimeZones?(): readonly string[] } =
    new Intl.Locale(`und-${region}`);
  return known.getTimeZones?.() ?? known.timeZones ?? [];
}

/** Whether the runtime has locale data for this language in this region. */
function isKnown(tag: string): boolean {
  return new Intl.DateTimeFormat(tag).resolvedOptions().locale === tag;
}

/**
 * The language of the texts with the first region in the browser's preference; null when it names
 * none.
 */
export function acceptedLocale(language: Locale, accepted: string | null | undefined): string | null {
  for (const { region } of acceptedTags(accepted))
    if (region && isKnown(`${language}-${region}`)) return `${language}-${region}`;
  return null;
}

/**
 * The language of the texts with the region of a time zone, otherwise with Great Britain or
 * Germany.
 * @example localeThere("en", "America/New_York") // "en-US"
 */
export function localeThere(language: Locale, timeZone: string | undefined): string {
  const there = timeZone && regions[language].find((region) => zonesOf(region).includes(timeZone));
  return `${language}-${there || regions[language][0]}`;
}
