"use client";

import { Button } from "@spots/ui/button";
import { SectionHead } from "@spots/ui/section-head";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useFormatter, useTranslations } from "next-intl";
import { v7 } from "uuid";
import { FormSheet } from "@/forms/form-sheet";
import { useSheetForm } from "@/forms/use-form";
import { CheckSheet } from "./check-sheet";
import { type Growth, useGrowth } from "./use-growth";

type Props = { business: string; timeZone: string; today: string; growth: Growth };
type Habit = Growth["habits"][number];

/** The habit that goes on, with its next check-in, and the earlier ones. */
export function Habits({ business, timeZone, today, growth }: Props) {
  const say = useTranslations("growth.habit");
  const { habits } = growth;
  const open = habits.find(({ endedAt }) => endedAt === null);
  const over = habits.filter(({ endedAt }) => endedAt !== null);
  return (
    <section aria-labelledby="habit" className="grid max-w-[56rem] gap-3">
      <SectionHead
        id="habit"
        title={say("title")}
        detail={say("teach")}
        actions={open ? <CheckSheet {...{ business, habit: open }} /> : <BeginSheet {...{ business, growth }} />}
      />
      {open ? <HabitView {...{ habit: open, timeZone, today }} /> : <p className="text-ink-3">{say("none")}</p>}
      {over.length > 0 && (
        <details>
          <summary className="min-h-11 cursor-pointer py-2 text-small">{say("earlier")}</summary>
          <ul className="grid gap-4">
            {over.map((habit) => (
              <li key={habit.id}>
                <HabitView {...{ habit, timeZone, today }} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function HabitView({ habit, timeZone, today }: Omit<Props, "business" | "growth"> & { habit: Habit }) {
  const say = useTranslations("growth.habit");
  const topics = useTranslations("growth.topic");
  const format = useFormatter();
  const { words, checkOn, endedAt, setBy, setAt, checks } = habit;
  const topic = topics(habit.topic);
  const on = (at: Date) => format.dateTime(at, { dateStyle: "medium", timeZone });
  const day = format.dateTime(new Date(`${checkOn}T00:00:00Z`), { dateStyle: "full", timeZone: "UTC" });
  const when = endedAt
    ? say("over", { topic })
    : checkOn <= today
      ? say("today", { topic })
      : say("goes", { topic, day });
  return (
    <div className="grid gap-1">
      <p className="wrap-anywhere font-serif text-lead">{words}</p>
      <p className="text-small text-ink-2">{`${when} · ${say("by", { by: setBy, day: on(setAt) })}`}</p>
      {checks.length > 0 && (
        <ul className="grid gap-1 text-small">
          {checks.map((check) => (
            <li key={check.id} className="wrap-anywhere">
              {say("checked", { outcome: say(`outcome.${check.outcome}`), by: check.by, day: on(check.at) })}
              {check.words && <q className="said block text-ink-2">{check.words}</q>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function BeginSheet({ business, growth: { person, cells } }: Pick<Props, "business" | "growth">) {
  const say = useTranslations("growth.habit");
  const topics = useTranslations("growth.topic");
  const close = useTranslations("growth");
  const { client } = useGrowth();
  const blank = () => ({ id: v7(), memberId: person.id, topic: "", words: "", checkOn: "" });
  const form = useSheetForm({
    schema: () => import("./growth.schema").then(({ HabitForm }) => HabitForm),
    initial: blank,
    draft: { form: "growth.habit", subject: person.id },
    send: (draft) => client.growth.setHabit.mutate({ business, ...draft }),
    onSent: () => {
      showToast({ title: say("begun") });
    },
    next: blank,
  });
  return (
    <FormSheet
      of={form}
      title={say("begin")}
      description={say("beginLead")}
      closeLabel={close("close")}
      trigger={<Button icon="plus">{say("begin")}</Button>}
      submit={say("start")}
      button={{ variant: "primary", size: "large", wide: true }}
    >
      <SelectField
        label={say("about")}
        placeholder={say("choose")}
        options={cells.map(({ topic }) => ({ value: topic, label: topics(topic) }))}
        {...form.field("topic")}
      />
      <TextField label={say("words")} hint={say("hint")} maxLength={140} autoComplete="off" {...form.field("words")} />
      <TextField type="date" label={say("on")} {...form.field("checkOn")} />
    </FormSheet>
  );
}
