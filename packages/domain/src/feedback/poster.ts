import { type Locale, Locales, pickLocale } from "../kernel/locales";
import { Colour, lineUpTo } from "../kernel/text";
import { contrast, inkOn } from "../platform/accent";

/** What a QR code is printed on: a poster, a card on the table, or a sheet of twelve stickers. */
export const PosterSizes = ["a4", "a5", "a6", "stickers"] as const;
export type PosterSize = (typeof PosterSizes)[number];

/** What is chosen for a printout; it is kept in the address of its page. */
export type PosterDesign = {
  readonly size: PosterSize;
  readonly language: Locale;
  /** What it asks; empty: the question of the form. */
  readonly headline: string;
  /** The line below the code; empty: how to scan it. */
  readonly note: string;
  readonly colour: string;
};

const Headline = lineUpTo(120);
const white = "#ffffff";

type Chosen = Readonly<Partial<Record<keyof PosterDesign, string | readonly string[] | undefined>>>;

/** The design in an address. What is missing or cannot be printed is as the business has it. */
export function posterDesign(chosen: Chosen, own: { readonly locale: string; readonly colour: string }): PosterDesign {
  const given = (name: keyof PosterDesign) => {
    const value = chosen[name];
    return typeof value === "string" ? value : "";
  };
  return {
    size: PosterSizes.find((size) => size === given("size").toLowerCase()) ?? "a4",
    language: Locales.find((locale) => locale === given("language")) ?? pickLocale(own.locale, "en"),
    headline: Headline.safeParse(given("headline")).data ?? "",
    note: Headline.safeParse(given("note")).data ?? "",
    colour: Colour.safeParse(given("colour")).data ?? own.colour,
  };
}

/**
 * The text colour on the poster's colour with its contrast, and whether the colour is seen on white
 * paper.
 */
export function posterContrast(colour: string) {
  const ink = inkOn(colour);
  return { ink, text: contrast(colour, ink), isSeen: contrast(colour, white) >= 1.8 };
}
