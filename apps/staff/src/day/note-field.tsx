import { Button } from "@spots/ui/button";
import { TextareaField } from "@spots/ui/textarea-field";
import { useState } from "react";
import { useTranslations } from "use-intl";

/** An optional note to a moment, behind a button until somebody wants to write. */
export function NoteField({ note, onNote }: { note: string; onNote: (note: string) => void }) {
  const say = useTranslations("delivery");
  const [isWriting, setWriting] = useState(note !== "");
  return isWriting ? (
    <TextareaField
      label={say("deliver.note")}
      optionalText={say("optional")}
      rows={2}
      maxLength={300}
      value={note}
      onChange={(event) => onNote(event.target.value)}
    />
  ) : (
    <Button variant="plain" icon="plus" onClick={() => setWriting(true)}>
      {say("deliver.addNote")}
    </Button>
  );
}
