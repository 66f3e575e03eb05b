import german from "@spots/content/words/tone.de.json" with { type: "json" };
import english from "@spots/content/words/tone.en.json" with { type: "json" };
import { plainOf } from "../matcher/plain";
import { clausesOf } from "../matcher/scope";
import { isEmptyIn } from "../matcher/vocabulary";
import type { Text } from "../matcher/words";
import type { Tone } from "./keys";
import { patternsOf } from "./patterns";
import { ingredientsOf } from "./topics";

const compile = ({ strong, ...lists }: typeof english) => ({
  find: patternsOf(lists),
  strong: new Set(strong.map(plainOf)),
});
const compiled: Readonly<Record<string, ReturnType<typeof compile>>> = { en: compile(english), de: compile(german) };
const ofEnglish = compile(english);

const none = { saying: new Set<number>(), terms: new Set<number>() };
const emphasised = 1.5;
const ofPhrase = 1.5;
const deniedBad = 0.4;
const wished = 0.2;
const afterBut = 1.2;
/** Evidence of an ingredient sounds content, evidence that it was missing discontent. */
const ofIngredient = 0.6;
const least = 0.5;

/** The sum over the clauses: above 0 content, below 0 discontent. */
export function toneScore(text: Text): number {
  const { find, strong } = compiled[text.language] ?? ofEnglish;
  const found = find(text.words);
  const phrases = found.filter(({ key }) => key.endsWith(" phrases"));
  const isWithin = (at: number) => phrases.some(({ from, to }) => at >= from && at < to);
  let sum = 0;
  for (const clause of clausesOf(text, isEmptyIn(text.language), none)) {
    const here = found.filter(({ from }) => from >= clause.from && from < clause.to);
    if (here.some(({ key }) => key === "neutral phrases")) continue;
    let of = 0;
    for (const { key, from } of here) {
      if (key === "positive phrases") of += ofPhrase;
      else if (key === "negative phrases") of -= ofPhrase;
      else if (!isWithin(from)) {
        const isStrong =
          strong.has(text.words[from]?.plain ?? "") ||
          (from > clause.from && strong.has(text.words[from - 1]?.plain ?? ""));
        const weight = isStrong ? emphasised : 1;
        if (key === "positive") of += clause.denied ? -weight : weight * (clause.wished ? wished : 1);
        else of += clause.denied ? weight * deniedBad : -weight;
      }
    }
    const first = text.words[clause.from]?.plain;
    sum += first === "but" || first === "aber" ? of * afterBut : of;
  }
  return (
    sum + ingredientsOf(text).reduce((all, sign) => all + (sign.startsWith("-") ? -ofIngredient : ofIngredient), 0)
  );
}

/**
 * Whether a text sounds content, by a list of words with their denials: a baseline that misses
 * irony and what is said without such words. `pnpm bench tone` prints how often it agrees with a
 * reader.
 */
export function toneOf(text: Text): Tone {
  const score = toneScore(text);
  if (score >= least) return "positive";
  return score <= -least ? "negative" : "neutral";
}
