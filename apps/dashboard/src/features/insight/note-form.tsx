"use client";

import type { AnnotationKind } from "@spots/domain/insight/annotation";
import { Button } from "@spots/ui/button";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { useTRPCClient } from "@/api/client";
import { Form } from "@/forms/form";
import { useForm } from "@/forms/use-form";

export type NoteFormProps = {
  business: string;
  today: string;
  locations: readonly { readonly id: string; readonly name: string }[];
  /** Whether the member may note something for every location. */
  mayNoteAll: boolean;
  onDone: () => void;
};

type Fields = { id: string; day: string; kind: AnnotationKind; text: string; locationId: string };

const kinds = ["promotion", "closure", "other"] as const;

/** Notes what happened on a day: a promotion, a closure, or something else. */
export function NoteForm({ business, today, locations, mayNoteAll, onDone }: NoteFormProps) {
  const say = useTranslations("notes");
  const client = useTRPCClient();
  const form = useForm({
    schema: () => import("@spots/domain/insight/annotation").then(({ AnnotationForm }) => AnnotationForm),
    initial: (): Fields => ({
      id: v7(),
      day: today,
      kind: "promotion",
      text: "",
      locationId: mayNoteAll ? "" : (locations[0]?.id ?? ""),
    }),
    draft: { form: "annotation.write" },
    send: (note) => client.annotation.write.mutate({ business, ...note }),
    onSent: () => {
      showToast({ title: say("written") });
      onDone();
    },
  });
  return (
    <Form
      of={form}
      label={say("add")}
      submit={say("save")}
      beside={
        <Button variant="plain" onClick={onDone}>
          {say("close")}
        </Button>
      }
      className="mb-5 grid gap-4 rounded-card border border-line bg-paper-2 p-4 sm:grid-cols-2"
    >
      <TextField label={say("text")} hint={say("textHint")} autoComplete="off" {...form.field("text")} />
      <TextField type="date" label={say("day")} {...form.field("day")} />
      <SelectField
        label={say("kindLabel")}
        options={kinds.map((kind) => ({ value: kind, label: say(`kind.${kind}`) }))}
        {...form.field("kind")}
      />
      <SelectField
        label={say("location")}
        {...(mayNoteAll && { placeholder: say("everywhere") })}
        options={locations.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.field("locationId")}
      />
    </Form>
  );
}
