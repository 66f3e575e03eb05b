"use client";

import { Button } from "@spots/ui/button";
import { SectionHead } from "@spots/ui/section-head";
import { TextField } from "@spots/ui/text-field";
import { TextareaField } from "@spots/ui/textarea-field";
import { useMutation } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { v7 } from "uuid";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import type { FieldEdit } from "@/editing/field-edits";
import { SavedField } from "@/editing/saved-field";
import { Form } from "@/forms/form";
import { useForm } from "@/forms/use-form";
import type { Persona } from "./strategy-plan";

type Props = { business: string; persona: Persona; today: string };

/** The research notes of a persona, each with its source and date, and a form for a new one. */
export function PersonaNotes({ business, persona, today }: Props) {
  const say = useTranslations("strategy.persona");
  return (
    <section aria-labelledby="persona-notes" className="grid gap-4">
      <SectionHead id="persona-notes" level={3} title={say("notes")} />
      {persona.notes.length === 0 ? (
        <p className="text-ink-2">{say("noNotes")}</p>
      ) : (
        <ul className="grid gap-4">
          {persona.notes.map((note) => (
            <Note key={note.id} business={business} note={note} />
          ))}
        </ul>
      )}
      <NewNote business={business} personaId={persona.id} today={today} />
    </section>
  );
}

function Note({ business, note }: { business: string; note: Persona["notes"][number] }) {
  const trpc = useTRPC();
  const say = useTranslations("strategy.persona");
  const format = useFormatter();
  const client = useTRPCClient();
  const { telling } = useTelling();
  const [editing, setEditing] = useState(false);
  const remove = useMutation(trpc.persona.removeNote.mutationOptions(telling()));
  const { id: noteId, text, source, on, by } = note;
  const day = format.dateTime(new Date(`${on}T00:00:00Z`), { dateStyle: "medium", timeZone: "UTC" });
  const save = (field: "text" | "source" | "on") => (to: FieldEdit<string>) =>
    client.persona.editNote.mutate({ business, noteId, edits: { [field]: to } });
  if (editing)
    return (
      <li className="grid gap-4 rounded-card border border-line bg-paper-2 p-4">
        <SavedField label={say("note")} rows={3} value={text} save={save("text")} />
        <SavedField label={say("source")} value={source} save={save("source")} />
        <SavedField label={say("on")} type="date" value={on} save={save("on")} />
        <div className="flex flex-wrap justify-between gap-2">
          <Button
            size="small"
            variant="danger"
            aria-label={say("removeNote", { source })}
            pending={remove.isPending}
            onClick={() => remove.mutate({ business, noteId })}
          >
            {say("dropNote")}
          </Button>
          <Button size="small" variant="primary" onClick={() => setEditing(false)}>
            {say("doneNote")}
          </Button>
        </div>
      </li>
    );
  return (
    <li className="flex items-start justify-between gap-3 border-magic border-s-2 ps-4">
      <div className="min-w-0">
        <p className="whitespace-pre-line wrap-anywhere font-serif text-lead leading-snug">{text}</p>
        <p className="mt-1 wrap-anywhere text-small text-ink-3">{say("noteBy", { source, day, by })}</p>
      </div>
      <Button size="small" aria-label={say("editNote", { source })} onClick={() => setEditing(true)}>
        {say("change")}
      </Button>
    </li>
  );
}

function NewNote({ business, personaId, today }: { business: string; personaId: string; today: string }) {
  const say = useTranslations("strategy.persona");
  const client = useTRPCClient();
  const blank = () => ({ id: v7(), personaId, text: "", source: "", on: today });
  const form = useForm({
    schema: () => import("@spots/domain/strategy/persona").then(({ AddPersonaNote }) => AddPersonaNote),
    initial: blank,
    draft: { form: "persona.note", subject: personaId },
    send: (note) => client.persona.addNote.mutate({ business, ...note }),
    next: blank,
  });
  return (
    <Form
      of={form}
      label={say("newNote")}
      className="grid gap-4 rounded-card bg-paper-2 p-4"
      submit={say("addNote")}
      button={{ variant: "quiet", wide: true }}
    >
      <TextareaField label={say("note")} rows={3} {...form.field("text")} />
      <TextField label={say("source")} hint={say("sourceHint")} {...form.field("source")} />
      <TextField label={say("on")} type="date" {...form.field("on")} />
    </Form>
  );
}
