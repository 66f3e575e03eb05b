"use client";

import { Button } from "@spots/ui/button";
import { SectionHead } from "@spots/ui/section-head";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import type { NoteFormProps } from "./note-form";
import { Notes } from "./notes";

const NoteForm = dynamic(() => import("./note-form").then((module) => module.NoteForm));

type Props = Omit<NoteFormProps, "onDone"> & {
  notes: ComponentProps<typeof Notes>["notes"];
  mayNote: boolean;
};

/** The notes of a period, and the form that adds one, which is loaded when it is opened. */
export function NotesSection({ notes, mayNote, ...form }: Props) {
  const say = useTranslations("notes");
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-labelledby="notes">
      <SectionHead
        id="notes"
        title={say("title")}
        detail={say("teach")}
        actions={
          mayNote && (
            <Button size="small" icon="plus" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {say("add")}
            </Button>
          )
        }
      />
      {isOpen && <NoteForm {...form} onDone={() => setOpen(false)} />}
      <Notes business={form.business} notes={notes} />
    </section>
  );
}
