"use client";

import { placeOfTimeZone } from "@spots/domain/kernel/time-zone";
import { Button } from "@spots/ui/button";
import { Row, RowList } from "@spots/ui/row-list";
import { SectionHead } from "@spots/ui/section-head";
import { TextField } from "@spots/ui/text-field";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { useTRPC, useTRPCClient } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { FormSheet } from "@/forms/form-sheet";
import { TimeZoneField } from "@/forms/region-fields";
import { useSheetForm } from "@/forms/use-form";

type Location = { id: string; name: string; timeZone: string };
type Props = { business: string; locations: readonly Location[]; mayChange: boolean; zones: readonly string[] };

/** The locations of the business, each with its time zone. */
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
            detail={placeOfTimeZone(location.timeZone)}
            side={mayChange && <LocationSheet business={business} location={location} zones={zones} />}
          />
        ))}
      </RowList>
    </section>
  );
}

function LocationSheet({
  business,
  location,
  zones,
}: Pick<Props, "business" | "zones"> & { location: Location | null }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const say = useTranslations("people");
  const { refused } = useTelling();
  const initial = () => ({
    id: location?.id ?? v7(),
    name: location?.name ?? "",
    timeZone: location?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const form = useSheetForm({
    schema: () => import("@spots/domain/people/location").then(({ AddLocation }) => AddLocation),
    initial,
    draft: { form: "location", subject: location?.id ?? "" },
    send: ({ id, ...words }) =>
      location
        ? client.location.change.mutate({ business, locationId: id, ...words })
        : client.location.add.mutate({ business, id, ...words }),
    ...(location ? {} : { next: initial }),
  });
  const archive = useMutation(
    trpc.location.archive.mutationOptions({
      onSuccess: () => form.setOpen(false),
      onError: (error) => refused(error),
    }),
  );
  return (
    <FormSheet
      of={form}
      title={location?.name ?? say("addLocation")}
      closeLabel={say("close")}
      trigger={
        <Button size="small" aria-label={location ? say("changeOf", { name: location.name }) : say("addLocation")}>
          {location ? say("change") : say("addLocation")}
        </Button>
      }
      submit={say("save")}
      button={{ wide: true }}
      beside={
        location && (
          <Button variant="danger" onClick={() => archive.mutate({ business, locationId: location.id })}>
            {say("archive")}
          </Button>
        )
      }
    >
      <TextField label={say("locationName")} {...form.field("name")} />
      <TimeZoneField
        zones={zones}
        present={form.rhf.watch("timeZone")}
        hint={say("timeZoneHint")}
        {...form.field("timeZone")}
      />
    </FormSheet>
  );
}
