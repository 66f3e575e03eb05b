"use client";

import { Button } from "@spots/ui/button";
import { CopyButton } from "@spots/ui/copy-button";
import { PageHead } from "@spots/ui/page-head";
import { SectionHead } from "@spots/ui/section-head";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { askedWhere } from "./about-options";
import { ChannelSpot } from "./channel-spot";
import { FloodSection } from "./flood-section";
import { KioskSetup } from "./kiosk-setup";
import { ReviewLinkForm } from "./review-link-form";
import { ShortAddress } from "./short-address";
import { WidgetSetup } from "./widget-setup";

type Props = { business: string; accent: string | null; channelId: string };

/** One channel: its address, and what its kind needs. */
export function ChannelPage({ business, accent, channelId }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("channel");
  const { data } = useSuspenseQuery(trpc.channel.read.queryOptions({ business, channelId }));
  const { name, kind, place, location, address } = data;
  return (
    <>
      <PageHead
        title={name}
        lead={[say(`kind.${kind}`), location.name, place && say("at", { place }), askedWhere(say, data)]
          .filter(Boolean)
          .join(" · ")}
        actions={
          <>
            <Button href={`/${business}/qr-codes`}>{say("all")}</Button>
            {kind === "link" && (
              <Button icon="print" href={`/${business}/qr-codes/${channelId}/poster`}>
                {say("poster")}
              </Button>
            )}
          </>
        }
      />
      <div className="grid max-w-3xl gap-8">
        {data.spot && <ChannelSpot business={business} channel={data} spot={data.spot} />}
        {kind === "widget" && <WidgetSetup business={business} accent={accent} channel={data} />}
        {kind === "kiosk" && <KioskSetup business={business} channel={data} />}
        {data.floods.length > 0 && <FloodSection floods={data.floods} timeZone={data.location.timeZone} />}
        {kind !== "kiosk" && <ReviewLinkForm business={business} channel={data} />}
        <section aria-labelledby="address">
          <SectionHead id="address" title={say("address")} detail={say(`addressTeach.${kind}`)} />
          <p className="num mb-3 break-all">{address}</p>
          <CopyButton text={address} label={say("copy")} copiedLabel={say("copied")} />
        </section>
        <ShortAddress business={business} channel={data} />
      </div>
    </>
  );
}
