import { z } from "zod";

/** The languages in which every text exists. */
export const Locales = ["en", "de"] as const;
export const Locale = z.enum(Locales);
export type Locale = z.infer<typeof Locale>;

/** The best of our languages for a browser's `Accept-Language`, or `otherwise`. */
export function pickLocale(accepted: string | null | undefined, otherwise: Locale): Locale {
  const wanted = (accepted ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...rest] = part.trim().split(";");
      const quality = Number(
        rest
          .find((piece) => piece.trim().startsWith("q="))
          ?.trim()
          .slice(2) ?? 1,
      );
      return { language: tag.toLowerCase().split("-")[0], quality: Number.isFinite(quality) ? quality : 0 };
    })
    .filter((part) => part.quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { language } of wanted) {
    const found = Locales.find((locale) => locale === language);
    if (found) return found;
  }
  return otherwise;
}
