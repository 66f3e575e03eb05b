"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { Sheet } from "@/forms/sheet";
import { useAsked } from "@/forms/use-asked";
import { type AskedOffer as Asked, OfferForm } from "./offer-sheet";

/**
 * The offer that the address asks for as `?offer=<spot>.<member>`: the form is prefilled, at a
 * location where the member works and the spot is not switched off.
 */
export function AskedOffer({ business, day }: { business: string; day: string }) {
  const trpc = useTRPC();
  const say = useTranslations("delivery");
  const [asked, setAsked] = useState<Asked | null>(null);
  useAsked("offer", (value) => {
    const [spotId = "", memberId = ""] = value.split(".");
    setAsked({ spotId, memberId });
  });
  const [place, setPlace] = useState<string | null>(null);
  // A case asks for a spot at its own location: `?recover=<case>.<location>`.
  useAsked("recover", (value) => {
    const [caseId = "", locationId = ""] = value.split(".");
    setPlace(locationId);
    setAsked({ spotId: "", memberId: "", caseId });
  });
  const { data: choices } = useQuery({
    ...trpc.moment.choices.queryOptions({ business }),
    enabled: asked !== null,
  });
  if (!asked || !choices) return null;
  const spot = choices.spots.find(({ id }) => id === asked.spotId);
  const member = choices.members.find(({ id }) => id === asked.memberId);
  const worksAt = (id: string) => !member || member.locationIds.length === 0 || member.locationIds.includes(id);
  const location =
    choices.locations.find(({ id }) => id === place) ??
    choices.locations.find(({ id }) => worksAt(id) && !spot?.offAt.includes(id)) ??
    choices.locations[0];
  if (!location) return null;
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && setAsked(null)}
      onReopen={null}
      title={say("offer.title")}
      description={location.name}
      closeLabel={say("close")}
    >
      <OfferForm business={business} day={day} locationId={location.id} choices={choices} asked={asked} />
    </Sheet>
  );
}
