"use client";

import type { Outputs } from "@spots/api/trpc/root";
import type { AddPlan } from "@spots/domain/delivery/plan";
import type { PlanWords } from "@spots/domain/delivery/plan-words";
import { ChoiceField } from "@spots/ui/choice-field";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { useTranslations } from "next-intl";
import type { FormState } from "@/forms/use-form";
import { useWeekdays } from "./use-plan-rule";

type Props = {
  form: FormState<PlanWords, AddPlan>;
  words: PlanWords;
  choices: Outputs["moment"]["choices"];
  duties: Outputs["duty"]["list"];
  isNew: boolean;
};

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** The fields of a plan: which spot, where, for whom, on which days and at which times. */
export function PlanFields({ form, words, choices, duties, isNew }: Props) {
  const say = useTranslations("plan.form");
  const sayPlan = useTranslations("plan");
  const nameOf = useWeekdays();
  const here = choices.members.filter(
    ({ locationIds }) => locationIds.length === 0 || locationIds.includes(words.locationId),
  );
  const days = weekdays.map((day) => ({ value: String(day), label: nameOf(day) }));
  const optional = { optionalText: say("optional") };
  return (
    <>
      {isNew && (
        <>
          <SelectField
            label={say("spot")}
            placeholder={sayPlan("choose")}
            options={choices.spots
              .filter(({ offAt }) => !offAt.includes(words.locationId))
              .map(({ id, name, stage }) => ({ value: id, label: `${name} (${stage})` }))}
            {...form.field("spotId")}
          />
          <SelectField
            label={say("location")}
            options={choices.locations.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.field("locationId")}
          />
        </>
      )}
      <SelectField
        label={say("who")}
        options={[
          { value: "anyone", label: say("anyone") },
          ...(duties.length > 0
            ? [{ label: say("duties"), options: duties.map(({ id, name }) => ({ value: `duty ${id}`, label: name })) }]
            : []),
          { label: say("people"), options: here.map(({ id, name }) => ({ value: `member ${id}`, label: name })) },
        ]}
        {...form.field("who")}
      />
      <SelectField
        label={say("every")}
        options={(["day", "week", "monthDay", "monthWeekday"] as const).map((every) => ({
          value: every,
          label: say(every),
        }))}
        {...form.field("every")}
      />
      {words.every === "week" && (
        <ChoiceField
          legend={say("weekdays")}
          look="pills"
          multiple
          choices={weekdays.map((day) => ({ value: String(day), label: nameOf(day, "short") }))}
          {...form.field("weekdays")}
        />
      )}
      {words.every === "monthDay" && (
        <TextField
          type="number"
          min={1}
          max={31}
          label={say("dayOfMonth")}
          hint={say("dayHint")}
          {...form.field("day")}
        />
      )}
      {words.every === "monthWeekday" && (
        <>
          <SelectField
            label={say("nth")}
            options={[
              { value: "1", label: say("first") },
              { value: "2", label: say("second") },
              { value: "3", label: say("third") },
              { value: "4", label: say("fourth") },
              { value: "-1", label: say("last") },
            ]}
            {...form.field("nth")}
          />
          <SelectField label={say("weekday")} options={days} {...form.field("weekday")} />
        </>
      )}
      <TextField type="number" min={1} label={say("interval")} hint={say("intervalHint")} {...form.field("interval")} />
      <SelectField
        label={say("when")}
        options={[
          { value: "times", label: say("atTimes") },
          { value: "shifts", label: say("atShifts") },
        ]}
        {...form.field("when")}
      />
      {words.when === "times" ? (
        <TextField label={say("times")} hint={say("timesHint")} {...form.field("times")} />
      ) : (
        <TextField
          type="number"
          min={0}
          max={720}
          label={say("minutes")}
          hint={say("minutesHint")}
          {...form.field("minutes")}
        />
      )}
      <TextField label={say("places")} hint={say("placesHint")} {...optional} {...form.field("places")} />
      <TextField type="number" min={1} max={20} label={say("count")} {...form.field("count")} />
      <TextField type="date" label={say("from")} {...form.field("from")} />
      <TextField type="date" label={say("until")} {...optional} {...form.field("until")} />
      <TextField label={say("without")} hint={say("withoutHint")} {...optional} {...form.field("without")} />
    </>
  );
}
