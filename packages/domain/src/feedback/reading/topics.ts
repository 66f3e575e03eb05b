import germanIngredients from "@spots/content/words/ingredients.de.json" with { type: "json" };
import englishIngredients from "@spots/content/words/ingredients.en.json" with { type: "json" };
import germanThemes from "@spots/content/words/themes.de.json" with { type: "json" };
import englishThemes from "@spots/content/words/themes.en.json" with { type: "json" };
import { clausesOf } from "../matcher/scope";
import { rulesOf } from "../matcher/scope-rules";
import { isEmptyIn } from "../matcher/vocabulary";
import type { Text } from "../matcher/words";
import { type IngredientSign, type Theme, Themes } from "./keys";
import { patternsOf } from "./patterns";

const findThemes = { en: patternsOf(englishThemes), de: patternsOf(germanThemes) };
const findIngredients = { en: patternsOf(englishIngredients), de: patternsOf(germanIngredients) };
const inOf = <Found>(lists: { readonly en: Found; readonly de: Found }, language: string): Found =>
  language === "de" ? lists.de : lists.en;

/** How many words before a word may deny it. */
const deniedWithin = 4;
const none = { saying: new Set<number>(), terms: new Set<number>() };

/** The service themes that a text speaks of, for better or worse. */
export function themesOf(text: Text): readonly Theme[] {
  const found = new Set<string>(inOf(findThemes, text.language)(text.words).map(({ key }) => key));
  return Themes.filter((theme) => found.has(theme));
}

/** The positions of the words that speak of a service theme. */
export function themeWords(text: Text): ReadonlySet<number> {
  const found = inOf(findThemes, text.language)(text.words);
  return new Set(found.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, step) => from + step)));
}

/**
 * The ingredients that a text gives evidence of: named in a clause, or denied in it ("nobody
 * listened"). Hearsay and wishes are no evidence.
 */
export function ingredientsOf(text: Text): readonly IngredientSign[] {
  const clauses = clausesOf(text, isEmptyIn(text.language), none);
  const { denial } = rulesOf(text.language);
  // An English denial stands before what it denies; a German one may end the clause.
  const isDenied = (clause: { readonly from: number; readonly denied: boolean }, at: number) =>
    clause.denied &&
    (text.language === "de" ||
      text.words.slice(Math.max(clause.from, at - deniedWithin), at).some(({ plain }) => denial.has(plain)));
  const signs = inOf(
    findIngredients,
    text.language,
  )(text.words).flatMap(({ key, from, entry }): IngredientSign[] => {
    const clause = clauses.find((each) => from >= each.from && from < each.to);
    if (!clause || clause.hearsay || clause.wished) return [];
    const isLack = key.startsWith("-");
    if (entry.includes(" ") || !isDenied(clause, from)) return [key];
    return isLack ? [] : [`-${key}` as IngredientSign];
  });
  return [...new Set(signs)].toSorted();
}
