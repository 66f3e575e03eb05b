"use client";

import { Button } from "@spots/ui/button";
import { useTranslations } from "next-intl";

type Props = {
  business: string;
  channel: { readonly id: string; readonly name: string };
  hasPoster: boolean;
};

/** The buttons that open a channel's poster and its settings. */
export function ChannelLinks({ business, channel: { id, name }, hasPoster }: Props) {
  const say = useTranslations("channel");
  const address = `/${business}/qr-codes/${id}`;
  return (
    <>
      {hasPoster && (
        <Button size="small" icon="print" href={`${address}/poster`} aria-label={say("posterOf", { name })}>
          {say("poster")}
        </Button>
      )}
      <Button size="small" href={address} aria-label={say("setUpOf", { name })}>
        {say("setUp")}
      </Button>
    </>
  );
}
