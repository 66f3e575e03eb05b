"use client";

import { Button } from "@spots/ui/button";
import { Dialog } from "@spots/ui/dialog";
import { showToast } from "@spots/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { FormError } from "@/forms/form-error";

type Props = { business: string; apiKey: { readonly id: string; readonly name: string } };

/** Asks for confirmation before a key is revoked, and says what happens to its program. */
export function RevokeKeyDialog({ business, apiKey: { id, name } }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("apiKey");
  const [isOpen, setOpen] = useState(false);
  const revoke = useMutation(
    trpc.apiKey.revoke.mutationOptions({
      onSuccess: () => {
        setOpen(false);
        showToast({ title: say("revoked") });
      },
    }),
  );
  return (
    <Dialog
      size="small"
      open={isOpen}
      onOpenChange={setOpen}
      title={say("revokeQuestion", { name })}
      description={say("revokeTeach")}
      closeLabel={say("dismiss")}
      trigger={
        <Button size="small" aria-label={say("revokeOf", { name })}>
          {say("revoke")}
        </Button>
      }
      footer={
        <Button variant="danger" pending={revoke.isPending} onClick={() => revoke.mutate({ business, apiKeyId: id })}>
          {say("revokeNow")}
        </Button>
      }
    >
      <FormError error={revoke.error} />
    </Dialog>
  );
}
