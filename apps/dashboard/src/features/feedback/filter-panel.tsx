"use client";

import {
  AnswerCases,
  type AnswerFilter,
  AnswerThanks,
  mostValues,
  myself,
  nobody,
} from "@spots/domain/feedback/answer-filter";
import { Tones } from "@spots/domain/feedback/reading/keys";
import { ManyField } from "@spots/ui/many-field";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { useTranslations } from "next-intl";
import type { AnswerCounts } from "./answer";
import { ScoreField } from "./score-field";
import { namedParts, useFilterWords } from "./use-filter-words";

type Props = {
  filter: AnswerFilter;
  counts: AnswerCounts | undefined;
  onChange: (part: Partial<AnswerFilter>) => void;
};
type Choice<Value extends string = string> = {
  readonly value: Value;
  readonly label: string;
  readonly count: number | undefined;
};
const parts = ["locationIds", "channelIds", "atSpotIds", "spotIds", "stageIds", "personaIds"] as const;
const flags = ["contact", "waiting", "mention"] as const;

/** Every filter with the number of answers that each of its values would give. */
export function FilterPanel({ filter, counts, onChange }: Props) {
  const say = useTranslations("feedback.filter");
  const { languageText, assigneeText } = useFilterWords(counts);
  const labelOf = ({ label, count }: Choice) =>
    count === undefined ? label : say("withCount", { name: label, count });
  const select = (label: string, value: string, choices: readonly Choice[], choose: (value: string) => void) => (
    <SelectField
      label={label}
      value={value}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
      options={[
        { value: "", label: say("any") },
        ...choices.map((choice) => ({ value: choice.value, label: labelOf(choice) })),
      ]}
    />
  );
  const many = <Value extends string>(
    label: string,
    chosen: readonly Value[],
    choices: readonly Choice<Value>[],
    choose: (values: Value[]) => void,
  ) => (
    <ManyField
      label={label}
      summary={
        choices.flatMap(({ value, label: name }) => (chosen.includes(value) ? [name] : [])).join(", ") || say("any")
      }
      options={choices.map((choice) => ({
        value: choice.value,
        label: labelOf(choice),
        chosen: chosen.includes(choice.value),
      }))}
      onChange={(changed, isChosen) => {
        const value = choices.find((choice) => choice.value === changed)?.value;
        if (value === undefined) return;
        const others = chosen.filter((other) => other !== value);
        choose(isChosen ? [...others, value].slice(-mostValues) : others);
      }}
    />
  );
  const languages = [...new Set([...Object.keys(counts?.locales ?? {}), ...filter.locales])];
  const members = (counts?.members ?? []).filter(({ id }) => id !== counts?.me || filter.assignees.includes(id));
  return (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,13rem),1fr))] items-start gap-3 rounded-card bg-paper-2 p-4">
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
      {parts.map((part) => {
        const choices = (counts?.[namedParts[part]] ?? []).map(({ id, name, count }) => ({
          value: id,
          label: name,
          count,
        }));
        if (choices.length === 0) return null;
        return (
          <div key={part}>
            {many(say(`part.${part}`), filter[part], choices, (values) => onChange({ [part]: values }))}
          </div>
        );
      })}
      <ScoreField scores={filter.scores} counts={counts} onChange={(scores) => onChange({ scores })} />
      {many(
        say("part.locales"),
        filter.locales,
        languages.map((value) => ({ value, label: languageText(value), count: counts?.locales[value] ?? 0 })),
        (locales) => onChange({ locales }),
      )}
      {many(
        say("part.cases"),
        filter.cases,
        AnswerCases.map((value) => ({
          value,
          label: say(`value.case.${value}`),
          count: counts && (counts.cases[value] ?? 0),
        })),
        (cases) => onChange({ cases }),
      )}
      {many(
        say("part.assignees"),
        filter.assignees,
        [
          { value: myself, label: assigneeText(myself), count: counts?.mine },
          { value: nobody, label: assigneeText(nobody), count: counts?.unassigned },
          ...members.map(({ id, name, count }) => ({ value: id, label: name, count })),
        ],
        (assignees) => onChange({ assignees }),
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
      {select(
        say("part.tone"),
        filter.tone ?? "",
        Tones.map((value) => ({
          value,
          label: say(`value.tone.${value}`),
          count: counts && (counts.tones[value] ?? 0),
        })),
        (value) => onChange({ tone: Tones.find((each) => each === value) ?? null }),
      )}
    </div>
  );
}
