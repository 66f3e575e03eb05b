"use client";

import { Button } from "@spots/ui/button";
import { Dialog } from "@spots/ui/dialog";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { FormError } from "@/forms/form-error";

type Props = { business: string; channel: { readonly id: string; readonly name: string } };

/**
 * Asks for confirmation before a channel is turned off, and says what happens to its printed codes
 * and its answers.
 */
export function CloseDialog({ business, channel: { id, name } }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("channel");
  const [isOpen, setOpen] = useState(false);
  const close = useMutation(
    trpc.channel.close.mutationOptions({
      onSuccess: async () => {
        setOpen(false);
      },
    }),
  );
  return (
    <Dialog
      size="small"
      open={isOpen}
      onOpenChange={setOpen}
      title={say("closeOf", { name })}
      description={say("closeTeach")}
      closeLabel={say("dismiss")}
      trigger={
        <Button size="small" variant="plain" aria-label={say("closeOf", { name })}>
          {say("close")}
        </Button>
      }
      footer={
        <Button variant="danger" pending={close.isPending} onClick={() => close.mutate({ business, channelId: id })}>
          {say("close")}
        </Button>
      }
    >
      <FormError error={close.error} />
    </Dialog>
  );
}
