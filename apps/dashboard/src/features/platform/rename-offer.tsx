"use client";

import { RenameOffer as RenameOfferInput } from "@spots/domain/journey/saved-template";
import { Button } from "@spots/ui/button";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";
import { Dialog } from "@/forms/sheet";
import { useDraft } from "@/forms/use-draft";

type Template = { readonly id: string; readonly name: string };

/** Gives an offer another name. */
export function RenameOffer({ template }: { template: Template }) {
  const say = useTranslations("platform");
  const [isOpen, setOpen] = useState(false);
  const { name } = template;
  return (
    <Dialog
      size="small"
      open={isOpen}
      onOpenChange={setOpen}
      title={say("renameTitle", { name })}
      description={say("renameTeach")}
      closeLabel={say("close")}
      trigger={
        <Button size="small" aria-label={say("renameOf", { name })}>
          {say("rename")}
        </Button>
      }
    >
      <RenameForm template={template} onDone={() => setOpen(false)} />
    </Dialog>
  );
}

function RenameForm({ template, onDone }: { template: Template; onDone: () => void }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const say = useTranslations("platform");
  const { sentence, fields, fieldText } = useRefusal();
  const [name, setName] = useState(template.name);
  const [isTried, setTried] = useState(false);
  const draft = useDraft({
    form: "template.rename",
    subject: template.id,
    value: { name },
    initial: { name: template.name },
    apply: (words) => setName(words.name),
  });
  const rename = useMutation(
    trpc.platform.renameOffer.mutationOptions({
      onSuccess: async () => {
        showToast({ title: say("isRenamed", { name }) });
        draft.accepted();
        await queries.invalidateQueries({ queryKey: trpc.platform.pathKey() });
        onDone();
      },
    }),
  );
  const read = RenameOfferInput.shape.name.safeParse(name);
  const own = isTried && !read.success ? fieldText(read.error.issues[0]?.message ?? "invalid") : undefined;
  const error = own ?? (rename.error ? (fields(rename.error).name ?? sentence(rename.error)) : undefined);
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (read.success) rename.mutate({ templateId: template.id, name });
      }}
    >
      {draft.notice}
      <TextField
        label={say("offerName")}
        hint={say("offerNameHint")}
        value={name}
        onChange={(event) => setName(event.target.value)}
        {...(error ? { error } : {})}
      />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" pending={rename.isPending}>
          {say("rename")}
        </Button>
      </div>
    </form>
  );
}
