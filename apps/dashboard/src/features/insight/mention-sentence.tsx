import type { Estimate } from "@spots/domain/insight/estimate";
import { useTranslations } from "next-intl";
import { missingFor } from "./estimate-text";
import { useEstimateWords } from "./use-estimate-words";

/**
 * How often a spot, or any spot of a stage or touchpoint, is mentioned: a sentence with interval and
 * n, marked as early while there are few answers, or the reason why it is hidden.
 */
export function MentionSentence({ mention, of }: { mention: Estimate; of: "spot" | "stage" | "touchpoint" }) {
  const say = useTranslations("insight");
  const words = useEstimateWords("share", "answers");
  if (mention.kind === "hidden") {
    const { n, needed } = mention;
    return say(missingFor(mention) === 0 ? "sentence.withheld" : "sentence.hidden", { n, needed });
  }
  const { value, n } = mention;
  const sentence = say(`sentence.${of}`, {
    value: words.value(value),
    interval: words.interval(mention),
    hits: Math.round(value * n),
    n,
  });
  return [sentence, words.early(mention), words.waiting(mention)].filter(Boolean).join(" · ");
}
