"use client";

import { SaveTemplate } from "@spots/domain/journey/saved-template";
import { Button } from "@spots/ui/button";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";
import { Dialog } from "@/forms/sheet";
import { useDraft } from "@/forms/use-draft";

type Props = {
  business: string;
  journey: { readonly id: string; readonly name: string };
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Keeps a journey's draft as a beginning for others. */
export function SaveTemplateDialog({ business, journey, open, onOpenChange }: Props) {
  const say = useTranslations("journey");
  return (
    <Dialog
      size="small"
      open={open}
      onOpenChange={onOpenChange}
      title={say("saveTemplate")}
      description={say("saveTemplateTeach")}
      closeLabel={say("close")}
    >
      <SaveForm business={business} journey={journey} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

function SaveForm({ business, journey, onDone }: Pick<Props, "business" | "journey"> & { onDone: () => void }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const say = useTranslations("journey");
  const { sentence, fields, fieldText } = useRefusal();
  const [id] = useState(() => v7());
  const [name, setName] = useState(journey.name);
  const [isTried, setTried] = useState(false);
  const draft = useDraft({
    form: "template.save",
    subject: journey.id,
    value: { name },
    initial: { name: journey.name },
    apply: (words) => setName(words.name),
  });
  const save = useMutation(
    trpc.template.save.mutationOptions({
      onSuccess: async () => {
        showToast({ title: say("templateSaved", { name }) });
        draft.accepted();
        await queries.invalidateQueries({ queryKey: trpc.template.pathKey() });
        onDone();
      },
    }),
  );
  const read = SaveTemplate.shape.name.safeParse(name);
  const own = isTried && !read.success ? fieldText(read.error.issues[0]?.message ?? "invalid") : undefined;
  const refused = save.error ? fields(save.error).name : undefined;
  const error = own ?? refused ?? (save.error ? sentence(save.error) : undefined);
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (read.success) save.mutate({ business, id, journeyId: journey.id, name });
      }}
    >
      {draft.notice}
      <TextField
        label={say("templateName")}
        value={name}
        onChange={(event) => setName(event.target.value)}
        {...(error ? { error } : {})}
      />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" pending={save.isPending}>
          {say("saveTemplate")}
        </Button>
      </div>
    </form>
  );
}
