"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { Banner } from "@spots/ui/banner";
import { TextLink } from "@spots/ui/link";
import { SectionHead } from "@spots/ui/section-head";
import { useTranslations } from "next-intl";

type Channel = Outputs["channel"]["read"];
type Props = { business: string; channel: Channel; spot: NonNullable<Channel["spot"]> };

/** The spot at which a channel asks: what that means for the form, and that it is no longer live. */
export function ChannelSpot({ business, channel: { stage }, spot }: Props) {
  const say = useTranslations("channel");
  // A journey does not show its retired spots.
  const page = spot.isRetired ? `results/spots/${spot.id}` : stage && `journeys/${stage.journey.id}?spot=${spot.id}`;
  return (
    <section aria-labelledby="spot" className="grid grid-cols-1 gap-3">
      <SectionHead id="spot" title={say("spot.title", { spot: spot.name })} detail={say("spot.teach")} />
      {spot.isOver && (
        <Banner tone="warn" title={say("spot.over")}>
          {say("spot.overTeach")}
        </Banner>
      )}
      {page && (
        <p>
          <TextLink href={`/${business}/${page}`}>{say("spot.open")}</TextLink>
        </p>
      )}
    </section>
  );
}
