import type { Reaction } from "@spots/domain/delivery/moment";
import { Banner } from "@spots/ui/banner";
import { Button } from "@spots/ui/button";
import { SelectField } from "@spots/ui/select-field";
import { TextareaField } from "@spots/ui/textarea-field";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useDraft } from "../device/drafts";
import { PhotoField } from "./photo-field";
import { ReactionPad } from "./reactions";
import { Sheet } from "./sheet";
import type { Mine } from "./step";

export type Spontaneous = {
  readonly locationId: string;
  readonly spotId: string | null;
  readonly description: string;
  readonly reaction: Reaction;
};

type Props = {
  open: boolean;
  onClose: () => void;
  mine: Pick<Mine, "locations" | "spots">;
  /** A spontaneous moment that the server refused: its text is restored and the reason shown. */
  refused: { readonly description: string; readonly locationId: string; readonly reason: string } | null;
  onImprovise: (moment: Spontaneous, photo: ArrayBuffer | null) => void;
};

/**
 * Logs a spontaneous moment: one of the live spots or a description, and the customer's reaction.
 * It stays credited to the member who logs it.
 */
export function ImproviseSheet({ open, onClose, mine: { locations, spots }, refused, onImprovise }: Props) {
  const say = useTranslations("delivery");
  const means = useTranslations("glossary.term.spontaneous")("means");
  const [kept, setDescription] = useDraft("improvise", refused ? "again" : "");
  const description = kept === "" && refused ? refused.description : kept;
  const [chosen, setLocation] = useState(refused?.locationId ?? null);
  const locationId = chosen ?? locations[0]?.id ?? "";
  const [spotId, setSpot] = useState<string | null>(null);
  const [photo, setPhoto] = useState<ArrayBuffer | null>(null);
  const [isMissing, setMissing] = useState(false);
  const here = spots.filter(({ offAt }) => !offAt.includes(locationId));
  const spot = here.find(({ id }) => id === spotId);
  const words = description.trim() || (spot?.name ?? "");
  const tell = (reaction: Reaction) => {
    if (words === "") {
      setMissing(true);
      return;
    }
    setDescription("");
    setSpot(null);
    setMissing(false);
    onClose();
    setPhoto(null);
    onImprovise({ locationId, spotId: spot?.id ?? null, description: words, reaction }, photo);
  };
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={say("improvise.title")}
      description={say("improvise.lead")}
      unsent={kept}
    >
      <div className="grid gap-4">
        {refused && (
          <Banner tone="bad" title={say("refused")} live>
            {refused.reason}
          </Banner>
        )}
        {here.length > 0 && (
          <fieldset className="grid gap-2">
            <legend className="mb-2 text-small text-ink-2">{say("improvise.which")}</legend>
            <div className="flex flex-wrap gap-2">
              {here.map(({ id, name }) => (
                <Button
                  key={id}
                  size="small"
                  variant={id === spotId ? "magic" : "quiet"}
                  aria-pressed={id === spotId}
                  onClick={() => setSpot(id === spotId ? null : id)}
                >
                  {name}
                </Button>
              ))}
            </div>
          </fieldset>
        )}
        <TextareaField
          label={say("improvise.description")}
          hint={means}
          {...(spot ? { optionalText: say("optional") } : {})}
          rows={2}
          maxLength={2000}
          value={description}
          onChange={(event) => setDescription(event.target.value)}
          {...(isMissing && words === "" ? { error: say("improvise.descriptionFirst") } : {})}
        />
        {locations.length > 1 && (
          <SelectField
            label={say("where")}
            value={locationId}
            onChange={(event) => setLocation(event.target.value)}
            options={locations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <ReactionPad onPick={tell} />
        <PhotoField photo={photo} onPhoto={setPhoto} />
      </div>
    </Sheet>
  );
}
