"use client";

import { Button } from "@spots/ui/button";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";
import { useTRPCClient } from "@/api/client";
import { FormSheet } from "@/forms/form-sheet";
import { useSheetForm } from "@/forms/use-form";

/** Renames an offered template. */
export function RenameOffer({ template }: { template: { readonly id: string; readonly name: string } }) {
  const client = useTRPCClient();
  const say = useTranslations("platform");
  const form = useSheetForm({
    schema: () => import("@spots/domain/journey/saved-template").then(({ RenameOffer }) => RenameOffer),
    initial: () => ({ templateId: template.id, name: template.name }),
    draft: { form: "template.rename", subject: template.id },
    send: (offer) => client.platform.renameOffer.mutate(offer),
    onSent: ({ name }) => {
      showToast({ title: say("isRenamed", { name }) });
    },
  });
  return (
    <FormSheet
      of={form}
      look="dialog"
      title={say("renameTitle", { name: template.name })}
      description={say("renameTeach")}
      closeLabel={say("close")}
      trigger={
        <Button size="small" aria-label={say("renameOf", { name: template.name })}>
          {say("rename")}
        </Button>
      }
      submit={say("rename")}
    >
      <TextField label={say("offerName")} hint={say("offerNameHint")} {...form.field("name")} />
    </FormSheet>
  );
}
