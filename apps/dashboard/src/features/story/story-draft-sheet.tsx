"use client";

import { Button } from "@spots/ui/button";
import { Quote } from "@spots/ui/quote";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { TextareaField } from "@spots/ui/textarea-field";
import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { FormSheet } from "@/forms/form-sheet";
import { useSheetForm } from "@/forms/use-form";
import { type Story, useStories } from "./use-stories";

export type Journeys = readonly {
  readonly id: string;
  readonly name: string;
  readonly stages: readonly { readonly id: string; readonly name: string }[];
}[];

/**
 * Turns a story into a draft spot: the marked passage beside a form for the draft and its stage.
 */
export function StoryDraftSheet({ business, story, journeys }: { business: string; story: Story; journeys: Journeys }) {
  const say = useTranslations("story");
  const { client } = useStories();
  const passage = story.span ? story.text.slice(story.span.start, story.span.end) : story.text;
  const blank = () => ({ storyId: story.id, spotId: v7(), stageId: "", name: "", happens: "" });
  const form = useSheetForm({
    schema: () => import("@spots/domain/story/story").then(({ DraftFromStory }) => DraftFromStory),
    initial: blank,
    draft: { form: "story.draft", subject: story.id },
    send: (draft) => client.story.draftSpot.mutate({ business, ...draft }),
    onSent: ({ name }) => {
      showToast({ tone: "magic", title: say("drafted", { name }) });
    },
    next: blank,
  });
  const [only] = journeys;
  const optionsOf = (stages: Journeys[number]["stages"]) => stages.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FormSheet
      of={form}
      title={say("draftTitle")}
      description={say("draftTeach")}
      closeLabel={say("close")}
      trigger={
        <Button size="small" variant="magic" icon="bulb" aria-label={say("draftOf", { by: story.by })}>
          {say("draft")}
        </Button>
      }
      submit={say("draftNow")}
      button={{ variant: "magic", size: "large", wide: true }}
    >
      <Quote text={passage} size="small" />
      {journeys.length === 0 && <p className="text-warn">{say("noStage")}</p>}
      <SelectField
        label={say("draftStage")}
        placeholder={say("choose")}
        options={
          journeys.length === 1 && only
            ? optionsOf(only.stages)
            : journeys.map(({ name, stages }) => ({ label: name, options: optionsOf(stages) }))
        }
        {...form.field("stageId")}
      />
      <TextareaField label={say("draftHappens")} rows={4} {...form.field("happens")} />
      <TextField label={say("draftName")} autoComplete="off" {...form.field("name")} />
    </FormSheet>
  );
}
