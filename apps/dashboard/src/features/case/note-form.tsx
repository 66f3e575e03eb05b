"use client";

import { Button } from "@spots/ui/button";
import { TextareaField } from "@spots/ui/textarea-field";
import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { useTRPCClient } from "@/api/client";
import { Form } from "@/forms/form";
import { useForm } from "@/forms/use-form";

type Props = { business: string; caseId: string; onDone: () => void };

/** Writes a note for colleagues on a case. */
export function NoteForm({ business, caseId, onDone }: Props) {
  const client = useTRPCClient();
  const say = useTranslations("case.view");
  const form = useForm({
    schema: () => import("@spots/domain/case/case").then(({ NoteCase }) => NoteCase),
    initial: () => ({ id: v7(), caseId, text: "" }),
    draft: { form: "case.note", subject: caseId },
    send: (note) => client.case.note.mutate({ business, ...note }),
    onSent: onDone,
  });
  return (
    <Form
      of={form}
      submit={say("noteSave")}
      label={say("note")}
      beside={
        <Button variant="plain" onClick={onDone}>
          {say("cancel")}
        </Button>
      }
    >
      <TextareaField label={say("noteLabel")} hint={say("noteHint")} {...form.field("text")} />
    </Form>
  );
}
