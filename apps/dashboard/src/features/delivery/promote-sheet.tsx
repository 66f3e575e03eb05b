"use client";

import { Button } from "@spots/ui/button";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { TextareaField } from "@spots/ui/textarea-field";
import { showToast } from "@spots/ui/toast";
import { useFormatter, useTranslations } from "next-intl";
import { v7 } from "uuid";
import { FormSheet } from "@/forms/form-sheet";
import { useSheetForm } from "@/forms/use-form";
import { type ImprovisedGroup, useImprovised } from "./use-improvised";

export type Journeys = readonly {
  readonly id: string;
  readonly name: string;
  readonly stages: readonly { readonly id: string; readonly name: string }[];
}[];

type Props = { business: string; group: ImprovisedGroup; journeys: Journeys; people: readonly string[] };

/** Makes a draft spot of a group of spontaneous moments, and says who will be credited with it. */
export function PromoteSheet({ business, group, journeys, people }: Props) {
  const say = useTranslations("spontaneous");
  const format = useFormatter();
  const { client } = useImprovised();
  const [first] = group.moments;
  const blank = () => ({
    ...{ groupId: group.groupId ?? v7(), momentIds: group.moments.map(({ id }) => id), spotId: v7() },
    ...{ stageId: "", name: "", happens: first?.description ?? "" },
  });
  const form = useSheetForm({
    schema: () => import("@spots/domain/delivery/improvised").then(({ PromoteImprovised }) => PromoteImprovised),
    initial: blank,
    draft: { form: "improvised.promote", subject: first?.id ?? "" },
    send: (draft) => client.improvised.promote.mutate({ business, ...draft }),
    onSent: ({ name }) => {
      showToast({ tone: "magic", title: say("promoted", { name }) });
    },
    next: blank,
  });
  const [only] = journeys;
  const optionsOf = (stages: Journeys[number]["stages"]) => stages.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FormSheet
      of={form}
      title={say("promoteTitle")}
      description={say("promoteTeach", { names: format.list(people), count: people.length })}
      closeLabel={say("close")}
      trigger={
        <Button
          size="small"
          variant={group.moments.length > 1 ? "magic" : "quiet"}
          icon="bulb"
          aria-label={say("promoteOf", { words: first?.description ?? "" })}
        >
          {say("promote")}
        </Button>
      }
      submit={say("promoteNow")}
      button={{ variant: "magic", size: "large", wide: true }}
    >
      {journeys.length === 0 && <p className="text-warn">{say("noStage")}</p>}
      <SelectField
        label={say("stage")}
        placeholder={say("choose")}
        options={
          journeys.length === 1 && only
            ? optionsOf(only.stages)
            : journeys.map(({ name, stages }) => ({ label: name, options: optionsOf(stages) }))
        }
        {...form.field("stageId")}
      />
      <TextareaField label={say("happens")} rows={4} {...form.field("happens")} />
      <TextField label={say("name")} autoComplete="off" {...form.field("name")} />
    </FormSheet>
  );
}
