"use client";

import { type AnswerFilter, scoreGroups } from "@spots/domain/feedback/answer-filter";
import { ManyField } from "@spots/ui/many-field";
import { useTranslations } from "next-intl";
import type { AnswerCounts } from "./answer";
import { useFilterWords } from "./use-filter-words";

type Scores = AnswerFilter["scores"];
type Props = { scores: Scores; counts: AnswerCounts | undefined; onChange: (scores: Scores) => void };

const every = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** Scores to filter by: whole groups, single scores, and answers without one. */
export function ScoreField({ scores, counts, onChange }: Props) {
  const say = useTranslations("feedback.filter");
  const { rangeText, scoreTexts } = useFilterWords(counts);
  const options = [
    ...Object.values(scoreGroups).map((range) => ({
      value: range.join("-"),
      label: rangeText(range),
      scores: every.filter((score) => score >= range[0] && score <= range[1]),
    })),
    { value: "none", label: say("value.score.none"), scores: ["none" as const] },
    ...every.map((score) => ({ value: String(score), label: rangeText([score, score]), scores: [score] })),
  ];
  return (
    <ManyField
      label={say("part.scores")}
      summary={
        scoreTexts(scores)
          .map(({ words }) => words)
          .join(", ") || say("any")
      }
      options={options.map(({ value, label, scores: of }) => ({
        value,
        label: counts
          ? say("withCount", {
              name: label,
              count: of.reduce<number>((sum, score) => sum + (counts.scores[score] ?? 0), 0),
            })
          : label,
        chosen: of.every((score) => scores.includes(score)),
      }))}
      onChange={(changed, isChosen) => {
        const of: Scores = options.find(({ value }) => value === changed)?.scores ?? [];
        const others = scores.filter((score) => !of.includes(score));
        onChange(isChosen ? [...others, ...of] : others);
      }}
    />
  );
}
