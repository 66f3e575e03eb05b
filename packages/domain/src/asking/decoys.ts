import german from "@spots/content/decoys/decoys.de.json" with { type: "json" };
import english from "@spots/content/decoys/decoys.en.json" with { type: "json" };
import { z } from "zod";
import { Trades } from "../journey/trades";
import { type Locale, Locales } from "../kernel/locales";

/** A plausible moment, under the same key in every language. */
export type Decoy = { readonly key: string; readonly texts: Readonly<Record<Locale, string>> };

/** The moments of each trade, and those that fit any of them, by their keys. */
export const DecoyFile = z.record(
  z.enum(["any", ...Trades]),
  z.record(z.string().regex(/^[a-z-]+$/), z.string().min(5).max(60)),
);

const written = { en: DecoyFile.parse(english), de: DecoyFile.parse(german) };

/** The catalogue for a trade: its own moments, and those of any trade. */
export function decoysFor(trade: string): readonly Decoy[] {
  const groups = (["any", ...Trades] as const).filter((group) => group === "any" || group === trade);
  return groups.flatMap((group) =>
    Object.keys(written.en[group]).map((key) => ({
      key: `${group}.${key}`,
      texts: Object.fromEntries(Locales.map((locale) => [locale, written[locale][group][key] ?? ""])) as Decoy["texts"],
    })),
  );
}
