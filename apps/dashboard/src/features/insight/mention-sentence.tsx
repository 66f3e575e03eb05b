"use client";

import type { Estimate } from "@spots/domain/insight/estimate";
import { useTranslations } from "next-intl";
import { missingFor } from "./estimate-text";
import { useEstimateWords } from "./use-estimate-words";

/**
 * How often a spot, or a spot of a stage, is mentioned, as a sentence with interval and n, marked
 * while there are few answers; or why it is not said.
 */
export function MentionSentence({ mention, of }: { mention: Estimate; of: "spot" | "stage" }) {
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
