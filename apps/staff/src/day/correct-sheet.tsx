import type { Reaction } from "@spots/domain/delivery/moment";
import { mostPhotos } from "@spots/domain/delivery/photo-limits";
import { Button } from "@spots/ui/button";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useDraft } from "../device/drafts";
import { NoteField } from "./note-field";
import { PhotoField } from "./photo-field";
import { Photos } from "./photos";
import { ReactionPad } from "./reactions";
import { Sheet } from "./sheet";
import type { Mine } from "./step";

type Props = {
  moment: Mine["done"][number];
  business: string;
  onCorrect: (reaction: Reaction, note: string) => void;
  onPhoto: (photo: ArrayBuffer) => void;
  onRemovePhoto: (photoId: string) => void;
};

/** Changes the reaction, the note or the photos of a delivered moment, also to "it went wrong". */
export function CorrectSheet({ business, moment, onCorrect, onPhoto, onRemovePhoto }: Props) {
  const { id, name, description, improvised, reaction, note: told, photos } = moment;
  const say = useTranslations("delivery");
  const [isOpen, setOpen] = useState(false);
  const [draft, setDraft] = useDraft("correct", id);
  // Null: not edited, so that a note can also be emptied.
  const [typed, setTyped] = useState(draft === "" ? null : draft);
  const note = typed ?? told;
  const called = improvised ? description : name;
  const correct = (chosen: Reaction) => {
    setOpen(false);
    setDraft("");
    setTyped(null);
    onCorrect(chosen, note.trim());
  };
  return (
    <>
      <Button size="small" aria-label={say("correct.of", { name: called })} onClick={() => setOpen(true)}>
        {say("correct.button")}
      </Button>
      <Sheet
        open={isOpen}
        onClose={() => setOpen(false)}
        title={say("correct.title", { name: called })}
        description={say("correct.lead")}
        unsent={draft}
      >
        <div className="grid gap-4">
          <NoteField
            note={note}
            onNote={(words) => {
              setTyped(words);
              setDraft(words);
            }}
          />
          <ReactionPad chosen={reaction} onPick={correct} />
          <Photos business={business} moment={{ id, name: called }} photos={photos} onRemove={onRemovePhoto} />
          {photos.length < mostPhotos && <PhotoField photo={null} onPhoto={(photo) => photo && onPhoto(photo)} />}
        </div>
      </Sheet>
    </>
  );
}
