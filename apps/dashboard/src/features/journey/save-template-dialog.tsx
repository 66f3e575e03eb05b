"use client";

import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { useTRPCClient } from "@/api/client";
import { Form } from "@/forms/form";
import { Dialog } from "@/forms/sheet";
import { useForm } from "@/forms/use-form";

type Props = {
  business: string;
  journey: { readonly id: string; readonly name: string };
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Saves a journey's draft as a template. */
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
  const client = useTRPCClient();
  const say = useTranslations("journey");
  const form = useForm({
    schema: () => import("@spots/domain/journey/saved-template").then(({ SaveTemplate }) => SaveTemplate),
    initial: () => ({ id: v7(), journeyId: journey.id, name: journey.name }),
    draft: { form: "template.save", subject: journey.id },
    send: (template) => client.template.save.mutate({ business, ...template }),
    onSent: async ({ name }) => {
      showToast({ title: say("templateSaved", { name }) });
      onDone();
    },
  });
  return (
    <Form of={form} submit={say("saveTemplate")}>
      <TextField label={say("templateName")} {...form.field("name")} />
    </Form>
  );
}
