import type { Reaction } from "@spots/domain/delivery/moment";
import { Button } from "@spots/ui/button";
import { TextareaField } from "@spots/ui/textarea-field";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useDraft } from "../device/drafts";
import { ReactionPad } from "./reactions";
import { Sheet } from "./sheet";

type Props = {
  moment: { readonly id: string; readonly name: string };
  onDeliver: (reaction: Reaction, note: string) => void;
};

/** The second of two taps of a delivery: the customer's reaction, and an optional note. */
export function DeliverSheet({ moment: { id, name }, onDeliver }: Props) {
  const say = useTranslations("delivery");
  const [isOpen, setOpen] = useState(false);
  const [note, setNote] = useDraft("deliver", id);
  const [isWriting, setWriting] = useState(note !== "");
  const deliver = (reaction: Reaction) => {
    setOpen(false);
    setNote("");
    onDeliver(reaction, note.trim());
  };
  return (
    <>
      <Button variant="magic" size="large" wide icon="check" onClick={() => setOpen(true)}>
        {say("deliver.button")}
      </Button>
      <Sheet open={isOpen} onClose={() => setOpen(false)} title={say("deliver.title", { name })} unsent={note}>
        <div className="grid gap-4">
          {isWriting ? (
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
    </>
  );
}
