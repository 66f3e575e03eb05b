"use client";

import type { Reaction } from "@spots/domain/delivery/moment";
import { Button } from "@spots/ui/button";
import { Sheet } from "@spots/ui/sheet";
import { TextareaField } from "@spots/ui/textarea-field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ReactionPad } from "./reactions";

/** Second tap of two: what the customer showed. A note is there for whoever has a hand free. */
export function DeliverSheet({
  name,
  onDeliver,
  pending,
}: {
  name: string;
  onDeliver: (reaction: Reaction, note: string) => void;
  pending: boolean;
}) {
  const say = useTranslations("delivery");
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState("");
  const [writing, setWriting] = useState(false);
  const deliver = (reaction: Reaction) => {
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
        <ReactionPad onPick={deliver} pending={pending} />
      </div>
    </Sheet>
  );
}
