import type { Estimate } from "@spots/domain/insight/estimate";
import { useTranslations } from "next-intl";
import { missingFor } from "./estimate-text";
import { useEstimateWords } from "./use-estimate-words";

/**
 * The net promoter score of customers who were asked at a stage or touchpoint: a sentence with
 * interval, n and what it leaves out, or the reason why it is hidden.
 */
export function ScoreSentence({ score, leftOut }: { score: Estimate; leftOut: number }) {
  const say = useTranslations("insight.asked");
  const words = useEstimateWords("score", "answers");
  if (score.kind === "hidden") {
    const { n, needed } = score;
    return say(missingFor(score) === 0 ? "withheld" : "hidden", { n, needed });
  }
  const { value, n } = score;
  const sentence = say("score", { value: words.value(value), interval: words.interval(score), n });
  return [sentence, words.early(score), words.leftOut(leftOut)].filter(Boolean).join(" · ");
}
