"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { Button } from "@spots/ui/button";
import { CopyButton } from "@spots/ui/copy-button";
import { Dialog } from "@spots/ui/dialog";
import { SectionHead } from "@spots/ui/section-head";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";

type Props = { business: string; channel: Outputs["channel"]["read"] };

/** The short address of a channel, which is made on request and can be revoked. */
export function ShortAddress({ business, channel }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("channel");
  const { telling } = useTelling();
  const { id: channelId, shortAddress } = channel;
  const make = useMutation(trpc.channel.shorten.mutationOptions(telling()));
  return (
    <section aria-labelledby="short">
      <SectionHead id="short" title={say("short.title")} detail={say("short.teach")} />
      {shortAddress === null ? (
        <Button pending={make.isPending} onClick={() => make.mutate({ business, channelId })}>
          {say("short.make")}
        </Button>
      ) : (
        <>
          <p className="num mb-3 break-all">{shortAddress}</p>
          <div className="flex flex-wrap gap-3">
            <CopyButton text={shortAddress} label={say("copy")} copiedLabel={say("copied")} />
            <RevokeDialog business={business} channelId={channelId} />
          </div>
        </>
      )}
    </section>
  );
}

/** Asks for confirmation before a short address is revoked, because it cannot be brought back. */
function RevokeDialog({ business, channelId }: { business: string; channelId: string }) {
  const trpc = useTRPC();
  const say = useTranslations("channel");
  const { telling } = useTelling();
  const [isOpen, setOpen] = useState(false);
  const revoke = useMutation(trpc.channel.revokeShort.mutationOptions(telling(say("short.revoked"))));
  return (
    <Dialog
      size="small"
      open={isOpen}
      onOpenChange={setOpen}
      title={say("short.revokeTitle")}
      description={say("short.revokeTeach")}
      closeLabel={say("dismiss")}
      trigger={<Button>{say("short.revoke")}</Button>}
      footer={
        <Button variant="danger" pending={revoke.isPending} onClick={() => revoke.mutate({ business, channelId })}>
          {say("short.revoke")}
        </Button>
      }
    />
  );
}
