"use client";

import type { Inputs } from "@spots/api/trpc/root";
import { OverridableFields } from "@spots/domain/spot/own-words";
import type { SpotContent } from "@spots/domain/spot/spot";
import { CheckboxField } from "@spots/ui/checkbox-field";
import { TextareaField } from "@spots/ui/textarea-field";
import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";
import { useTRPCClient } from "@/api/client";
import { ConflictChoice } from "@/editing/conflict";
import { Form } from "@/forms/form";
import { Dialog } from "@/forms/sheet";
import { asText, type SpotLocation, storedText } from "./location-words";
import type { Words } from "./own-words.schema";
import { useOtherWords } from "./use-other-words";

type Props = {
  business: string;
  spotId: string;
  content: SpotContent;
  /** The open location; null when the dialog is closed. */
  location: SpotLocation | null;
  onClose: () => void;
};

/** Edits a location's override of a spot: its own text, or that the spot is switched off there. */
export function LocationDialog({ location, onClose, ...rest }: Props) {
  const say = useTranslations("spot");
  return (
    <Dialog
      size="large"
      open={location !== null}
      onOpenChange={(open) => !open && onClose()}
      onReopen={null}
      title={say("at", { location: location?.name ?? "" })}
      description={say("atTeach")}
      closeLabel={say("close")}
    >
      {location && <LocationForm key={location.id} location={location} onClose={onClose} {...rest} />}
    </Dialog>
  );
}

type OverridableField = (typeof OverridableFields)[number];
type OwnText = Parameters<typeof asText>[0];

/** Returns the form's values as they are stored. */
const asStored = ({ isOff, ...texts }: Words) => ({
  isOff,
  ...Object.fromEntries(OverridableFields.map((field) => [field, storedText(field, texts[field])])),
});

function LocationForm({ business, spotId, content, location, onClose }: Props & { location: SpotLocation }) {
  const client = useTRPCClient();
  const say = useTranslations("spot");
  const { form, conflict, resolve } = useOtherWords<Words>({
    schema: () => import("./own-words.schema").then(({ Words }) => Words),
    initial: () =>
      ({
        isOff: location.isOff,
        ...Object.fromEntries(OverridableFields.map((field) => [field, asText(location.own[field])])),
      }) as Words,
    draft: { form: "spot.override", subject: `${spotId} ${location.id}` },
    asStored,
    send: (edits) => client.spot.override.mutate({ business, spotId, locationId: location.id, edits: asEdits(edits) }),
    onSent: () => {
      showToast({ title: say("savedFor", { location: location.name }) });
      onClose();
    },
  });
  return (
    <Form of={form} className="grid grid-cols-1 gap-5" submit={say("saveFor")} button={{ wide: true }}>
      <CheckboxField
        label={say("isOff", { location: location.name })}
        hint={say("isOffHint")}
        {...form.field("isOff")}
      />
      {OverridableFields.map((field) => (
        <TextareaField
          key={field}
          rows={field === "happens" || field === "cues" ? 3 : 2}
          label={say(`field.${field}`)}
          hint={say("everywhere", { words: asText(content[field]) || say("nothing") })}
          {...form.field(field)}
        />
      ))}
      {conflict && (
        <ConflictChoice
          conflict={conflict}
          nameOf={(field) => (field === "isOff" ? null : say(`field.${field as OverridableField}`))}
          textOf={(value) =>
            typeof value === "boolean" ? say(value ? "offHere" : "asEverywhere") : asText(value as OwnText)
          }
          onResolve={resolve}
        />
      )}
    </Form>
  );
}

/**
 * Casts edits to the input of the command. Guarantee: the server validates every field by its
 * schema, and refuses what does not fit.
 */
const asEdits = (edits: object) => edits as Inputs["spot"]["override"]["edits"];
