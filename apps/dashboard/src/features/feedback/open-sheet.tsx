"use client";

import type { Outputs } from "@spots/api/trpc/root";
import type { PageKind } from "@spots/domain/feedback/channel";
import { Button } from "@spots/ui/button";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { useTRPCClient } from "@/api/client";
import { FormSheet } from "@/forms/form-sheet";
import { useSheetForm } from "@/forms/use-form";
import { aboutOptions } from "./about-options";

const kinds: readonly PageKind[] = ["link", "widget", "kiosk"];

type Props = {
  business: string;
  locations: Outputs["channel"]["list"]["locations"];
  journeys?: Outputs["channel"]["list"]["journeys"];
  /** The spot at which is asked; without it the form lets choose. */
  spot?: { readonly id: string; readonly name: string };
};

/** The button and the sheet that create a channel, or a QR code at one spot. */
export function OpenSheet({ business, locations, journeys = [], spot }: Props) {
  const client = useTRPCClient();
  const say = useTranslations("channel");
  const blank = () => ({
    ...{ id: v7(), name: spot?.name ?? "", kind: "link" as PageKind, locationId: locations[0]?.id ?? "" },
    ...{ listsNames: true, place: "", aboutId: spot?.id ?? "" },
  });
  const form = useSheetForm({
    schema: () => import("@spots/domain/feedback/channel").then(({ OpenChannel }) => OpenChannel),
    initial: blank,
    draft: { form: "channel.open", ...(spot && { subject: spot.id }) },
    send: (words) => client.channel.open.mutate({ business, ...words }),
    onSent: () => {
      showToast({ title: say("opened") });
    },
    next: blank,
  });
  return (
    <FormSheet
      of={form}
      {...(spot && { look: "dialog" })}
      title={spot ? say("spot.make", { spot: spot.name }) : say("open")}
      description={say("openTeach")}
      closeLabel={say("dismiss")}
      trigger={
        <Button icon="plus" {...(spot ? { size: "small" } : { variant: "primary" })}>
          {say("open")}
        </Button>
      }
      submit={say("openNow")}
      {...(!spot && { button: { size: "large", wide: true } })}
    >
      <TextField label={say("name")} hint={say("nameHint")} {...form.field("name")} />
      {!spot && (
        <SelectField
          label={say("kindLabel")}
          options={kinds.map((value) => ({ value, label: say(`kind.${value}`) }))}
          {...form.field("kind")}
        />
      )}
      <SelectField
        label={say("location")}
        options={locations.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.field("locationId")}
      />
      <TextField label={say("place")} optionalText={say("optional")} hint={say("placeHint")} {...form.field("place")} />
      {journeys.length > 0 && (
        <SelectField
          label={say("about")}
          hint={say("aboutHint")}
          optionalText={say("optional")}
          placeholder={say("aboutNone")}
          options={aboutOptions(say, journeys)}
          {...form.field("aboutId")}
        />
      )}
    </FormSheet>
  );
}
