"use client";

import { Button } from "@spots/ui/button";
import { OverlayClose } from "@spots/ui/overlay";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { Dialog } from "@/forms/sheet";

/** Ends an offer after a confirmation. */
export function EndOffer({ template }: { template: { readonly id: string; readonly name: string } }) {
  const trpc = useTRPC();
  const say = useTranslations("platform");
  const { telling } = useTelling();
  const { name } = template;
  const end = useMutation(trpc.platform.endOffer.mutationOptions(telling(say("offerEnded", { name }))));
  return (
    <Dialog
      size="small"
      title={say("endTitle", { name })}
      description={say("endTeach")}
      closeLabel={say("close")}
      trigger={
        <Button size="small" aria-label={say("endOfferOf", { name })}>
          {say("endOffer")}
        </Button>
      }
      footer={
        <>
          <OverlayClose>
            <Button>{say("keepOffer")}</Button>
          </OverlayClose>
          <Button variant="danger" pending={end.isPending} onClick={() => end.mutate({ templateId: template.id })}>
            {say("endOffer")}
          </Button>
        </>
      }
    />
  );
}
