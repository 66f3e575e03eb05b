"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { TellStory } from "@spots/domain/story/story";
import { Button } from "@spots/ui/button";
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
import { useStories } from "./use-stories";

const untold = () => ({ id: v7(), place: "", text: "", lesson: "" });

/** Where a story is told, as at a table: what happened first, the rest if one likes. */
export function TellSheet({ business }: { business: string }) {
  const say = useTranslations("finding.brag");
  const common = useTranslations("finding");
  const { fieldText, fields, sentence } = useRefusal();
  const { tell } = useStories();
  const [open, setOpen] = useState(false);
  const form = useForm({ resolver: zodResolver(TellStory), defaultValues: untold() });
  const draft = useFormDraft(form, { form: "story.tell" });
  const refused = fields(tell.error);
  const wrong = (name: "text" | "place" | "lesson") => {
    const message = form.formState.errors[name]?.message;
    const error = message ? fieldText(message) : refused[name];
    return error ? { error } : {};
  };
  const send = form.handleSubmit((story) =>
    tell.mutate(
      { business, ...story },
      {
        onSuccess: () => {
          setOpen(false);
          draft.accepted();
          form.reset(untold());
          showToast({ tone: "magic", title: say("told") });
        },
      },
    ),
  );
  return (
    <Sheet
      open={open}
      onOpenChange={setOpen}
      title={say("tell")}
      description={say("tellTeach")}
      closeLabel={common("close")}
      trigger={
        <Button variant="primary" icon="voices">
          {say("tell")}
        </Button>
      }
    >
      <form noValidate className="grid gap-5 pb-4" onSubmit={(event) => void send(event)}>
        {draft.notice}
        <TextareaField
          label={say("text")}
          hint={say("textHint")}
          rows={7}
          {...form.register("text")}
          {...wrong("text")}
        />
        <TextField
          label={say("place")}
          hint={say("placeHint")}
          optionalText={common("optional")}
          autoComplete="off"
          {...form.register("place")}
          {...wrong("place")}
        />
        <TextareaField
          label={say("lesson")}
          hint={say("lessonHint")}
          optionalText={common("optional")}
          rows={2}
          {...form.register("lesson")}
          {...wrong("lesson")}
        />
        {tell.error && Object.keys(refused).length === 0 && (
          <p role="alert" className="text-bad">
            {sentence(tell.error)}
          </p>
        )}
        <Button type="submit" variant="magic" size="large" wide pending={tell.isPending}>
          {say("tellNow")}
        </Button>
      </form>
    </Sheet>
  );
}
