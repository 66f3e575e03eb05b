"use client";

import { type AnswerFilter, scoreGroups } from "@spots/domain/feedback/answer-filter";
import { useLocale, useTranslations } from "next-intl";

/** The names of the values of a filter. */
export function useFilterWords() {
  const say = useTranslations("feedback.filter");
  const locale = useLocale();
  return {
    scoreText: (score: NonNullable<AnswerFilter["score"]>): string => {
      if (score === "none") return say("value.score.none");
      const [low, high] = score;
      const group = Object.entries(scoreGroups).find(([, range]) => range[0] === low && range[1] === high)?.[0];
      if (group === "promoter" || group === "passive" || group === "detractor") return say(`value.score.${group}`);
      return low === high ? say("oneScore", { score: low }) : say("scores", { low, high });
    },
    languageText: (language: string): string =>
      new Intl.DisplayNames([locale], { type: "language" }).of(language) ?? language,
  };
}
