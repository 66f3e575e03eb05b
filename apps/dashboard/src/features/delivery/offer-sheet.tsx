"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { firstOfferTime } from "@spots/domain/delivery/offer-time";
import { whoOf } from "@spots/domain/delivery/who";
import { SelectField } from "@spots/ui/select-field";
import { showToast } from "@spots/ui/toast";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ReactElement, useEffect, useState } from "react";
import { useWatch } from "react-hook-form";
import { v7 } from "uuid";
import { useTRPC, useTRPCClient } from "@/api/client";
import { Form } from "@/forms/form";
import { Sheet } from "@/forms/sheet";
import { useForm } from "@/forms/use-form";
import { AwayWarning } from "./away-warning";
import { MomentFields } from "./moment-fields";
import { SuggestedMembers } from "./suggested";

type Props = {
  business: string;
  day: string;
  locationId: string;
  trigger: ReactElement;
  /** The declined moment that is offered to somebody else; its values prefill the form. */
  declined?: Declined | undefined;
  /** The spot and the member that prefill the form. */
  asked?: AskedOffer | undefined;
};

/** `caseId`: the case that the moment makes good. */
export type AskedOffer = { readonly spotId: string; readonly memberId: string; readonly caseId?: string };

type Declined = { id: string; spotId: string; dueAt: string; whereExactly: string; customer: string };

/** Offers a moment to one member, or to whoever takes it first. The sheet stays open for the next offer. */
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

type Choices = Outputs["moment"]["choices"];

export function OfferForm({
  business,
  day,
  locationId,
  choices,
  declined,
  asked,
}: Omit<Props, "trigger"> & { choices: Choices }) {
  const say = useTranslations("delivery");
  const client = useTRPCClient();
  const zone = choices.locations.find(({ id }) => id === locationId)?.timeZone ?? "UTC";
  const [sent, setSent] = useState(0);
  const form = useForm({
    schema: () => import("@spots/domain/delivery/offer-form").then(({ WrittenOffer }) => WrittenOffer),
    initial: () => ({
      id: v7(),
      locationId,
      spotId: declined?.spotId ?? asked?.spotId ?? "",
      who: asked?.memberId ? `member ${asked.memberId}` : "",
      dueAt: declined?.dueAt ?? firstOfferTime(day, zone, new Date()),
      whereExactly: declined?.whereExactly ?? "",
      customer: declined?.customer ?? "",
      insteadOf: declined?.id ?? null,
      caseId: asked?.caseId ?? null,
    }),
    draft: {
      form: "moment.offer",
      subject: [locationId, declined?.id ?? day, asked?.spotId, asked?.memberId, asked?.caseId]
        .filter(Boolean)
        .join(" "),
    },
    fieldAt: (path) => (path === "memberId" || path === "dutyId" ? "who" : path),
    send: (moment) => client.moment.offer.mutate({ business, ...moment }),
    onSent: ({ memberId }) => {
      const name = choices.members.find(({ id }) => id === memberId)?.name ?? "";
      showToast({ tone: "magic", title: memberId === null ? say("offer.sentOpen") : say("offer.sent", { name }) });
      setSent(sent + 1);
    },
    // The spot and the time stay for the next offer; the exact location and the customer are
    // cleared.
    next: (before) => ({ ...before, id: v7(), who: "", whereExactly: "", customer: "", insteadOf: null }),
  });
  const { setFocus, setValue, control } = form.rhf;
  const { who, spotId, dueAt, insteadOf, whereExactly, customer } = useWatch({ control });
  // When the choices have just loaded, the first field takes the focus; after an offer, the member
  // field does.
  const first = asked?.spotId ? "dueAt" : "spotId";
  useEffect(() => setFocus(sent === 0 ? first : "who"), [sent, first, setFocus]);
  return (
    <Form of={form} submit={say("offer.button")} stays button={{ variant: "magic", size: "large", wide: true }}>
      <SelectField
        label={say("offer.spot")}
        placeholder={say("choose")}
        options={choices.spots
          .filter(({ offAt }) => !offAt.includes(locationId))
          .map(({ id, name, stage }) => ({ value: id, label: `${name} (${stage})` }))}
        {...form.field("spotId")}
      />
      <SuggestedMembers
        business={business}
        location={{ id: locationId, timeZone: zone }}
        spotId={spotId ?? ""}
        dueAt={dueAt ?? ""}
        whereExactly={whereExactly ?? ""}
        customer={customer ?? ""}
        insteadOf={insteadOf ?? null}
        memberId={whoOf(who ?? "").memberId ?? ""}
        onChoose={(memberId) => setValue("who", `member ${memberId}`, { shouldDirty: true, shouldValidate: true })}
      />
      <MomentFields form={form} choices={choices} locationId={locationId} />
      <AwayWarning business={business} locationId={locationId} who={who ?? ""} at={[dueAt ?? ""]} />
    </Form>
  );
}
