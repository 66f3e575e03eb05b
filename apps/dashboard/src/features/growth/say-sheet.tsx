"use client";

import { Levels } from "@spots/domain/growth/topics";
import { Button } from "@spots/ui/button";
import { CheckboxField } from "@spots/ui/checkbox-field";
import { ChoiceField } from "@spots/ui/choice-field";
import { TextareaField } from "@spots/ui/textarea-field";
import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";
import { FormSheet } from "@/forms/form-sheet";
import { useSheetForm } from "@/forms/use-form";
import { levelKey } from "./level-key";
import { type Cell, type Growth, useGrowth } from "./use-growth";

type Props = { business: string; growth: Growth; cell: Cell };

/** Says how the member sees one topic: the sentence that fits best, and what it rests on. */
export function SaySheet({ business, growth: { person, side }, cell }: Props) {
  const say = useTranslations("growth");
  const { client } = useGrowth();
  const { topic } = cell;
  const isMine = side === "self";
  const before = cell[side];
  const values = () => ({
    ...{ memberId: person.id, topic, level: before === null ? "" : String(before.level) },
    ...{ words: before?.words ?? "", isWanted: before?.isWanted ?? false },
  });
  const form = useSheetForm({
    schema: () => import("./growth.schema").then(({ SayForm }) => SayForm),
    initial: values,
    draft: { form: "growth.say", subject: `${person.id} ${topic}` },
    send: (draft) => client.growth.say.mutate({ business, ...draft, level: Number(draft.level) }),
    onSent: () => {
      showToast({ title: say("saved") });
    },
    next: (sent) => sent,
  });
  const name = say(`topic.${topic}`);
  const { level } = form.rhf.watch();
  return (
    <FormSheet
      of={form}
      title={name}
      description={say(`teach.${topic}`)}
      closeLabel={say("close")}
      trigger={
        <Button size="small" aria-label={say(before ? "changeOf" : "sayOf", { topic: name })}>
          {say(before ? "change" : "say")}
        </Button>
      }
      submit={say("save")}
      button={{ variant: "primary", size: "large", wide: true }}
    >
      <ChoiceField
        legend={say("which")}
        name={`level-${topic}`}
        look="cards"
        value={[level]}
        onValueChange={(value) => form.rhf.setValue("level", value, { shouldDirty: true, shouldValidate: true })}
        choices={Levels.map((each) => ({ value: String(each), label: say(levelKey(topic, each)) }))}
        error={form.errorAt("level")}
      />
      <TextareaField
        label={say(isMine ? "whyMine" : "why")}
        optionalText={say("optional")}
        rows={3}
        maxLength={300}
        {...form.field("words")}
      />
      {isMine && <CheckboxField label={say("wantIt")} {...form.field("isWanted")} />}
    </FormSheet>
  );
}
