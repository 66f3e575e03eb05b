"use client";

import type { Inputs } from "@spots/api/trpc/root";
import { saysTheSame } from "@spots/domain/kernel/same";
import { OverridableFields } from "@spots/domain/spot/override";
import type { SpotContent } from "@spots/domain/spot/spot";
import { Button } from "@spots/ui/button";
import { CheckboxField } from "@spots/ui/checkbox-field";
import { TextareaField } from "@spots/ui/textarea-field";
import { showToast } from "@spots/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTRPC } from "@/api/client";
import { refusalIn, useRefusal } from "@/api/use-refusal";
import { Dialog } from "@/forms/sheet";
import { useFormDraft } from "@/forms/use-form-draft";
import { asText, type SpotPlace } from "./place-words";

type Props = {
  business: string;
  spotId: string;
  content: SpotContent;
  /** Null: nothing is open. */
  place: SpotPlace | null;
  onClose: () => void;
};

/** Where one location says a spot in its own words, or leaves it out. */
export function PlaceDialog({ place, onClose, ...rest }: Props) {
  const say = useTranslations("spot");
  return (
    <Dialog
      size="large"
      open={place !== null}
      onOpenChange={(open) => !open && onClose()}
      onReopen={null}
      title={say("at", { place: place?.name ?? "" })}
      description={say("atTeach")}
      closeLabel={say("close")}
    >
      {place && <PlaceForm key={place.id} place={place} onClose={onClose} {...rest} />}
    </Dialog>
  );
}

/** Own words as they are kept: nothing written means as everywhere. */
function keptWords(field: (typeof OverridableFields)[number], text: string): string | string[] | null {
  if (text.trim() === "") return null;
  if (field !== "cues") return text.trim();
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

function PlaceForm({ business, spotId, content, place, onClose }: Props & { place: SpotPlace }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const say = useTranslations("spot");
  const { sentence, fields } = useRefusal();
  // What the hand reached for; after a conflict, what the other hand made of it.
  const [was, setWas] = useState<Readonly<Record<string, unknown>>>({ isOff: place.isOff, ...place.own });
  const form = useForm({
    defaultValues: {
      isOff: place.isOff,
      ...Object.fromEntries(OverridableFields.map((field) => [field, asText(place.own[field])])),
    } as Record<(typeof OverridableFields)[number], string> & { isOff: boolean },
  });
  const draft = useFormDraft(form, { form: "spot.override", subject: `${spotId} ${place.id}` });
  const override = useMutation(
    trpc.spot.override.mutationOptions({
      onSuccess: () => {
        showToast({ title: say("placeKept", { place: place.name }) });
        draft.accepted();
        onClose();
      },
      onError: (error) => {
        const conflicts = refusalIn(error)?.conflicts ?? {};
        setWas((before) => ({
          ...before,
          ...Object.fromEntries(Object.entries(conflicts).map(([field, { theirs }]) => [field, theirs])),
        }));
      },
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.spot.pathKey() }),
    }),
  );
  const keep = form.handleSubmit(({ isOff, ...texts }) => {
    const wanted = {
      isOff,
      ...Object.fromEntries(OverridableFields.map((field) => [field, keptWords(field, texts[field])])),
    };
    const edits = Object.fromEntries(
      Object.entries(wanted)
        .filter(([field, to]) => !saysTheSame(to, was[field]))
        .map(([field, to]) => [field, { was: was[field], to }]),
    );
    override.mutate({ business, spotId, locationId: place.id, edits: asEdits(edits) });
  });
  const refused = fields(override.error);
  const conflicts = refusalIn(override.error)?.conflicts ?? {};
  const wrong = (field: (typeof OverridableFields)[number]) => {
    const conflict = conflicts[field];
    const own = Object.entries(refused).find(([path]) => path.startsWith(`edits.${field}`))?.[1];
    const theirs = conflict
      ? say("theirs", { words: asText(conflict.theirs as string | string[] | null) || say("nothing") })
      : own;
    return theirs ? { error: theirs } : {};
  };
  return (
    <form onSubmit={(event) => void keep(event)} noValidate className="grid grid-cols-1 gap-5">
      {draft.notice}
      <CheckboxField label={say("isOff", { place: place.name })} hint={say("isOffHint")} {...form.register("isOff")} />
      {OverridableFields.map((field) => (
        <TextareaField
          key={field}
          rows={field === "happens" || field === "cues" ? 3 : 2}
          label={say(`field.${field}`)}
          hint={say("everywhere", { words: asText(content[field]) || say("nothing") })}
          {...form.register(field)}
          {...wrong(field)}
        />
      ))}
      {override.error && (
        <p role="alert" className="text-bad">
          {sentence(override.error)}
        </p>
      )}
      <Button type="submit" variant="primary" wide pending={override.isPending}>
        {say("keepPlace")}
      </Button>
    </form>
  );
}

/** The server reads every field by its schema, and refuses what does not fit. */
const asEdits = (edits: object) => edits as Inputs["spot"]["override"]["edits"];
