"use client";

import type { Reaction } from "@spots/domain/delivery/moment";
import { SelectField } from "@spots/ui/select-field";
import { Sheet } from "@spots/ui/sheet";
import { TextareaField } from "@spots/ui/textarea-field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ReactionPad } from "./reactions";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  locations: readonly { id: string; name: string }[];
  pending: boolean;
  onImprovise: (moment: { locationId: string; story: string; reaction: Reaction }) => void;
};

/** A moment nobody planned: what happened in a sentence, and what the customer showed. The inventor is credited for ever. */
export function ImproviseSheet({ open, onOpenChange, locations, pending, onImprovise }: Props) {
  const say = useTranslations("delivery");
  const [story, setStory] = useState("");
  const [locationId, setLocationId] = useState(locations[0]?.id ?? "");
  const [missing, setMissing] = useState(false);
  const tell = (reaction: Reaction) => {
    if (!story.trim()) {
      setMissing(true);
      return;
    }
    onImprovise({ locationId, story: story.trim(), reaction });
    setStory("");
    setMissing(false);
    onOpenChange(false);
  };
  return (
    <Sheet
      side="bottom"
      open={open}
      onOpenChange={onOpenChange}
      title={say("improvise.title")}
      description={say("improvise.lead")}
      closeLabel={say("close")}
    >
      <div className="grid gap-4 pb-2">
        <TextareaField
          label={say("improvise.story")}
          rows={3}
          maxLength={2000}
          value={story}
          onChange={(event) => setStory(event.target.value)}
          {...(missing && !story.trim() ? { error: say("improvise.storyFirst") } : {})}
        />
        {locations.length > 1 && (
          <SelectField
            label={say("where")}
            value={locationId}
            onChange={(event) => setLocationId(event.target.value)}
            options={locations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <ReactionPad onPick={tell} pending={pending} />
      </div>
    </Sheet>
  );
}
