import { readText } from "../matcher/words";
import german from "./fixtures/tone-de.json" with { type: "json" };
import english from "./fixtures/tone-en.json" with { type: "json" };
import { type Tone, Tones } from "./keys";
import { toneOf } from "./tone";

const sets = { en: english, de: german };

/**
 * How often the tone that is read agrees with a reader's, on labelled answers. The word lists were
 * written with `tune` in view; `test` was written afterwards and is for scoring only.
 * @internal
 */
export function scoreTones(locale: keyof typeof sets, part: "tune" | "test") {
  const answers = sets[locale][part];
  const pairs = answers.map(({ text, tone }) => ({ label: tone, read: toneOf(readText(text, locale)) }));
  const count = (label: string, read: Tone) =>
    pairs.filter((pair) => pair.label === label && pair.read === read).length;
  return {
    n: answers.length,
    accuracy: pairs.filter(({ label, read }) => label === read).length / answers.length,
    /** Rows: what a reader said; columns: what is read. */
    confusion: Object.fromEntries(
      Tones.map((label) => [label, Object.fromEntries(Tones.map((read) => [read, count(label, read)]))]),
    ),
    /** Of the answers read as such, how many a reader calls so. */
    precision: Object.fromEntries(
      Tones.map((read) => [read, count(read, read) / Math.max(1, pairs.filter((pair) => pair.read === read).length)]),
    ),
  };
}
