"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { OfferMoment } from "@spots/domain/delivery/moment";
import { firstOfferTime } from "@spots/domain/delivery/offer-time";
import { Button } from "@spots/ui/button";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { showToast } from "@spots/ui/toast";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ReactElement, useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";
import { Sheet } from "@/forms/sheet";
import { useFormDraft } from "@/forms/use-form-draft";
import { useOfferMoment } from "./use-board";

type Props = {
  business: string;
  day: string;
  locationId: string;
  trigger: ReactElement;
  /** A declined moment that is given to somebody else: its spot and what it was planned for. */
  declined?: Declined | undefined;
};

type Declined = { id: string; spotId: string; dueAt: string; place: string; guest: string };

/** Who, which spot, when: the offer goes to one member, and the sheet stays for the next one. */
export function OfferSheet({ business, day, locationId, trigger, declined }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("delivery");
  const [open, setOpen] = useState(false);
  const { data: choices } = useQuery({ ...trpc.moment.choices.queryOptions({ business }), enabled: open });
  return (
    <Sheet
      open={open}
      onOpenChange={setOpen}
      title={say("offer.title")}
      description={say("offer.lead")}
      closeLabel={say("close")}
      trigger={trigger}
    >
      {choices && choices.spots.length === 0 && <p className="text-ink-2">{say("offer.noSpots")}</p>}
      {choices && choices.spots.length > 0 && (
        <OfferForm business={business} day={day} locationId={locationId} choices={choices} declined={declined} />
      )}
    </Sheet>
  );
}

type Choices = {
  spots: readonly { id: string; name: string; stage: string; offAt: readonly string[] }[];
  members: readonly { id: string; name: string; locationIds: readonly string[] }[];
  locations: readonly { id: string; timeZone: string }[];
};

function OfferForm({ business, day, locationId, choices, declined }: Omit<Props, "trigger"> & { choices: Choices }) {
  const say = useTranslations("delivery");
  const offer = useOfferMoment();
  const { sentence, fields, fieldText } = useRefusal();
  const here = choices.members.filter(
    (member) => member.locationIds.length === 0 || member.locationIds.includes(locationId),
  );
  const zone = choices.locations.find(({ id }) => id === locationId)?.timeZone ?? "UTC";
  const form = useForm({
    resolver: zodResolver(OfferMoment),
    defaultValues: {
      id: v7(),
      locationId,
      spotId: declined?.spotId ?? "",
      memberId: "",
      dueAt: declined?.dueAt ?? firstOfferTime(day, zone, new Date()),
      place: declined?.place ?? "",
      guest: declined?.guest ?? "",
      insteadOf: declined?.id ?? null,
    },
  });
  const { register, handleSubmit, reset, getValues, formState, setFocus } = form;
  const draft = useFormDraft(form, { form: "moment.offer", subject: `${locationId} ${declined?.id ?? day}` });
  const [sent, setSent] = useState(0);
  // The choices have just arrived, and with them the first field; after an offer, the next one begins with its person.
  useEffect(() => setFocus(sent === 0 ? "spotId" : "memberId"), [sent, setFocus]);
  const refused = fields(offer.error);
  const wrong = (name: "spotId" | "memberId" | "dueAt" | "place" | "guest") => {
    const own = formState.errors[name];
    const text = own
      ? fieldText(own.type === "invalid_format" ? "required" : (own.message ?? "invalid"))
      : refused[name];
    return text ? { error: text } : {};
  };
  const send = handleSubmit((input) =>
    offer.mutate(
      { business, ...input },
      {
        onSuccess: () => {
          const name = here.find(({ id }) => id === input.memberId)?.name ?? "";
          showToast({ tone: "magic", title: say("offer.sent", { name }) });
          draft.accepted();
          // The spot and the time stay for the next person; the place and the customer belonged to this one.
          reset({ ...getValues(), id: v7(), memberId: "", place: "", guest: "", insteadOf: null });
          setSent(sent + 1);
        },
      },
    ),
  );
  return (
    <form onSubmit={(event) => void send(event)} noValidate className="grid gap-5">
      {draft.notice}
      <SelectField
        label={say("offer.spot")}
        placeholder={say("choose")}
        options={choices.spots
          .filter(({ offAt }) => !offAt.includes(locationId))
          .map(({ id, name, stage }) => ({ value: id, label: `${name} (${stage})` }))}
        {...register("spotId")}
        {...wrong("spotId")}
      />
      <SelectField
        label={say("offer.who")}
        placeholder={say("choose")}
        options={here.map(({ id, name }) => ({ value: id, label: name }))}
        {...register("memberId")}
        {...wrong("memberId")}
      />
      <TextField
        type="datetime-local"
        label={say("offer.when")}
        hint={say("offer.whenHint")}
        {...register("dueAt")}
        {...wrong("dueAt")}
      />
      <TextField
        label={say("offer.place")}
        hint={say("offer.placeHint")}
        optionalText={say("optional")}
        {...register("place")}
        {...wrong("place")}
      />
      <TextField label={say("offer.guest")} optionalText={say("optional")} {...register("guest")} {...wrong("guest")} />
      {offer.error && Object.keys(refused).length === 0 && (
        <p role="alert" className="text-bad">
          {sentence(offer.error)}
        </p>
      )}
      <Button type="submit" variant="magic" size="large" wide pending={offer.isPending}>
        {say("offer.button")}
      </Button>
    </form>
  );
}
