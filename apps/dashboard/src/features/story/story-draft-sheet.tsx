"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { DraftFromStory } from "@spots/domain/story/story";
import { Button } from "@spots/ui/button";
import { Quote } from "@spots/ui/quote";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { TextareaField } from "@spots/ui/textarea-field";
import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { v7 } from "uuid";
import { useRefusal } from "@/api/use-refusal";
import { Sheet } from "@/forms/sheet";
import { useFormDraft } from "@/forms/use-form-draft";
import { type Story, useStories } from "./use-stories";

export type Roads = readonly {
  readonly id: string;
  readonly name: string;
  readonly stages: readonly { readonly id: string; readonly name: string }[];
}[];

/** What would ours be? The marked passage beside, and a draft in one's own words on a stage of one's choice. */
export function StoryDraftSheet({ business, story, roads }: { business: string; story: Story; roads: Roads }) {
  const say = useTranslations("finding.brag");
  const common = useTranslations("finding");
  const { fieldText, fields, sentence } = useRefusal();
  const { draftSpot } = useStories();
  const [open, setOpen] = useState(false);
  const passage = story.span ? story.text.slice(story.span.start, story.span.end) : story.text;
  const form = useForm({
    resolver: zodResolver(DraftFromStory),
    defaultValues: { storyId: story.id, spotId: v7(), stageId: "", name: "", happens: "" },
  });
  const kept = useFormDraft(form, { form: "story.draft", subject: story.id });
  const refused = fields(draftSpot.error);
  const wrong = (name: "stageId" | "name" | "happens") => {
    const message = form.formState.errors[name]?.message;
    const error = message ? fieldText(message) : refused[name];
    return error ? { error } : {};
  };
  const send = form.handleSubmit((draft) =>
    draftSpot.mutate(
      { business, ...draft },
      {
        onSuccess: () => {
          setOpen(false);
          kept.accepted();
          form.reset({ storyId: story.id, spotId: v7(), stageId: "", name: "", happens: "" });
          showToast({ tone: "magic", title: say("drafted", { name: draft.name }) });
        },
      },
    ),
  );
  const [only] = roads;
  const optionsOf = (stages: Roads[number]["stages"]) => stages.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Sheet
      open={open}
      onOpenChange={setOpen}
      title={say("draftTitle")}
      description={say("draftTeach")}
      closeLabel={common("close")}
      trigger={
        <Button size="small" variant="magic" icon="bulb" aria-label={say("draftOf", { by: story.by })}>
          {say("draft")}
        </Button>
      }
    >
      <form noValidate className="grid gap-5 pb-4" onSubmit={(event) => void send(event)}>
        {kept.notice}
        <Quote text={passage} size="small" />
        {roads.length === 0 && <p className="text-warn">{say("noStage")}</p>}
        <SelectField
          label={say("draftStage")}
          placeholder={say("choose")}
          options={
            roads.length === 1 && only
              ? optionsOf(only.stages)
              : roads.map(({ name, stages }) => ({ label: name, options: optionsOf(stages) }))
          }
          {...form.register("stageId")}
          {...wrong("stageId")}
        />
        <TextareaField label={say("draftHappens")} rows={4} {...form.register("happens")} {...wrong("happens")} />
        <TextField label={say("draftName")} autoComplete="off" {...form.register("name")} {...wrong("name")} />
        {draftSpot.error && Object.keys(refused).length === 0 && (
          <p role="alert" className="text-bad">
            {sentence(draftSpot.error)}
          </p>
        )}
        <Button type="submit" variant="magic" size="large" wide pending={draftSpot.isPending}>
          {say("draftNow")}
        </Button>
      </form>
    </Sheet>
  );
}
