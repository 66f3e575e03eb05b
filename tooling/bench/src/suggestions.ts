import { pathToFileURL } from "node:url";
import {
  finalTrades,
  heldOutTrades,
  type LabelledTrade,
  laterParaphraseTrades,
  paraphraseTrades,
  testTrades,
  tuneTrades,
} from "@spots/domain/feedback/matcher/corpus";
import { compileSpots } from "@spots/domain/feedback/matcher/matcher";
import { comparableTexts, complains, isComparable, likeliestSpot } from "@spots/domain/feedback/suggestion";
import { shareOf } from "@spots/domain/insight/share";

type Model = { embed(texts: readonly string[]): Promise<readonly (readonly number[])[]>; close(): Promise<void> };

/** The worker's model; null when it is not installed. */
async function openModel(): Promise<Model | null> {
  const file = new URL("../../../apps/worker/src/sentence-model.ts", import.meta.url);
  const { openSentenceModel } = await import(pathToFileURL(file.pathname).href);
  return openSentenceModel();
}

const unrelated = new Set(["none", "near_miss"]);
type Scored = { kind: string; isMeant: boolean; isLikeliest: boolean; isSuggested: boolean; isRight: boolean };

/**
 * The suggestions for the English answers of one set in which the matcher finds nothing: how many
 * of them are right, how many paraphrases get the right spot, of how many it is the likeliest,
 * listed or not, and how many answers about something else get one.
 */
async function scoreOf(model: Model, trades: readonly LabelledTrade[]) {
  const scored: Scored[] = [];
  for (const { spots, answers, locale } of trades.filter((trade) => trade.locale === "en")) {
    const matcher = compileSpots(spots, { locale });
    const texts = spots.flatMap((spot) => comparableTexts(spot).map((text) => ({ id: spot.id, text })));
    const vectors = await model.embed(texts.map(({ text }) => text));
    const silent = answers.filter(({ text }) => matcher.match(text).length === 0 && isComparable(text, locale));
    const compared = await model.embed(silent.map(({ text }) => text));
    for (const [at, { kind, text, meant }] of silent.entries()) {
      const heard = matcher.heard(text);
      const placed = spots.map(({ id }) => ({
        spotId: id,
        heard: heard.get(id) ?? 0,
        vectors: vectors.filter((_, index) => texts[index]?.id === id),
      }));
      const found = likeliestSpot({ vector: compared[at] ?? [], complains: complains(text, locale) }, placed);
      const isLikeliest = found !== null && meant.includes(found.spotId);
      const isSuggested = found?.listed ?? false;
      scored.push({
        kind,
        isMeant: meant.length > 0,
        isLikeliest,
        isSuggested,
        isRight: isSuggested && isLikeliest,
      });
    }
  }
  const suggested = scored.filter(({ isSuggested }) => isSuggested);
  const paraphrases = scored.filter(({ kind }) => kind === "paraphrase");
  const others = scored.filter(({ isMeant }) => !isMeant);
  const count = (of: readonly Scored[], isHit: (each: Scored) => boolean) => ({
    hits: of.filter(isHit).length,
    ...shareOf({ hits: of.filter(isHit).length, n: of.length }),
  });
  return {
    precision: count(suggested, ({ isRight }) => isRight),
    paraphrasesWithTheRightSpot: count(paraphrases, ({ isRight }) => isRight),
    paraphrasesWithTheRightSpotFirst: count(paraphrases, ({ isLikeliest }) => isLikeliest),
    suggestedWithoutAMention: count(others, ({ isSuggested }) => isSuggested),
    suggestedForUnrelated: count(
      others.filter(({ kind }) => unrelated.has(kind)),
      ({ isSuggested }) => isSuggested,
    ),
  };
}

/** Measures the sentence model's suggestions on the set they were chosen on and on the others. */
export async function benchSuggestions() {
  const model = await openModel();
  if (!model) return "the sentence model is not installed";
  try {
    return {
      tune: await scoreOf(model, tuneTrades),
      others: await scoreOf(model, [...heldOutTrades, ...finalTrades, ...testTrades]),
      paraphrases: await scoreOf(model, paraphraseTrades),
      laterParaphrases: await scoreOf(model, laterParaphraseTrades),
    };
  } finally {
    await model.close();
  }
}
