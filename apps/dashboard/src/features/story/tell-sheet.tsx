"use client";

import { Button } from "@spots/ui/button";
import { TextField } from "@spots/ui/text-field";
import { TextareaField } from "@spots/ui/textarea-field";
import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { FormSheet } from "@/forms/form-sheet";
import { useSheetForm } from "@/forms/use-form";
import { useStories } from "./use-stories";

const blank = () => ({ id: v7(), setting: "", text: "", lesson: "" });

/** Adds a story. What happened is required; the rest is optional. */
export function TellSheet({ business }: { business: string }) {
  const say = useTranslations("story");
  const { client } = useStories();
  const form = useSheetForm({
    schema: () => import("@spots/domain/story/story").then(({ TellStory }) => TellStory),
    initial: blank,
    draft: { form: "story.tell" },
    send: (story) => client.story.tell.mutate({ business, ...story }),
    onSent: () => {
      showToast({ tone: "magic", title: say("told") });
    },
    next: blank,
  });
  return (
    <FormSheet
      of={form}
      title={say("tell")}
      description={say("tellTeach")}
      closeLabel={say("close")}
      trigger={
        <Button variant="primary" icon="feedback">
          {say("tell")}
        </Button>
      }
      submit={say("tellNow")}
      button={{ variant: "magic", size: "large", wide: true }}
    >
      <TextareaField label={say("text")} hint={say("textHint")} rows={7} {...form.field("text")} />
      <TextField
        label={say("setting")}
        hint={say("settingHint")}
        optionalText={say("optional")}
        autoComplete="off"
        {...form.field("setting")}
      />
      <TextareaField
        label={say("lesson")}
        hint={say("lessonHint")}
        optionalText={say("optional")}
        rows={2}
        {...form.field("lesson")}
      />
    </FormSheet>
  );
}
