"use client";

import type { Reaction } from "@spots/domain/delivery/moment";
import { Banner } from "@spots/ui/banner";
import { SelectField } from "@spots/ui/select-field";
import { TextareaField } from "@spots/ui/textarea-field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Sheet } from "@/forms/sheet";
import { useDraft } from "@/forms/use-draft";
import { Help } from "@/help/help";
import { ReactionPad } from "./reactions";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  locations: readonly { id: string; name: string }[];
  /** A spontaneous moment that the server refused: its text is restored and the reason shown. */
  refused: { readonly description: string; readonly locationId: string; readonly reason: string } | null;
  onImprovise: (moment: { locationId: string; description: string; reaction: Reaction }) => void;
};

/**
 * Logs a spontaneous moment: a description and the customer's reaction. It stays credited to the
 * member who logs it.
 */
export function ImproviseSheet({ open, onOpenChange, locations, refused, onImprovise }: Props) {
  const say = useTranslations("delivery");
  const [description, setDescription] = useState(refused?.description ?? "");
  const [locationId, setLocationId] = useState(refused?.locationId ?? locations[0]?.id ?? "");
  const [missing, setMissing] = useState(false);
  const draft = useDraft({
    form: "moment.improvise",
    value: { description, locationId },
    initial: { description: "", locationId: locations[0]?.id ?? "" },
    apply: (words) => {
      setDescription(words.description);
      setLocationId(words.locationId);
    },
  });
  const tell = (reaction: Reaction) => {
    if (!description.trim()) {
      setMissing(true);
      return;
    }
    onImprovise({ locationId, description: description.trim(), reaction });
    draft.accepted();
    setDescription("");
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
        {draft.notice}
        {refused && (
          <Banner tone="bad" title={say("refused")} live>
            {refused.reason}
          </Banner>
        )}
        <TextareaField
          label={say("improvise.description")}
          help={<Help term="spontaneous" />}
          rows={3}
          maxLength={2000}
          value={description}
          onChange={(event) => setDescription(event.target.value)}
          {...(missing && !description.trim() ? { error: say("improvise.descriptionFirst") } : {})}
        />
        {locations.length > 1 && (
          <SelectField
            label={say("where")}
            value={locationId}
            onChange={(event) => setLocationId(event.target.value)}
            options={locations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <ReactionPad onPick={tell} />
      </div>
    </Sheet>
  );
}
