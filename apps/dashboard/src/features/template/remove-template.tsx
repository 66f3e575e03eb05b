"use client";

import { Button } from "@spots/ui/button";
import { OverlayClose } from "@spots/ui/overlay";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useTelling } from "@/api/use-telling";
import { Dialog } from "@/forms/sheet";

/** Removes a template of the business after a confirmation. */
export function RemoveTemplate({ business, template }: { business: string; template: { id: string; name: string } }) {
  const trpc = useTRPC();
  const say = useTranslations("template");
  const { telling } = useTelling();
  const remove = useMutation(
    trpc.template.remove.mutationOptions(telling(say("removed", { name: template.name }), say("refused"))),
  );
  return (
    <Dialog
      size="small"
      title={say("removeTitle", { name: template.name })}
      description={say("removeTeach")}
      closeLabel={say("close")}
      trigger={<Button variant="plain">{say("remove")}</Button>}
      footer={
        <>
          <OverlayClose>
            <Button>{say("keep")}</Button>
          </OverlayClose>
          <Button
            variant="danger"
            pending={remove.isPending}
            onClick={() => remove.mutate({ business, templateId: template.id })}
          >
            {say("remove")}
          </Button>
        </>
      }
    />
  );
}
