import { isDoubtful } from "./certainty";
import type { LabelledTrade } from "./corpus";
import { compileSpots } from "./matcher";

/**
 * @internal One spot of one answer: the matcher's confidence, and whether the customer meant the
 * spot.
 */
export type Judged = { readonly confidence: number; readonly isMeant: boolean };
type Heard = {
  readonly locale: "en" | "de";
  readonly kind: string;
  readonly text: string;
  readonly judged: readonly (Judged & { readonly spotId: string })[];
};

/**
 * Returns every answer matched among the spots of its own business; spots that are not found have
 * confidence 0.
 * @internal
 */
export function readTrades(trades: readonly LabelledTrade[]): readonly Heard[] {
  return trades.flatMap(({ locale, spots, answers }) => {
    const matcher = compileSpots(spots, { locale });
    return answers.map(({ kind, text, meant }) => {
      const found = new Map(matcher.match(text).map(({ spotId, confidence }) => [spotId, confidence]));
      const judged = spots.map(({ id }) => ({
        spotId: id,
        confidence: found.get(id) ?? 0,
        isMeant: meant.includes(id),
      }));
      return { locale, kind, text, judged };
    });
  });
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
const round = (value: number | null): number | null => (value === null ? null : Math.round(value * 1000) / 1000);

function rates(judged: readonly Judged[], isTaken: (confidence: number) => boolean) {
  const taken = judged.filter(({ confidence }) => isTaken(confidence));
  const right = taken.filter(({ isMeant }) => isMeant).length;
  const meant = judged.filter(({ isMeant }) => isMeant).length;
  return {
    precision: round(ratio(right, taken.length)),
    recall: round(ratio(right, meant)),
    f1: round(ratio(2 * right, taken.length + meant)),
  };
}

/**
 * @internal Precision, recall and F1 of the mentions that count at once (an uncertain mention
 * counts as not found) and with every uncertain one counted as right; the number of decisions per
 * hundred answers; and the share of answers with a wrong mention that counts.
 */
export function scoreOf(heard: readonly Heard[]) {
  const judged = heard.flatMap((answer) => answer.judged);
  const isCounted = ({ confidence }: Judged) => confidence > 0 && !isDoubtful(confidence);
  const asked = judged.filter(({ confidence }) => confidence > 0 && isDoubtful(confidence));
  const alarmed = heard.filter((answer) => answer.judged.some((each) => isCounted(each) && !each.isMeant));
  return {
    answers: heard.length,
    counted: rates(judged, (confidence) => confidence > 0 && !isDoubtful(confidence)),
    withDoubtful: rates(judged, (confidence) => confidence > 0),
    decisionsPer100: round(ratio(100 * asked.length, heard.length)),
    falseAlarms: round(ratio(alarmed.length, heard.length)),
  };
}

/**
 * @internal For mentions of similar confidence: the mean confidence and the share that was meant.
 */
export function reliabilityOf(heard: readonly Heard[]) {
  const edges = [0.2, 0.35, 0.6, 0.7, 0.8, 0.9, 1.01];
  const found = heard.flatMap((answer) => answer.judged).filter(({ confidence }) => confidence > 0);
  return edges.slice(0, -1).map((from, index) => {
    const inside = found.filter(({ confidence }) => confidence >= from && confidence < (edges[index + 1] ?? 2));
    const sum = inside.reduce((total, { confidence }) => total + confidence, 0);
    const meant = inside.filter(({ isMeant }) => isMeant).length;
    return {
      from,
      n: inside.length,
      confidence: round(ratio(sum, inside.length)),
      meant: round(ratio(meant, inside.length)),
    };
  });
}
