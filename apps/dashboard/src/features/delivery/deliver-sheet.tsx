"use client";

import type { Reaction } from "@spots/domain/delivery/moment";
import { Button } from "@spots/ui/button";
import { TextareaField } from "@spots/ui/textarea-field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Sheet } from "@/forms/sheet";
import { useDraft } from "@/forms/use-draft";
import { ReactionPad } from "./reactions";

/** The second of two taps of a delivery: the customer's reaction, and an optional note. */
export function DeliverSheet({
  moment: { id, name },
  onDeliver,
}: {
  moment: { readonly id: string; readonly name: string };
  onDeliver: (reaction: Reaction, note: string) => void;
}) {
  const say = useTranslations("delivery");
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState("");
  const [writing, setWriting] = useState(false);
  const draft = useDraft({
    form: "moment.deliver",
    subject: id,
    value: { note },
    initial: { note: "" },
    apply: (typed) => {
      setNote(typed.note);
      setWriting(typed.note !== "");
    },
  });
  const deliver = (reaction: Reaction) => {
    draft.accepted();
    onDeliver(reaction, note.trim());
    setOpen(false);
  };
  return (
    <Sheet
      side="bottom"
      open={open}
      onOpenChange={setOpen}
      title={say("deliver.title", { name })}
      closeLabel={say("close")}
      trigger={
        <Button variant="magic" size="large" wide icon="check">
          {say("deliver.button")}
        </Button>
      }
    >
      <div className="grid gap-4 pb-2">
        {draft.notice}
        {writing ? (
          <TextareaField
            label={say("deliver.note")}
            optionalText={say("optional")}
            rows={2}
            maxLength={300}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        ) : (
          <Button variant="plain" icon="plus" onClick={() => setWriting(true)}>
            {say("deliver.addNote")}
          </Button>
        )}
        <ReactionPad onPick={deliver} />
      </div>
    </Sheet>
  );
}
