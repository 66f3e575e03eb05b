"use client";

import { timeZoneChoices } from "@spots/domain/kernel/time";
import { Button } from "@spots/ui/button";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";
import { Sheet } from "@/forms/sheet";
import { useDraft } from "@/forms/use-draft";

type Place = { id: string; name: string; timeZone: string };
type Props = { business: string; locations: readonly Place[]; mayChange: boolean; zones: readonly string[] };

/** The branches, each with its own clock. */
export function Locations({ business, locations, mayChange, zones }: Props) {
  const say = useTranslations("people");
  return (
    <section aria-labelledby="locations">
      <SectionHead
        id="locations"
        title={say("locations")}
        actions={mayChange && <LocationSheet business={business} location={null} zones={zones} />}
      />
      <RowList labelledBy="locations">
        {locations.map((location) => (
          <Row
            key={location.id}
            title={location.name}
            detail={location.timeZone}
            side={mayChange && <LocationSheet business={business} location={location} zones={zones} />}
          />
        ))}
      </RowList>
    </section>
  );
}

function LocationSheet({ business, location, zones }: Pick<Props, "business" | "zones"> & { location: Place | null }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const say = useTranslations("people");
  const { sentence, fields } = useRefusal();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(location?.name ?? "");
  const [timeZone, setTimeZone] = useState(location?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone);
  const [untouched] = useState({ name, timeZone });
  const draft = useDraft({
    form: "location",
    subject: location?.id ?? "",
    value: { name, timeZone },
    initial: untouched,
    apply: (words) => {
      setName(words.name);
      setTimeZone(words.timeZone);
    },
  });
  const done = {
    onSuccess: () => {
      setOpen(false);
      draft.accepted();
      if (!location) {
        setName(untouched.name);
        setTimeZone(untouched.timeZone);
      }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: trpc.location.pathKey() }),
  };
  const add = useMutation(trpc.location.add.mutationOptions(done));
  const change = useMutation(trpc.location.change.mutationOptions(done));
  const archive = useMutation(
    trpc.location.archive.mutationOptions({
      ...done,
      onError: (error) => void showToast({ tone: "bad", title: sentence(error) }),
    }),
  );
  const error = add.error ?? change.error;
  const refused = fields(error);
  return (
    <Sheet
      open={open}
      onOpenChange={setOpen}
      title={location?.name ?? say("addLocation")}
      closeLabel={say("close")}
      trigger={
        <Button size="small" aria-label={location ? say("changeOf", { name: location.name }) : say("addLocation")}>
          {location ? say("change") : say("addLocation")}
        </Button>
      }
    >
      <form
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          if (location) change.mutate({ business, locationId: location.id, name, timeZone });
          else add.mutate({ business, id: v7(), name, timeZone });
        }}
      >
        {draft.notice}
        <TextField
          label={say("locationName")}
          value={name}
          onChange={(event) => setName(event.target.value)}
          {...(refused.name ? { error: refused.name } : {})}
        />
        <SelectField
          label={say("timeZone")}
          hint={say("timeZoneHint")}
          placeholder={say("timeZoneChoose")}
          options={timeZoneChoices(zones, timeZone)}
          value={timeZone}
          onChange={(event) => setTimeZone(event.target.value)}
          {...(refused.timeZone ? { error: refused.timeZone } : {})}
        />
        {error && Object.keys(refused).length === 0 && (
          <p role="alert" className="text-bad">
            {sentence(error)}
          </p>
        )}
        <Button type="submit" variant="primary" pending={add.isPending || change.isPending}>
          {say("save")}
        </Button>
        {location && (
          <Button variant="danger" onClick={() => archive.mutate({ business, locationId: location.id })}>
            {say("archive")}
          </Button>
        )}
      </form>
    </Sheet>
  );
}
