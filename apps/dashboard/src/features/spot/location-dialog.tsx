"use client";

import type { Inputs } from "@spots/api/trpc/root";
import { OverridableFields } from "@spots/domain/spot/own-words";
import type { SpotContent } from "@spots/domain/spot/spot";
import { CheckboxField } from "@spots/ui/checkbox-field";
import { TextareaField } from "@spots/ui/textarea-field";
import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPCClient } from "@/api/client";
import { refusalIn } from "@/api/use-refusal";
import { type Conflict, ConflictChoice } from "@/editing/conflict";
import { editsBetween } from "@/editing/field-edits";
import { Form } from "@/forms/form";
import { Dialog } from "@/forms/sheet";
import { useForm } from "@/forms/use-form";
import { asText, type SpotLocation } from "./location-words";
import type { Words } from "./own-words.schema";

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

/** Returns an override as it is stored; an empty text is null, which means the business's text. */
function keptWords(field: (typeof OverridableFields)[number], text: string): string | string[] | null {
  if (text.trim() === "") return null;
  if (field !== "cues") return text.trim();
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Returns the form's values as they are stored. */
const asStored = ({ isOff, ...texts }: Words) => ({
  isOff,
  ...Object.fromEntries(OverridableFields.map((field) => [field, keptWords(field, texts[field])])),
});

function LocationForm({ business, spotId, content, location, onClose }: Props & { location: SpotLocation }) {
  const client = useTRPCClient();
  const say = useTranslations("spot");
  const [conflict, setConflict] = useState<Conflict | null>(null);
  // The other person's values after a conflict; they are the base of the next save.
  const [theirs, setTheirs] = useState<Readonly<Record<string, unknown>>>({});
  const form = useForm({
    schema: () => import("./own-words.schema").then(({ Words }) => Words),
    initial: () =>
      ({
        isOff: location.isOff,
        ...Object.fromEntries(OverridableFields.map((field) => [field, asText(location.own[field])])),
      }) as Words,
    draft: { form: "spot.override", subject: `${spotId} ${location.id}` },
    send: async (words, base) => {
      const edits = editsBetween({ ...asStored(base), ...theirs }, asStored(words));
      try {
        await client.spot.override.mutate({ business, spotId, locationId: location.id, edits: asEdits(edits) });
      } catch (refused) {
        const { conflicts, values } = refusalIn(refused) ?? {};
        if (conflicts) setConflict({ by: String(values?.by ?? ""), fields: conflicts });
        throw refused;
      }
    },
    onSent: () => {
      showToast({ title: say("savedFor", { location: location.name }) });
      onClose();
    },
    fieldAt: (path) => path.replace(/^edits\.(\w+).*/, "$1"),
  });
  const resolve = (isMine: boolean) => {
    if (!conflict) return;
    const met = Object.fromEntries(Object.entries(conflict.fields).map(([field, each]) => [field, each.theirs]));
    setTheirs({ ...theirs, ...met });
    setConflict(null);
    for (const [field, value] of isMine ? [] : Object.entries(met))
      form.rhf.setValue(field as keyof Words, typeof value === "boolean" ? value : asText(value as OwnText));
    if (isMine) form.submit();
  };
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
