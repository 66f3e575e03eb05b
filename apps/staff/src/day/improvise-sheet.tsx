import type { Reaction } from "@spots/domain/delivery/moment";
import { Banner } from "@spots/ui/banner";
import { Button } from "@spots/ui/button";
import { ChoiceField } from "@spots/ui/choice-field";
import { SelectField } from "@spots/ui/select-field";
import { TextareaField } from "@spots/ui/textarea-field";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useDraft } from "../device/drafts";
import { chipsOf, usualLocation } from "./improvise-chips";
import { PhotoField } from "./photo-field";
import { ReactionPad } from "./reactions";
import { Sheet } from "./sheet";
import type { Mine } from "./step";
import { useTaskTime } from "./task-time";

export type Spontaneous = {
  readonly locationId: string;
  readonly spotId: string | null;
  readonly description: string;
  readonly reaction: Reaction;
  /** The table, chair or room that was chosen; null: none. */
  readonly place: string | null;
};

type Props = {
  open: boolean;
  onClose: () => void;
  mine: Pick<Mine, "locations" | "spots" | "done" | "open">;
  /** The tables, chairs and rooms of each location. */
  places: readonly { readonly locationId: string; readonly places: readonly string[] }[];
  /** A spontaneous moment that the server refused: its text is restored and the reason shown. */
  refused: { readonly description: string; readonly locationId: string; readonly reason: string } | null;
  onImprovise: (moment: Spontaneous, photo: ArrayBuffer | null) => void;
};

/** More locations than these are a list instead of chips. */
const mostLocationChips = 4;

/**
 * Logs a spontaneous moment: a spot, or words used before, and the customer's reaction are one tap
 * each; so is the place. Nothing has to be typed. It stays credited to the member who logs it.
 */
export function ImproviseSheet({ open, onClose, mine, places, refused, onImprovise }: Props) {
  const { locations } = mine;
  const say = useTranslations("delivery");
  const means = useTranslations("glossary.term.spontaneous")("means");
  const [kept, setDescription] = useDraft("improvise", refused ? "again" : "");
  const description = kept === "" && refused ? refused.description : kept;
  const [chosen, setLocation] = useState(refused?.locationId ?? null);
  const locationId = chosen ?? usualLocation(mine);
  const [chipKey, setChip] = useState<string | null>(null);
  const [chosenPlace, setPlace] = useState<string | null>(null);
  const [photo, setPhoto] = useState<ArrayBuffer | null>(null);
  const [isMissing, setMissing] = useState(false);
  const chips = chipsOf(mine, locationId);
  const chip = chips.find(({ key }) => key === chipKey);
  const words = description.trim() || (chip?.label ?? "");
  const here = places.find((each) => each.locationId === locationId)?.places ?? [];
  const place = here.find((each) => each === chosenPlace) ?? null;
  const endTask = useTaskTime("log", open);
  const tell = (reaction: Reaction) => {
    if (words === "") {
      setMissing(true);
      return;
    }
    endTask();
    setDescription("");
    setChip(null);
    setPlace(null);
    setMissing(false);
    onClose();
    setPhoto(null);
    onImprovise({ locationId, spotId: chip?.spotId ?? null, description: words, reaction, place }, photo);
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
        {chips.length > 0 && (
          <Chips legend={say("improvise.which")} chips={chips} chosen={chip?.key ?? null} onChoose={setChip} />
        )}
        <TextareaField
          label={say("improvise.description")}
          hint={means}
          {...(chip ? { optionalText: say("optional") } : {})}
          rows={2}
          maxLength={2000}
          value={description}
          onChange={(event) => setDescription(event.target.value)}
          {...(isMissing && words === "" ? { error: say("improvise.descriptionFirst") } : {})}
        />
        {locations.length > mostLocationChips && (
          <SelectField
            label={say("where")}
            value={locationId}
            onChange={(event) => setLocation(event.target.value)}
            options={locations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {locations.length > 1 && locations.length <= mostLocationChips && (
          <ChoiceField
            legend={say("where")}
            name="location"
            look="pills"
            value={[locationId]}
            onValueChange={setLocation}
            choices={locations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {here.length > 0 && (
          <Chips
            legend={say("improvise.place")}
            chips={here.map((each) => ({ key: each, label: each }))}
            chosen={place}
            onChoose={setPlace}
          />
        )}
        <ReactionPad onPick={tell} />
        <PhotoField photo={photo} onPhoto={setPhoto} />
      </div>
    </Sheet>
  );
}

type ChipsProps = {
  legend: string;
  chips: readonly { readonly key: string; readonly label: string }[];
  chosen: string | null;
  /** A second tap on the chosen one takes it back. */
  onChoose: (key: string | null) => void;
};

function Chips({ legend, chips, chosen, onChoose }: ChipsProps) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-small text-ink-2">{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {chips.map(({ key, label }) => (
          <Button
            key={key}
            variant={key === chosen ? "magic" : "quiet"}
            aria-pressed={key === chosen}
            onClick={() => onChoose(key === chosen ? null : key)}
          >
            {label}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
