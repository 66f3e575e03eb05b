"use client";

import { Button } from "@spots/ui/button";
import { OverlayClose } from "@spots/ui/overlay";
import { showToast } from "@spots/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";
import { Dialog } from "@/forms/sheet";

/** Takes a template of one's own away, after a second look. */
export function RemoveTemplate({ business, template }: { business: string; template: { id: string; name: string } }) {
  const trpc = useTRPC();
  const say = useTranslations("template");
  const { sentence } = useRefusal();
  const remove = useMutation(
    trpc.template.remove.mutationOptions({
      onError: (error) => void showToast({ tone: "bad", title: say("refused"), detail: sentence(error) }),
      onSuccess: () => void showToast({ title: say("removed", { name: template.name }) }),
    }),
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
