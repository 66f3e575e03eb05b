import type { Reaction } from "@spots/domain/delivery/moment";
import { Button } from "@spots/ui/button";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useDraft } from "../device/drafts";
import { NoteField } from "./note-field";
import { PhotoField } from "./photo-field";
import { ReactionPad } from "./reactions";
import { Sheet } from "./sheet";
import { useTaskTime } from "./task-time";

type Props = {
  moment: { readonly id: string; readonly name: string };
  onDeliver: (reaction: Reaction, note: string, photo: ArrayBuffer | null) => void;
};

/** The second of two taps of a delivery: the customer's reaction, and an optional note. */
export function DeliverSheet({ moment: { id, name }, onDeliver }: Props) {
  const say = useTranslations("delivery");
  const [isOpen, setOpen] = useState(false);
  const [note, setNote] = useDraft("deliver", id);
  const [photo, setPhoto] = useState<ArrayBuffer | null>(null);
  const endTask = useTaskTime("deliver", isOpen);
  const deliver = (reaction: Reaction) => {
    endTask();
    setOpen(false);
    setNote("");
    setPhoto(null);
    onDeliver(reaction, note.trim(), photo);
  };
  return (
    <>
      <Button variant="magic" size="large" wide icon="check" onClick={() => setOpen(true)}>
        {say("deliver.button")}
      </Button>
      <Sheet open={isOpen} onClose={() => setOpen(false)} title={say("deliver.title", { name })} unsent={note}>
        <div className="grid gap-4">
          <NoteField note={note} onNote={setNote} />
          <ReactionPad onPick={deliver} />
          <PhotoField photo={photo} onPhoto={setPhoto} />
        </div>
      </Sheet>
    </>
  );
}
