import {
  finalTrades,
  heldOutTrades,
  type LabelledTrade,
  testTrades,
  tuneTrades,
  unseenTrades,
} from "@spots/domain/feedback/matcher/corpus";
import { compileSpots } from "@spots/domain/feedback/matcher/matcher";
import { readTrades, reliabilityOf, scoreOf } from "@spots/domain/feedback/matcher/scoring";

const sharesNoWord = (kind: string) => kind === "paraphrase";
const isMeant = (each: { readonly isMeant: boolean }) => each.isMeant;
const isForeign = (kind: string) => kind === "foreign" || kind === "mixed";

/**
 * The scores of one set: per language, separately for answers that share a word with a spot, and
 * per kind.
 */
function scoresOf(trades: readonly LabelledTrade[]) {
  const heard = readTrades(trades);
  const home = heard.filter(({ kind }) => !isForeign(kind));
  const kinds = [...new Set(heard.map(({ kind }) => kind))];
  return {
    all: scoreOf(home),
    sharingAWord: scoreOf(home.filter(({ kind }) => !sharesNoWord(kind))),
    byLanguage: Object.fromEntries(
      (["en", "de"] as const).map((locale) => [
        locale,
        scoreOf(home.filter((answer) => answer.locale === locale && !sharesNoWord(answer.kind))),
      ]),
    ),
    inTheOtherLanguage: scoreOf(heard.filter(({ kind }) => isForeign(kind))),
    withoutAMention: Object.fromEntries(
      (["en", "de"] as const).map((locale) => [
        locale,
        scoreOf(home.filter(({ judged, ...answer }) => answer.locale === locale && !judged.some(isMeant))),
      ]),
    ),
    byKind: Object.fromEntries(kinds.map((kind) => [kind, scoreOf(heard.filter((answer) => answer.kind === kind))])),
    reliability: reliabilityOf(home),
  };
}

/**
 * The answers in another language than the business's beside those in its own, with the spots'
 * texts in both languages and in one.
 */
function bridgeOf(trades: readonly LabelledTrade[]) {
  const inOne = trades.map((trade) => ({
    ...trade,
    spots: trade.spots.map((spot) => ({ ...spot, translations: {} })),
  }));
  const isSame = ({ kind }: { readonly kind: string }) => !isForeign(kind) && !sharesNoWord(kind);
  const [both, one] = [readTrades(trades), readTrades(inOne)];
  return {
    sameLanguage: scoreOf(both.filter(isSame)),
    otherLanguage: scoreOf(both.filter(({ kind }) => isForeign(kind))),
    sameLanguageWithoutTranslations: scoreOf(one.filter(isSame)),
    otherLanguageWithoutTranslations: scoreOf(one.filter(({ kind }) => isForeign(kind))),
  };
}

/** Milliseconds per answer with this many spots, and milliseconds to prepare the spots. */
function timeWith(count: number) {
  const all = [...tuneTrades, ...heldOutTrades].flatMap(({ spots }) => spots);
  const spots = Array.from({ length: count }, (_, index) => ({
    ...(all[index % all.length] as (typeof all)[number]),
    id: String(index),
  }));
  const texts = heldOutTrades.flatMap(({ answers }) => answers.map(({ text }) => text));
  const began = performance.now();
  const matcher = compileSpots(spots, { locale: "en" });
  const compiled = performance.now();
  for (const text of texts) matcher.match(text);
  const matched = performance.now();
  const longest = "the two minute polish and a wooden peel, ".repeat(50).slice(0, 2000);
  matcher.match(longest);
  return {
    spots: count,
    msToCompile: Math.round(compiled - began),
    msAnAnswer: Math.round((1000 * (matched - compiled)) / texts.length) / 1000,
    msFor2000Letters: Math.round(performance.now() - matched),
  };
}

/**
 * Measures how well and how fast answers are coded, on four sets: the answers the matcher was
 * tuned on, and three that it was not: written first, for two trades later, and as customers write.
 */
export function benchCoder() {
  return {
    tune: scoresOf(tuneTrades),
    heldOut: scoresOf(heldOutTrades),
    final: scoresOf(finalTrades),
    test: scoresOf(testTrades),
    unseen: scoresOf(unseenTrades),
    bridge: bridgeOf(unseenTrades),
    reliabilityOfAllNotTunedOn: reliabilityOf(
      readTrades([...heldOutTrades, ...finalTrades, ...testTrades]).filter(({ kind }) => !isForeign(kind)),
    ),
    time: [6, 60, 500].map(timeWith),
  };
}
