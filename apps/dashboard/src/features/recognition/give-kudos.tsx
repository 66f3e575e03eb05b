"use client";

import { Button } from "@spots/ui/button";
import { ChoiceField } from "@spots/ui/choice-field";
import { SelectField } from "@spots/ui/select-field";
import { TextareaField } from "@spots/ui/textarea-field";
import { showToast } from "@spots/ui/toast";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { FormSheet } from "@/forms/form-sheet";
import { useSheetForm } from "@/forms/use-form";
import { useRecognition } from "./use-recognition";

type Draft = { id: string; memberId: string; momentId: string | null; valueId: string | null; words: string };
const blank = (): Draft => ({ id: v7(), memberId: "", momentId: null, valueId: null, words: "" });

/** Thanks a colleague: who, for which moment, which value it showed, and a few words. */
export function GiveKudos({ business, timeZone }: { business: string; timeZone: string }) {
  const trpc = useTRPC();
  const say = useTranslations("recognition.give");
  const format = useFormatter();
  const { client } = useRecognition();
  const { data } = useSuspenseQuery(trpc.kudos.choices.queryOptions({ business }));
  const form = useSheetForm({
    schema: () => import("@spots/domain/recognition/kudos-given").then(({ GiveKudos }) => GiveKudos),
    initial: blank,
    draft: { form: "kudos.give" },
    send: (draft: Draft) => client.kudos.give.mutate({ business, ...draft }),
    onSent: (_draft, { isHeld }) => {
      showToast(
        isHeld ? { tone: "info", title: say("held"), detail: say("heldTeach") } : { tone: "magic", title: say("sent") },
      );
    },
    next: blank,
  });
  const { setValue, control } = form.rhf;
  const [memberId, valueId] = useWatch({ control, name: ["memberId", "valueId"] });
  const moments = data.moments.filter((moment) => moment.memberId === memberId);
  const orNull = { setValueAs: (value: string | null) => value || null };
  return (
    <FormSheet
      of={form}
      title={say("title")}
      description={say("lead")}
      closeLabel={say("close")}
      trigger={<Button variant="magic">{say("title")}</Button>}
      submit={say("send")}
      button={{ variant: "magic", size: "large", wide: true }}
    >
      <SelectField
        label={say("whom")}
        placeholder={say("choose")}
        options={data.people.map(({ id, name, jobTitle }) => ({
          value: id,
          label: jobTitle ? `${name} · ${jobTitle}` : name,
        }))}
        {...form.field("memberId", { onChange: () => setValue("momentId", null) })}
      />
      {moments.length > 0 && (
        <SelectField
          label={say("moment")}
          optionalText={say("optional")}
          placeholder={say("noMoment")}
          options={moments.map(({ id, name, at }) => ({
            value: id,
            label: at ? `${name} · ${format.dateTime(at, { dateStyle: "short", timeZone })}` : name,
          }))}
          {...form.field("momentId", orNull)}
        />
      )}
      {data.values.length > 0 && (
        <ChoiceField
          legend={say("value")}
          name="value"
          look="pills"
          value={[valueId ?? ""]}
          onValueChange={(next) => setValue("valueId", next === "" ? null : next)}
          choices={[
            { value: "", label: say("noValue") },
            ...data.values.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <TextareaField label={say("words")} hint={say("wordsHint")} rows={3} {...form.field("words")} />
    </FormSheet>
  );
}
