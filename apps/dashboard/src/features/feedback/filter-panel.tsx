"use client";

import { type AnswerFilter, AnswerThanks, scoreGroups } from "@spots/domain/feedback/answer-filter";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { useTranslations } from "next-intl";
import type { AnswerCounts } from "./answer";
import { useFilterWords } from "./use-filter-words";

type Props = {
  filter: AnswerFilter;
  counts: AnswerCounts | undefined;
  onChange: (part: Partial<AnswerFilter>) => void;
};
type Choice = { readonly value: string; readonly label: string; readonly count: number | undefined };
const named = {
  locationId: "locations",
  channelId: "channels",
  spotId: "spots",
  stageId: "stages",
  personaId: "personas",
} as const;
const namedParts = ["locationId", "channelId", "spotId", "stageId", "personaId"] as const;
const flags = ["contact", "waiting", "mention"] as const;

/** Every filter with the number of answers that each of its values would give. */
export function FilterPanel({ filter, counts, onChange }: Props) {
  const say = useTranslations("feedback.filter");
  const { scoreText, languageText } = useFilterWords();
  const select = (label: string, value: string, choices: readonly Choice[], choose: (value: string) => void) => (
    <SelectField
      label={label}
      value={value}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
      options={[
        { value: "", label: say("any") },
        ...choices.map(({ value: of, label: name, count }) => ({
          value: of,
          label: count === undefined ? name : say("withCount", { name, count }),
        })),
      ]}
    />
  );
  const scored = (low: number, high: number) =>
    Object.entries(counts?.scores ?? {}).reduce(
      (sum, [score, count]) => (score !== "none" && Number(score) >= low && Number(score) <= high ? sum + count : sum),
      0,
    );
  const score = filter.score === null ? "" : filter.score === "none" ? "none" : filter.score.join("-");
  const groups = Object.values(scoreGroups).map(([low, high]) => ({
    value: `${low}-${high}`,
    label: scoreText([low, high]),
    count: counts && scored(low, high),
  }));
  const isGroup = score === "" || score === "none" || groups.some(({ value }) => value === score);
  const own =
    isGroup || filter.score === null ? [] : [{ value: score, label: scoreText(filter.score), count: undefined }];
  const languages = new Set([...Object.keys(counts?.locales ?? {}), ...(filter.locale ? [filter.locale] : [])]);
  return (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,13rem),1fr))] gap-3 rounded-card bg-paper-2 p-4">
      <TextField
        type="date"
        label={say("from")}
        value={filter.from ?? ""}
        onChange={({ currentTarget }) => onChange({ period: null, from: currentTarget.value || null })}
      />
      <TextField
        type="date"
        label={say("to")}
        value={filter.to ?? ""}
        onChange={({ currentTarget }) => onChange({ period: null, to: currentTarget.value || null })}
      />
      {namedParts.map((part) => {
        const choices = counts?.[named[part]] ?? [];
        if (choices.length === 0 && filter[part] === null) return null;
        return (
          <div key={part}>
            {select(
              say(`part.${part}`),
              filter[part] ?? "",
              choices.map(({ id, name, count }) => ({ value: id, label: name, count })),
              (value) => onChange({ [part]: value || null }),
            )}
          </div>
        );
      })}
      {select(
        say("part.score"),
        score,
        [...groups, ...own, { value: "none", label: scoreText("none"), count: counts?.scores.none ?? 0 }],
        (value) => {
          const [low, high] = value.split("-").map(Number);
          const range = low === undefined || high === undefined ? null : ([low, high] as const);
          onChange({ score: value === "none" ? "none" : range });
        },
      )}
      {select(
        say("part.locale"),
        filter.locale ?? "",
        [...languages].map((value) => ({ value, label: languageText(value), count: counts?.locales[value] ?? 0 })),
        (value) => onChange({ locale: value || null }),
      )}
      {flags.map((part) => (
        <div key={part}>
          {select(
            say(`part.${part}`),
            filter[part] === null ? "" : String(filter[part]),
            (["true", "false"] as const).map((value) => ({
              value,
              label: say(`value.${part}.${value}`),
              count: counts && (counts[part][value] ?? 0),
            })),
            (value) => onChange({ [part]: value === "" ? null : value === "true" }),
          )}
        </div>
      ))}
      {select(
        say("part.thanks"),
        filter.thanks ?? "",
        AnswerThanks.map((value) => ({
          value,
          label: say(`value.thanks.${value}`),
          count: counts && (counts.thanks[value] ?? 0),
        })),
        (value) => onChange({ thanks: AnswerThanks.find((each) => each === value) ?? null }),
      )}
    </div>
  );
}
