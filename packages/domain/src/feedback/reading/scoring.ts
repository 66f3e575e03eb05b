import { cohensKappa } from "../../insight/agreement";
import { shareOf } from "../../insight/share";
import { readText } from "../matcher/words";
import germanAnswers from "./fixtures/answers-de.json" with { type: "json" };
import englishAnswers from "./fixtures/answers-en.json" with { type: "json" };
import german from "./fixtures/tone-de.json" with { type: "json" };
import english from "./fixtures/tone-en.json" with { type: "json" };
import { type IngredientSign, type Tone, Tones, WordIngredients } from "./keys";
import { toneOf } from "./tone";
import { ingredientsOf } from "./topics";

type Part = "tune" | "test";
const plainSets = { en: english, de: german };
/**
 * Answers of a dozen trades that say it without the usual words ("he rolled his eyes"), labelled
 * with tone and ingredients and divided before the lists of the second reading were written.
 */
const indirectSets = { en: englishAnswers, de: germanAnswers };

/** Cohen's kappa of the reading and a reader about one yes or no. */
function kappaOf(pairs: readonly { readonly label: boolean; readonly read: boolean }[]) {
  const count = (label: boolean, read: boolean) =>
    pairs.filter((pair) => pair.label === label && pair.read === read).length;
  return cohensKappa({
    both: count(true, true),
    firstOnly: count(true, false),
    secondOnly: count(false, true),
    neither: count(false, false),
  });
}

/**
 * How often the tone that is read agrees with a reader's, on labelled answers. The word lists were
 * written with `tune` in view; `test` is for scoring only.
 * @internal
 */
export function scoreTones(locale: "en" | "de", part: Part, set: "plain" | "indirect" = "plain") {
  const answers: readonly { text: string; tone: string }[] = (set === "plain" ? plainSets : indirectSets)[locale][part];
  const pairs = answers.map(({ text, tone }) => ({ label: tone, read: toneOf(readText(text, locale)) }));
  const count = (label: string, read: Tone) =>
    pairs.filter((pair) => pair.label === label && pair.read === read).length;
  const agreed = pairs.filter(({ label, read }) => label === read).length;
  return {
    n: answers.length,
    accuracy: agreed / answers.length,
    interval: shareOf({ hits: agreed, n: answers.length }),
    /** Rows: what a reader said; columns: what is read. */
    confusion: Object.fromEntries(
      Tones.map((label) => [label, Object.fromEntries(Tones.map((read) => [read, count(label, read)]))]),
    ),
    /** Of the answers read as such, how many a reader calls so. */
    precision: Object.fromEntries(
      Tones.map((read) => [read, count(read, read) / Math.max(1, pairs.filter((pair) => pair.read === read).length)]),
    ),
    kappa: Object.fromEntries(
      Tones.map((tone) => [
        tone,
        kappaOf(pairs.map(({ label, read }) => ({ label: label === tone, read: read === tone }))),
      ]),
    ),
  };
}

const signs: readonly IngredientSign[] = WordIngredients.flatMap((each): IngredientSign[] => [each, `-${each}`]);

/**
 * How the ingredients that are read agree with a reader's: precision and recall with their
 * intervals, and kappa over every answer and ingredient.
 * @internal
 */
export function scoreIngredients(locale: "en" | "de", part: Part) {
  const pairs = indirectSets[locale][part].flatMap(({ text, ingredients }) => {
    const found = ingredientsOf(readText(text, locale));
    return signs.map((sign) => ({ label: ingredients.includes(sign), read: found.includes(sign) }));
  });
  const right = pairs.filter(({ label, read }) => label && read).length;
  return {
    answers: indirectSets[locale][part].length,
    precision: shareOf({ hits: right, n: pairs.filter(({ read }) => read).length }),
    recall: shareOf({ hits: right, n: pairs.filter(({ label }) => label).length }),
    kappa: kappaOf(pairs),
  };
}
