import { z } from "zod";
import { DomainError } from "../kernel/errors";
import { Id } from "../kernel/ids";

/**
 * Asks for the public holidays of a year. `country` is its ISO 3166 code; null: that of the
 * location. `region` is a part of that country, and null all of it.
 */
export const ReadHolidays = z.object({
  locationId: Id,
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, "invalid")
    .nullable()
    .default(null),
  region: z.string().max(40, "invalid").nullable().default(null),
  year: z.int("invalid").min(2000, "invalid").max(2100, "invalid"),
});
export type ReadHolidays = z.infer<typeof ReadHolidays>;

/** The calendar does not know the country, or a region of it. */
export const unknownPlace = (field: "country" | "region"): DomainError =>
  new DomainError("BAD_REQUEST", "badInput", { fields: { [field]: "invalid" } });

/** A country, or a part of one, with its time zones, the usual one first. */
export type Zoned = { readonly code: string; readonly zones: readonly string[] };

/** The largest country of each time zone that several share. */
const largest: Readonly<Record<string, string>> = {
  "Africa/Abidjan": "CI",
  "Africa/Johannesburg": "ZA",
  "Africa/Lagos": "NG",
  "Africa/Maputo": "MZ",
  "Africa/Nairobi": "KE",
  "America/Curacao": "CW",
  "America/Panama": "PA",
  "America/Port_of_Spain": "TT",
  "Asia/Bangkok": "TH",
  "Atlantic/Canary": "ES",
  "Europe/Belgrade": "RS",
  "Europe/Helsinki": "FI",
  "Europe/Oslo": "NO",
  "Europe/Rome": "IT",
  "Europe/Zurich": "CH",
};

/** The country of each language of a business, for a time zone of no country. */
const ofLanguage: Readonly<Record<string, string>> = { de: "DE", en: "GB" };

/** One name for each time zone: zones have older names, too. */
function currentName(zone: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return zone;
  }
}

/** The country of a location: that of its time zone, or else of the business's language. */
export function countryOf(timeZone: string, locale: string, countries: readonly Zoned[]): string {
  const named = countries.filter(({ zones }) => zones.includes(timeZone));
  const zone = currentName(timeZone);
  // To look for the current name of every zone takes long, and few locations have an older one.
  const there = named[0] ? named : countries.filter(({ zones }) => zones.some((each) => currentName(each) === zone));
  if (there.length < 2) return there[0]?.code ?? ofLanguage[locale] ?? "GB";
  const shared = Object.entries(largest).find(([of]) => currentName(of) === zone)?.[1];
  return there.find(({ code }) => code === shared)?.code ?? there[0]?.code ?? "GB";
}

/** The part of a country in which a location is, if its time zone says so; null: it does not. */
export function regionOf(timeZone: string, regions: readonly Zoned[]): string | null {
  const zone = currentName(timeZone);
  const [only, ...others] = regions.filter(({ zones: [usual = ""] }) => currentName(usual) === zone);
  return only && others.length === 0 ? only.code : null;
}
