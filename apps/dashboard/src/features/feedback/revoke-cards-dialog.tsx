"use client";

import { Button } from "@spots/ui/button";
import { Dialog } from "@spots/ui/dialog";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { FormError } from "@/forms/form-error";

type Props = { business: string; batch: { readonly id: string; readonly name: string } };

/**
 * Asks for confirmation before the cards of a batch are revoked, and says what happens to those
 * that customers have.
 */
export function RevokeCardsDialog({ business, batch: { id, name } }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("card");
  const [isOpen, setOpen] = useState(false);
  const revoke = useMutation(
    trpc.card.revoke.mutationOptions({
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
      title={say("revokeOf", { name })}
      description={say("revokeTeach")}
      closeLabel={say("dismiss")}
      trigger={
        <Button size="small" variant="plain" aria-label={say("revokeOf", { name })}>
          {say("revoke")}
        </Button>
      }
      footer={
        <Button variant="danger" pending={revoke.isPending} onClick={() => revoke.mutate({ business, batchId: id })}>
          {say("revoke")}
        </Button>
      }
    >
      <FormError error={revoke.error} />
    </Dialog>
  );
}
